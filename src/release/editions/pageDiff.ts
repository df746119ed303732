/** A page in two releases, and the figures that differ -> sentences and charts of it that differ. */
import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { sha256 } from "../../store/index.ts";

export function pageDiff(oldPage: string, newPage: string, touched: ReadonlySet<string>) {
  const [old, now] = [pageOf(oldPage, touched), pageOf(newPage, touched)];
  const gone = without(old.sentences, now.sentences);
  const fresh = without(now.sentences, old.sentences);
  const sentences = Array.from({ length: Math.max(gone.length, fresh.length) }, (_, index) => ({
    before: gone[index] ?? null,
    after: fresh[index] ?? null,
  }));
  const charts = [...now.charts].filter(([id, { content }]) => old.charts.get(id)?.content !== content);
  return { sentences, charts: charts.map(([, { headline }]) => headline) };
}

/** Each as often as it stands. */
function without(from: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return from.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function pageOf(page: string, touched: ReadonlySet<string>) {
  const elements = DomUtils.findAll(isTag, parseDocument(page).children);
  const estimatesIn = (element: Element) =>
    DomUtils.findAll(({ attribs }) => attribs["data-estimate"] !== undefined, [element]).map(
      ({ attribs }) => attribs["data-estimate"] ?? "",
    );
  const sentences = elements
    .filter(({ name }) => name === "p" || name === "li")
    .filter((element) => estimatesIn(element).some((id) => touched.has(id)))
    // A list item that holds a paragraph is told by the paragraph.
    .filter((element) => !DomUtils.findOne(({ name }) => name === "p", element.children))
    .map(textOf);
  const charts = elements
    .filter(({ name, attribs }) => name === "figure" && (attribs.class ?? "").split(" ").includes("chart"))
    .map((figure) => {
      const headline = DomUtils.findOne(({ attribs }) => attribs.class === "chart-headline", figure.children);
      const content = sha256(DomUtils.getOuterHTML(figure));
      return [figure.attribs.id ?? "", { headline: headline === null ? "" : textOf(headline), content }] as const;
    });
  return { sentences, charts: new Map(charts) };
}

function textOf(element: Element): string {
  return DomUtils.textContent(element)
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
