export { protectEstimates } from "./protectEstimates.ts";
export { type CellDecision, type ProtectedWave, protectSurvey } from "./protectSurvey.ts";
