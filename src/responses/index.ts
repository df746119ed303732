export { type Answered, answeredOf } from "./answered.ts";
export { readBenchmarks } from "./benchmark/readBenchmarks.ts";
export { describeFile, readTables, type Table } from "./described/index.ts";
export { writeExampleResponses } from "./exampleResponses.ts";
export { isReadWell, mayBeReadAgain } from "./readAgain.ts";
export { type ReadResponses, readResponses } from "./readResponses.ts";
export { responseFiles } from "./responseFiles.ts";
export { stripped, strippedEnding } from "./stripped.ts";
