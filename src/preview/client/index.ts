import type { PrintedPages } from "./printed.ts";

export { eachDocument } from "./eachDocument.ts";
export { drawnAddress, PageInSight, seenAddress } from "./pageInSight.ts";
export { type Panes, panesOf } from "./panesOf.ts";
export type { PrintedPages } from "./printed.ts";

/** What draws printed pages is large: it comes when somebody looks at them. */
export async function bringPrintedPages(): Promise<typeof PrintedPages> {
  return (await import("./printed.ts")).PrintedPages;
}
