export { compareEstimates } from "./compareEstimates.ts";
