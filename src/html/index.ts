export { checkTemplates } from "./checkTemplates.ts";
export { type RenderParts, renderReport } from "./renderReport.ts";
