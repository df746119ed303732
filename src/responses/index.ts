export { type Answered, answeredOf } from "./answered.ts";
export { writeExampleResponses } from "./exampleResponses.ts";
export { readResponses } from "./readResponses.ts";
export { responseFiles } from "./responseFiles.ts";
export { stripped, strippedEnding } from "./stripped.ts";
