/** A printed file -> on which page each linked anchor lies. Chromium has no `target-counter`, so a table of contents is printed twice. */
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "pdf-lib";
import type { BrowserPool } from "./browserPool.ts";

export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Physical page, from 1, by anchor. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** A third print would mean that filling in the numbers moved the pages, and that again. */
const mostPrints = 3;

/** Prints without numbers, reads them, prints with them. Throws where the pages do not come to rest. */
export async function printWithPageNumbers(
  pool: BrowserPool,
  name: string,
  render: (pageOf: ReadonlyMap<string, number> | null) => string,
): Promise<PrintedDocument> {
  // What is wrong with the document itself is no fault of a tab: it is thrown from here, and not tried again.
  const unnumbered = render(null);
  return await pool.withTab(name, async (print) => {
    let known: PrintedDocument | null = null;
    for (let prints = 0; prints < mostPrints; prints += 1) {
      const html: string = known === null ? unnumbered : render(known.pageOf);
      const printed: PrintedDocument = await readPages(await print(html, known === null ? "draft" : "final"));
      if (known !== null && samePages(known.pageOf, printed.pageOf)) return printed;
      known = printed;
    }
    throw new Error("the page numbers in the table of contents move the pages they name");
  });
}

function samePages(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([anchor, page]) => b.get(anchor) === page);
}

async function readPages(bytes: Uint8Array): Promise<PrintedDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const places = new Map(document.getPages().map((page, place) => [page.ref, place + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const pageOf = new Map<string, number>();
  for (const [name, value] of destinations?.entries() ?? []) {
    const destination = document.context.lookup(value);
    const target = destination instanceof PDFArray ? destination.get(0) : undefined;
    const page = target instanceof PDFRef ? places.get(target) : undefined;
    if (page !== undefined) pageOf.set(name.decodeText(), page);
  }
  return { bytes, pages: places.size, pageOf };
}
