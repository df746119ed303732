export { answerFindings, checkDesigns } from "./checkDesigns.ts";
export { comparability } from "./comparability.ts";
export { compareEstimates } from "./comparisons/index.ts";
export { computedEstimates } from "./computedEstimates.ts";
export { type Disagreement, disagreements } from "./disagreements.ts";
export {
  type Domains,
  domainsOf,
  type MergedProgrammes,
} from "./domains.ts";
export { exactEstimates, exactEstimatesHead } from "./exactEstimates.ts";
export { breaksIn } from "./facultyBreaks.ts";
export { type Funnel, fewestFunnelDomains, funnelLimits } from "./funnelLimits.ts";
export { wilson } from "./intervals.ts";
export { type PeerEstimate, peerEstimates } from "./peerEstimates.ts";
export { publishedEstimates } from "./publishedEstimates.ts";
export { responseRates } from "./responseRates.ts";
export { type ResponseSummary, responseSummaries } from "./responseSummaries.ts";
export { tQuantile } from "./studentT.ts";
export { surveyDesign } from "./surveyDesign.ts";
