/** A document's page -> what is read in it, chapter by chapter: blocks of words, figures by their estimates, pictures by their charts. */
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

export interface ChapterWords {
  /** Of its element; "" of what stands around the chapters. */
  readonly id: string;
  readonly title: string;
  /** Paragraphs, headings, items of lists, rows of tables. */
  readonly blocks: readonly string[];
  /** The id of an estimate -> its figure as printed, once for each way in which it is. */
  readonly figures: ReadonlyMap<string, string>;
  /** The id of a chart -> its headline, and where its picture is. */
  readonly pictures: ReadonlyMap<string, { readonly headline: string; readonly source: string }>;
}

/** Read whole: cells of a row belong together. */
const wholes = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "tr", "figcaption", "caption", "summary"]);
/** What nobody reads as words. */
const silent = new Set(["script", "style", "template", "svg", "head"]);

export function pageWords(page: string): readonly ChapterWords[] {
  const root = parseDocument(page);
  const chapters = DomUtils.findAll(isChapter, root.children);
  for (const chapter of chapters) DomUtils.removeElement(chapter);
  return [
    chapterOf("", "", root.children),
    ...chapters.map((each) => chapterOf(each.attribs.id ?? "", titleOf(each), [each])),
  ];
}

function isChapter({ name, attribs }: Element): boolean {
  const classes = (attribs.class ?? "").split(" ");
  return (
    (name === "section" && classes.includes("chapter")) || (name === "details" && classes.includes("chapter-fold"))
  );
}

function titleOf(chapter: Element): string {
  const heading = DomUtils.findOne(({ name }) => name === "h2" || name === "h1", chapter.children);
  return heading === null ? "" : textOf(heading);
}

function chapterOf(id: string, title: string, nodes: readonly AnyNode[]): ChapterWords {
  const elements = DomUtils.findAll(() => true, [...nodes]);
  const printed = new Map<string, Set<string>>();
  for (const each of elements) {
    const estimate = each.attribs["data-estimate"];
    if (estimate !== undefined) printed.set(estimate, (printed.get(estimate) ?? new Set()).add(textOf(each)));
  }
  const charts = elements.filter(({ name, attribs }) => name === "figure" && attribs.id !== undefined);
  return {
    id,
    title,
    blocks: nodes.flatMap(blocksIn).filter((words) => words !== ""),
    figures: new Map([...printed].map(([estimate, ways]) => [estimate, [...ways].join(" · ")])),
    pictures: new Map(charts.flatMap(pictureOf)),
  };
}

function blocksIn(node: AnyNode): readonly string[] {
  if (isText(node)) return [tidy(node.data)];
  if (!("children" in node)) return [];
  if (!isTag(node)) return node.children.flatMap(blocksIn);
  if (silent.has(node.name)) return [];
  if (node.name === "tr")
    return [
      node.children
        .filter(isTag)
        .map(textOf)
        .filter((cell) => cell !== "")
        .join(" | "),
    ];
  const isWhole = wholes.has(node.name) || !node.children.some((child) => isTag(child) && hasBlocks(child));
  return isWhole ? [textOf(node)] : node.children.flatMap(blocksIn);
}

const parts = new Set([
  ...wholes,
  "ul",
  "ol",
  "li",
  "table",
  "div",
  "section",
  "figure",
  "blockquote",
  "main",
  "header",
  "footer",
  "nav",
  "details",
  "dl",
  "thead",
  "tbody",
]);

function hasBlocks(element: Element): boolean {
  return parts.has(element.name) || element.children.some((child) => isTag(child) && hasBlocks(child));
}

function pictureOf(
  figure: Element,
): readonly (readonly [string, { readonly headline: string; readonly source: string }])[] {
  const picture = DomUtils.findOne(({ name }) => name === "img", figure.children);
  if (picture === null) return [];
  const headline = DomUtils.findOne(
    ({ attribs }) => (attribs.class ?? "").split(" ").includes("chart-headline"),
    figure.children,
  );
  const words = headline === null ? (picture.attribs.alt ?? "") : textOf(headline);
  return [[figure.attribs.id ?? "", { headline: words, source: picture.attribs.src ?? "" }]];
}

function textOf(element: Element): string {
  const shown = (node: AnyNode): string => {
    if (isText(node)) return node.data;
    if (!("children" in node) || (isTag(node) && silent.has(node.name))) return "";
    return node.children.map(shown).join("");
  };
  return tidy(shown(element));
}

function tidy(text: string): string {
  return text
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
