export { type Answered, answeredOf } from "./answered.ts";
export { describeFile, readTables } from "./described/index.ts";
export { writeExampleResponses } from "./exampleResponses.ts";
export { readResponses } from "./readResponses.ts";
export { responseFiles } from "./responseFiles.ts";
export { stripped, strippedEnding } from "./stripped.ts";
