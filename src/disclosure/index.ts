export { explainCell } from "./explainCell.ts";
export { protectEstimates } from "./protectEstimates.ts";
export { type CellDecision, protectSurvey } from "./protectSurvey.ts";
