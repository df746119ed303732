export { describeFile } from "./describeFile.ts";
export { readTables, type Table } from "./readTables.ts";
