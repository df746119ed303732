export { audienceOf, composeReport, type ReportKey, reportId, reportKeys } from "./composeReport.ts";
export { type EstimateIndex, indexEstimates } from "./estimateIndex.ts";
export { checkText, expandText } from "./expandText.ts";
export { mayRead } from "./mayRead.ts";
export { createMessages, flatten, type Say } from "./messages.ts";
export { openData } from "./openData.ts";
export type * from "./report.ts";
export { textSections } from "./textSections.ts";
export { estimatesIn, mapWords, plain, type Words } from "./words.ts";
