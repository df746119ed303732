export { checkTemplates } from "./checkTemplates.ts";
export type { ChartPicture, Medium } from "./helpers.ts";
export { renderHandover, renderMail } from "./renderMail.ts";
export { renderPage, renderReport } from "./renderReport.ts";
export { siteStyleSheet } from "./styleSheet.ts";
