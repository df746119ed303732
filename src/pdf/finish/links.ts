/** The links of a file -> where they lead, and what they say. */
import type { PrintedLink } from "./describeHtml.ts";
import type { PdfFile } from "./pdfFile.ts";
import { decodeText, textString } from "./pdfText.ts";
import { Name, PdfError, Ref, Text } from "./pdfValue.ts";
import { type Element, isContent, isElement, type LinkAnnotation } from "./structureTree.ts";

export function linksIn(element: Element): readonly Element[] {
  const own = element.role === "Link" ? [element] : [];
  return [...own, ...element.kids.flatMap((kid) => (isElement(kid) ? linksIn(kid) : []))];
}

export function annotationsOf(link: Element): readonly LinkAnnotation[] {
  return link.kids.filter((kid): kid is LinkAnnotation => !isElement(kid) && !isContent(kid));
}

export function isInternal(file: PdfFile, link: Element): boolean {
  const [first] = annotationsOf(link);
  return first !== undefined && file.dict(first.annotation, "a link").has("Dest");
}

/** Where a link leads, as its HTML has it. */
export function addressOf(file: PdfFile, link: Element): string {
  const [first] = annotationsOf(link);
  if (first === undefined) throw new PdfError("a link of the structure tree stands on no page");
  const annotation = file.dict(first.annotation, "a link");
  const destination = annotation.get("Dest");
  if (destination instanceof Name) {
    const bytes = destination.text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return `#${Buffer.from(bytes, "latin1").toString("utf8")}`;
  }
  const address = file.dict(annotation.get("A"), "the action of a link").get("URI");
  if (!(address instanceof Text)) throw new PdfError("a link leads nowhere");
  return decodeText(address);
}

/** The page object that a link leads to. */
export function destinationOf(file: PdfFile, link: Element): number {
  const [first] = annotationsOf(link);
  const name = first && file.dict(first.annotation, "a link").get("Dest");
  if (!(name instanceof Name)) throw new PdfError("an entry of the table of contents leads nowhere");
  const destinations = file.dict(file.dict(file.root, "the catalog").get("Dests"), "the destinations");
  const target = destinations.get(name.text);
  const [page] = Array.isArray(target) ? target : [];
  if (!(page instanceof Ref)) throw new PdfError(`there is no target called ${name.text}`);
  return page.number;
}

/** Chromium leaves out what a link says (PDF/UA-1, 7.18.5): the HTML has it, in the same order. */
export function nameLinks(file: PdfFile, tree: Element, links: readonly PrintedLink[]): void {
  const found = linksIn(tree);
  if (found.length !== links.length)
    throw new PdfError(`the file has ${found.length} links where the HTML has ${links.length}`);
  for (const [place, { href, label }] of links.entries()) {
    const link = found[place];
    if (link === undefined) continue;
    const address = addressOf(file, link);
    if (!sameAddress(address, href))
      throw new PdfError(`link ${place + 1} leads to ${address}, in the HTML to ${href}`);
    if (label === "") throw new PdfError(`the link to ${href} has no words`);
    for (const { annotation } of annotationsOf(link)) {
      const dict = file.dict(annotation, "a link");
      dict.set("Contents", textString(label));
      dict.set("F", 4);
    }
  }
}

/** Chromium writes addresses as a browser normalises them. */
function sameAddress(a: string, b: string): boolean {
  if (a === b) return true;
  if (b.startsWith("#")) return a === decodeURIComponent(b) || decodeURIComponent(a) === b;
  return URL.canParse(b) && new URL(b).href === a;
}
