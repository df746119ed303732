/** What readers get -> pieces of text that are read together (a row, a sentence, an alternative text), each with the figures that it marks. */
import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

export interface Figure {
  /** Of an estimate. */
  readonly id: string;
  readonly part: string;
  readonly text: string;
}

export interface Unit {
  readonly where: string;
  /** Without the marked figures. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** The first cell of a table's row. */
  readonly head: string | null;
  /** Which table's. */
  readonly table: string | null;
  /** Its figures bear no marks, as in a PDF: any number may be one. */
  readonly unmarked?: true;
}

/** Elements whose text is read as one. */
const readTogether = new Set(
  "tr p li h1 h2 h3 h4 h5 h6 caption figcaption dt dd title text desc blockquote td".split(" "),
);
/** Addresses and looks: no reader reads them, but a machine could. */
const unread = new Set([
  "href",
  "src",
  "style",
  "class",
  "id",
  "for",
  "lang",
  "data-estimate",
  "data-part",
  "d",
  "points",
]);

/** What was read in a picture, by its address: reports share many. */
export type ReadPictures = Map<string, readonly Unit[]>;
const mostPictures = 500;

export function unitsOfHtml(html: string, where: string, pictures: ReadPictures = new Map()): readonly Unit[] {
  const units: Unit[] = [];
  const visit = (node: ChildNode, table: string | null): void => {
    if (isComment(node)) units.push(plainUnit(node.data, `${where}, a comment`));
    if (!isTag(node)) return;
    if (node.name === "script" || node.name === "style") return;
    const inTable = node.name === "table" ? (captionOf(node) ?? "a table") : table;
    for (const [name, value] of Object.entries(node.attribs)) {
      if (name === "src" && value.startsWith("data:image/svg+xml")) units.push(...unitsOfSvg(value, where, pictures));
      if (!unread.has(name) && /\d/.test(value)) units.push(plainUnit(value, `${where}, ${name} of <${node.name}>`));
    }
    // Numbers of chapters and pages say nothing of anybody; plans are no answers.
    if (node.name === "nav" || /\b(chapter-number|actions)\b/.test(node.attribs.class ?? "")) return;
    if (readTogether.has(node.name)) {
      units.push(unitOf(node, where, node.name === "tr" ? inTable : null));
      return;
    }
    const loose = node.children.filter((child) => isText(child) && /\d/.test(child.data));
    if (loose.length > 0 && node.attribs["data-estimate"] === undefined)
      units.push(plainUnit(loose.map((child) => (isText(child) ? child.data : "")).join(" "), where));
    for (const child of node.children) visit(child, inTable);
  };
  for (const node of parseDocument(html).children) visit(node, null);
  return units;
}

function unitsOfSvg(address: string, where: string, pictures: ReadPictures): readonly Unit[] {
  const place = `${where}, a picture`;
  const before = pictures.get(address);
  if (before !== undefined) return before.map((unit) => ({ ...unit, where: place }));
  const [head = "", data = ""] = address.split(/,(.*)/s);
  const svg = head.endsWith(";base64") ? Buffer.from(data, "base64").toString("utf8") : decodeURIComponent(data);
  const units = unitsOfHtml(svg, place);
  // Places inside a picture name it, and that alone.
  if (pictures.size >= mostPictures) pictures.clear();
  if (units.every((unit) => unit.where === place)) pictures.set(address, units);
  return units;
}

function unitOf(element: Element, where: string, table: string | null): Unit {
  const figures: Figure[] = [];
  const read = (node: ChildNode): string => {
    if (isText(node)) return node.data;
    if (!isTag(node)) return "";
    const id = node.attribs["data-estimate"];
    const text = node.children.map(read).join(node.name === "td" || node.name === "th" ? " " : "");
    if (id === undefined) return `${text} `;
    figures.push({ id, part: node.attribs["data-part"] ?? "value", text: clean(text) });
    return " ";
  };
  const text = element.children.map(read).join(" ");
  const first = element.children.find(isTag);
  return {
    where,
    text: clean(text),
    figures,
    head: table === null || first === undefined ? null : clean(first.children.map(read).join("")),
    table,
  };
}

function captionOf(table: Element): string | null {
  const caption = table.children.filter(isTag).find(({ name }) => name === "caption");
  return caption === undefined ? null : unitOf(caption, "", null).text;
}

function plainUnit(text: string, where: string): Unit {
  return { where, text: clean(text), figures: [], head: null, table: null };
}

/** Soft hyphens and hard spaces are for the eye. */
function clean(text: string): string {
  return text
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every string in what a template is given, whatever its shape: marked numbers are \uE000 id#part \uE001 text \uE002. */
export function unitsOfReport(value: unknown, where: string): readonly Unit[] {
  if (typeof value === "string") {
    const figures: Figure[] = [];
    const text = value.replace(/\uE000([^\uE001]*)#([^\uE001]*)\uE001([^\uE002]*)\uE002/g, (_, id, part, printed) => {
      figures.push({ id, part, text: clean(printed) });
      return " ";
    });
    return [{ where, text: clean(text), figures, head: null, table: null }];
  }
  if (Array.isArray(value)) return value.flatMap((each) => unitsOfReport(each, where));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => unitsOfReport(each, key === "id" ? where : `${where}`));
}
