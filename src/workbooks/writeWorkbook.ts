/** A workbook as plain data, and a format -> the bytes of its file: the same on any day and any machine. */
import type { Workbook } from "../documents/index.ts";
import type { WorkbookFormat } from "../domain/index.ts";
import { odsParts } from "./odsParts.ts";
import { xlsxParts } from "./xlsxParts.ts";
import { zipped } from "./zipped.ts";

/** A new format is a row here, and one in `workbookFormats`. */
const partsOf: Readonly<Record<WorkbookFormat, (workbook: Workbook) => ReadonlyMap<string, string>>> = {
  xlsx: xlsxParts,
  ods: odsParts,
};

export function writeWorkbook(workbook: Workbook, format: WorkbookFormat): Uint8Array {
  return zipped(partsOf[format](workbook));
}
