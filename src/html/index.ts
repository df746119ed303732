export { checkTemplates } from "./checkTemplates.ts";
export type { ChartPicture, Medium } from "./helpers.ts";
export { renderReport } from "./renderReport.ts";
