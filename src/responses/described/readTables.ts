/** A codebook as it was delivered, a workbook or a text file -> its sheets as rows of texts. */
import { open } from "node:fs/promises";
import type { ReadAs } from "../../domain/index.ts";
import { encodingOf } from "../delivered/csv/encodingOf.ts";
import { beginning } from "../delivered/csv/openCsv.ts";
import { RecordScanner } from "../delivered/csv/recordScanner.ts";
import { separatorOf } from "../delivered/csv/separatorOf.ts";
import { utf8Chunks } from "../delivered/csv/utf8Chunks.ts";
import { sheetRows } from "../delivered/workbook/sheetRows.ts";
import { workbookParts } from "../delivered/workbook/workbookParts.ts";
import { ZipArchive } from "../delivered/workbook/zipArchive.ts";

export interface Table {
  /** The sheet; "" of a text file. */
  readonly name: string;
  readonly isVisible: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** No codebook has more rows. */
const mostRows = 50_000;

/** `read`: what is declared of a text file. */
export async function readTables(
  file: string,
  rows = mostRows,
  read: Pick<ReadAs, "encoding" | "separator"> = {},
): Promise<readonly Table[]> {
  return /\.xlsx$/i.test(file) ? await workbookTables(file, rows) : [await textTable(file, rows, read)];
}

async function workbookTables(file: string, most: number): Promise<readonly Table[]> {
  const archive = await ZipArchive.open(file);
  const parts = await workbookParts(archive);
  const tables: Table[] = [];
  for (const { name, isVisible, part } of parts.sheets) {
    const rows: string[][] = [];
    await sheetRows(archive, part, parts.texts, {
      row: (row, cells) => {
        while (rows.length < row - 1 && rows.length < most) rows.push([]);
        const last = Math.max(-1, ...cells.keys());
        rows.push(Array.from({ length: last + 1 }, (_, place) => (cells.get(place)?.text ?? "").trim()));
        return rows.length < most;
      },
    });
    tables.push({ name, isVisible, rows });
  }
  return tables;
}

async function textTable(
  file: string,
  most: number,
  { encoding: declared, separator }: Pick<ReadAs, "encoding" | "separator">,
): Promise<Table> {
  const first = await firstBytes(file);
  const encoding = await encodingOf(file, first, declared);
  const found = separator ?? (await separatorOf(await beginning(file, encoding), [], 0));
  const scanner = new RecordScanner((found === "tab" ? "\t" : found).charCodeAt(0));
  const rows: string[][] = [];
  await scanner.run(utf8Chunks(file, encoding), () => {
    rows.push(Array.from({ length: scanner.count }, (_, field) => scanner.text(field).trim()));
    return rows.length < most;
  });
  return { name: "", isVisible: true, rows };
}

async function firstBytes(file: string): Promise<Buffer> {
  await using handle = await open(file);
  const buffer = Buffer.alloc(64 * 1024);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
  return buffer.subarray(0, bytesRead);
}
