export { describeFile } from "./describeFile.ts";
export { readTables } from "./readTables.ts";
