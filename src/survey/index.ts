export { comparability } from "./comparability.ts";
export { publishedEstimates } from "./publishedEstimates.ts";
