export { type BrowserPool, openBrowserPool } from "./browserPool.ts";
export { assertSound, checkPdf, type PdfCheck } from "./checkPdf.ts";
export { describeMachine } from "./describeMachine.ts";
export { findBrowser } from "./findBrowser.ts";
export {
  type Attachment,
  describeHtml,
  type FinishedPdf,
  type Finishing,
  finishPdf,
  PdfError,
} from "./finish/index.ts";
