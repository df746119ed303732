/** HTML with a table of contents -> a printed file with its page numbers. Chromium has no `target-counter`, so it is printed twice. */
import type { BrowserPool } from "./browserPool.ts";
import { type Destinations, readDestinations } from "./readDestinations.ts";

export interface PrintedDocument extends Destinations {
  readonly bytes: Uint8Array;
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
      const bytes = await print(html, known === null ? "draft" : "final");
      const printed: PrintedDocument = { bytes, ...readDestinations(bytes) };
      if (known !== null && samePages(known.pageOf, printed.pageOf)) return printed;
      known = printed;
    }
    throw new Error("the page numbers in the table of contents move the pages they name");
  });
}

/** A document without a table of contents needs one print. */
export async function printOnce(pool: BrowserPool, name: string, html: string): Promise<PrintedDocument> {
  return await pool.withTab(name, async (print) => {
    const bytes = await print(html, "final");
    return { bytes, ...readDestinations(bytes) };
  });
}

function samePages(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([anchor, page]) => b.get(anchor) === page);
}
