import type { openBrowserPool as open } from "./browserPool.ts";
import type { describeMachine as describe } from "./describeMachine.ts";
import type { launchBrowser as launch } from "./launchBrowser.ts";

/** Puppeteer is loaded when the first browser is opened: a thread that only finishes files does without. */
export const openBrowserPool: typeof open = async (settings) =>
  (await import("./browserPool.ts")).openBrowserPool(settings);

/** For pages that are looked at instead of printed. */
export const launchBrowser: typeof launch = async (found) => (await import("./launchBrowser.ts")).launchBrowser(found);

/** It looks whether a browser starts. */
export const describeMachine: typeof describe = async (out) =>
  (await import("./describeMachine.ts")).describeMachine(out);

export type { BrowserPool } from "./browserPool.ts";
export { checkPdf, type PdfCheck } from "./checkPdf.ts";
export { findBrowser } from "./findBrowser.ts";
export { type Attachment, describeHtml, finishPdf } from "./finish/index.ts";
export { type FinishedPdf, finishPrint, type PrintedPdf, type PrintJob, printPdf } from "./printJob.ts";
export type { FirstPages } from "./printPage.ts";
export { untriedWords } from "./triedBrowsers.ts";
