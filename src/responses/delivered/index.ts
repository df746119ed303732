export { ColumnsFile } from "./columnsFile.ts";
export type { ColumnCodes, DeliveredFile, Problem } from "./deliveredFile.ts";
export { openDelivered } from "./openDelivered.ts";
export { ParquetFile } from "./parquet/openParquet.ts";
export { ReadingProcess } from "./parquet/readingProcess.ts";
export { ReaderError } from "./readerError.ts";
