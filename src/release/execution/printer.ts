/** Where PDFs are made: a print job in, a finished PDF out. */
import type { Sha256 } from "../../domain/index.ts";
import { type BrowserPool, type PrintedPdf, type PrintJob, printPdf } from "../../pdf/index.ts";
import type { Threads } from "./threads.ts";

export interface Printer {
  /** As many jobs as it is worth giving it at the same time. */
  readonly lanes: number;
  /** Of the browser: `HeadlessChrome/153.0.7000.0`. */
  readonly version: string;
  /** The fonts are installed for it: pages need not bring them. */
  readonly hasFonts: boolean;
  /** `key`: equal for equal jobs, and for no others. */
  readonly print: (job: PrintJob, key: Sha256) => Promise<PrintedPdf>;
}

/** Prints in the tabs of a browser here, and finishes in threads beside. */
export function localPrinter(pool: BrowserPool, threads: Threads): Printer {
  return {
    lanes: pool.tabs,
    version: pool.version,
    hasFonts: pool.hasFonts,
    print: async (job) => await printPdf(job, pool, async (printed) => await threads.finish(printed, job)),
  };
}
