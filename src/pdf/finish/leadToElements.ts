/** Links within a file -> the same, which name the element that they lead to besides the point on its page: a structure destination (ISO 32000-2, 12.3.2.3), which a reader that knows none passes over. */
import type { HtmlDescription } from "./describeHtml.ts";
import { addressOf, annotationsOf, isInternal, linksIn } from "./links.ts";
import { type PageText, paintedText } from "./paintedText.ts";
import type { PdfFile } from "./pdfFile.ts";
import { Name, PdfError, Ref, type Value } from "./pdfValue.ts";
import { picturesIn } from "./pictures.ts";
import { type Element, isElement, withAll } from "./structureTree.ts";
import { type Place, wordsOf } from "./wordsOf.ts";

/** By its address in the HTML, what a link can lead to: headings, tables and charts, which are as many in the file as in the HTML and in the same order. */
export function targetsIn(
  tree: Element,
  { headings, tables, pictures }: HtmlDescription,
): ReadonlyMap<string, Element> {
  const elements = [...withAll(tree)];
  const targets = new Map<string, Element>();
  const match = (found: readonly Element[], ids: readonly string[], what: string) => {
    if (found.length !== ids.length)
      throw new PdfError(`the file has ${found.length} ${what} where the HTML has ${ids.length}`);
    for (const [place, id] of ids.entries()) {
      const element = found[place];
      if (id !== "" && element !== undefined) targets.set(`#${id}`, element);
    }
  };
  match(
    elements.filter(({ role }) => /^H[1-6]$/.test(role)),
    headings,
    "headings",
  );
  match(
    elements.filter(({ role }) => role === "Table"),
    tables,
    "tables",
  );
  match(picturesIn(tree).map(withCaption(elements)), pictures, "pictures");
  return targets;
}

/** A picture is met with the caption that says what it shows. */
function withCaption(elements: readonly Element[]): (picture: Element) => Element {
  const groups = new Map(
    elements.flatMap((group) => {
      const kids = group.kids.filter(isElement);
      return kids.some(({ role }) => role === "Caption")
        ? kids.filter(({ role }) => role === "Figure").map((picture) => [picture, group] as const)
        : [];
    }),
  );
  return (picture) => groups.get(picture) ?? picture;
}

export function leadToElements(
  file: PdfFile,
  tree: Element,
  targetOf: (address: string) => Element | undefined,
  objectOf: (element: Element) => Ref,
): void {
  const pages = paintedText(file);
  const { place } = wordsOf(pages);
  const points = file.dict(file.root, "the catalog").has("Dests")
    ? file.dict(file.dict(file.root, "the catalog").get("Dests"), "the destinations")
    : new Map<string, Value>();
  for (const link of linksIn(tree)) {
    if (!isInternal(file, link)) continue;
    const target = targetOf(addressOf(file, link));
    for (const { annotation } of annotationsOf(link)) {
      const dict = file.dict(annotation, "a link");
      const name = dict.get("Dest");
      if (!(name instanceof Name)) throw new PdfError("a link leads nowhere");
      const action = new Map<string, Value>([
        ["S", new Name("GoTo")],
        ["D", name],
      ]);
      const at = target === undefined ? null : place(target);
      if (at !== null) points.set(name.text, pointAbove(at, pages));
      const point = points.get(name.text);
      if (target !== undefined && Array.isArray(point)) action.set("SD", [objectOf(target), ...point.slice(1)]);
      dict.delete("Dest");
      dict.set("A", action);
    }
  }
}

/** Points from a line to what it must be shown with: the height of a heading. */
const lineHeight = 24;

/** Chromium leads to where the box around a heading begins, which may be the top of the page. */
function pointAbove({ page, box }: Place, pages: readonly PageText[]): Value[] {
  const { page: object, height } = pages[page] ?? { page: 0, height: 0 };
  return [new Ref(object), new Name("XYZ"), box.left, Math.min(height, box.top + lineHeight), 0];
}
