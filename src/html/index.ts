export { checkTemplates } from "./checkTemplates.ts";
export type { ChartPicture, Medium } from "./helpers.ts";
export { KeptChapters } from "./keptChapters.ts";
export { renderHandover, renderMail } from "./renderMail.ts";
export { renderPage, renderReport, renderReportWithLetters } from "./renderReport.ts";
export { type PageFonts, siteStyleSheet } from "./styleSheet.ts";
