export { compareEstimates } from "./compareEstimates.ts";
export { testedStatistic } from "./testedStatistic.ts";
