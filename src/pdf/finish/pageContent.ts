/** A file -> its pages, and what is painted on each. */
import { isStream, type PdfFile, unpack } from "./pdfFile.ts";
import { PdfError, Ref, type Value } from "./pdfValue.ts";

/** Page objects in reading order. */
export function pagesOf(file: PdfFile): readonly number[] {
  const seen = new Set<number>();
  const visit = (reference: Value | undefined): readonly number[] => {
    if (!(reference instanceof Ref) || seen.has(reference.number)) throw new PdfError("the tree of pages is damaged");
    seen.add(reference.number);
    const dict = file.dict(reference, "a page");
    const kids = dict.get("Kids");
    return Array.isArray(kids) ? kids.flatMap(visit) : [reference.number];
  };
  return visit(file.dict(file.root, "the catalog").get("Pages"));
}

/** The stream that paints a page. */
export function contentsOfPage(page: ReadonlyMap<string, Value>): Ref {
  const contents = page.get("Contents");
  if (!(contents instanceof Ref)) throw new PdfError("a page has no content");
  return contents;
}

/** What a stream paints, in Latin 1. */
export function contentOf(file: PdfFile, contents: Ref): string {
  const stream = file.get(contents);
  if (!isStream(stream)) throw new PdfError("a page has no content");
  return unpack(stream).toString("latin1");
}
