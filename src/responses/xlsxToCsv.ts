/** The first sheet of an XLSX workbook -> a CSV file that is read like any other. A workbook holds at most a million rows, so it may be in memory while it is turned. */
import { writeFile } from "node:fs/promises";
import readXlsx from "read-excel-file/node";

/** Throws where the file is no workbook or holds no sheet. */
export async function xlsxToCsv(file: string, csv: string): Promise<void> {
  const [first] = await readXlsx(file);
  if (first === undefined) throw new Error("the workbook holds no sheet");
  await writeFile(csv, first.data.map((row) => `${row.map(cell).join(",")}\n`).join(""));
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = value instanceof Date ? value.toISOString() : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
