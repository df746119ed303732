export { composeReport, type ReportKey, reportId, reportKeys } from "./composeReport.ts";
export { type EstimateIndex, type Facts, indexEstimates } from "./estimateIndex.ts";
export { checkText, expandText } from "./expandText.ts";
export { formatInUnit, formatNumber } from "./formatValue.ts";
export { createMessages, flatten, type MessageValues, type Say } from "./messages.ts";
export { openData } from "./openData.ts";
export type * from "./report.ts";
export { textSections } from "./textSections.ts";
export { estimatesIn, mapWords, marked, plain, type Words } from "./words.ts";
