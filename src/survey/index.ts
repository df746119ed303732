export { comparability } from "./comparability.ts";
export { type PublishedFacts, publishedEstimates } from "./publishedEstimates.ts";
