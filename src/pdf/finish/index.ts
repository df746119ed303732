export type { Attachment } from "./attachments.ts";
export { describeHtml } from "./describeHtml.ts";
export { finishPdf } from "./finishPdf.ts";
export type { AboutFile } from "./metadata.ts";
export { PdfError } from "./pdfValue.ts";
