export { comparability } from "./comparability.ts";
export { compareEstimates, testedStatistic } from "./comparisons/index.ts";
export { computedEstimates } from "./computedEstimates.ts";
export { type Disagreement, disagreements } from "./disagreements.ts";
export {
  type DomainOfRespondents,
  type Domains,
  domainsOf,
  type MergedProgrammes,
} from "./domains.ts";
export { publishedEstimates } from "./publishedEstimates.ts";
export { responseRates } from "./responseRates.ts";
export { type ResponseSummary, responseSummaries } from "./responseSummaries.ts";
