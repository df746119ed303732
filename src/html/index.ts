export { checkTemplates } from "./checkTemplates.ts";
export { renderReport } from "./renderReport.ts";
