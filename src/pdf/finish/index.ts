export type { Attachment } from "./attachments.ts";
export { describeHtml } from "./describeHtml.ts";
export { type FinishedPdf, type Finishing, finishPdf } from "./finishPdf.ts";
export { PdfError } from "./pdfValue.ts";
