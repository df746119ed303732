export { type ColumnCodes, savToCsv } from "./savToCsv.ts";
