/** An Excel workbook -> a delivered file: of the sheet that is named, or of the one visible sheet that has the columns. An invisible sheet is read only where it is named. */
import { columnName, type ReadAs } from "../../../domain/index.ts";
import { type Opening, refused } from "../deliveredFile.ts";
import { headFindings } from "../headFindings.ts";
import { isQualtrics, labelsBelow } from "../qualtricsHead.ts";
import { chooseSheet } from "./chooseSheet.ts";
import { SheetFile } from "./sheetFile.ts";
import { sheetRows } from "./sheetRows.ts";
import { type Sheet, type WorkbookParts, workbookParts } from "./workbookParts.ts";
import { ZipArchive } from "./zipArchive.ts";

/** Columns' names may stand below a title: so many rows are looked at. */
const rowsOfHead = 30;

export async function openWorkbook(file: string, read: ReadAs, wanted: readonly string[]): Promise<Opening> {
  const archive = await ZipArchive.open(file);
  const parts = await workbookParts(archive);
  const looked: { readonly sheet: Sheet; readonly rows: readonly (readonly string[])[] }[] = [];
  for (const sheet of parts.sheets) looked.push({ sheet, rows: await firstRows(archive, sheet, parts) });
  const skipRows = read.skipRows ?? 0;
  const lacking = (rows: readonly (readonly string[])[], row: number) => {
    const head = new Set((rows[row] ?? []).map(columnName));
    return wanted.filter((name) => !head.has(name)).length;
  };
  const chosen = chooseSheet(
    looked.map(({ sheet, rows }) => ({ sheet, has: lacking(rows, skipRows) === 0 })),
    read.sheet,
  );
  if (chosen.kind === "refused") return refused(chosen.problem);
  const rows = looked.find(({ sheet }) => sheet === chosen.sheet)?.rows ?? [];
  const columns = (rows[skipRows] ?? []).map(columnName);
  const problems = headFindings(columns, wanted, skipRows + 1, rows).map((problem) => ({
    ...problem,
    message: `sheet "${chosen.sheet.name}": ${problem.message}`,
  }));
  if (problems.length > 0) return refused(...problems);
  const headRows = read.headRows ?? (isQualtrics(rows, skipRows) ? 3 : 1);
  const because = parts.sheets.length === 1 ? "" : `, of ${parts.sheets.length} sheets`;
  return {
    kind: "open",
    file: new SheetFile(archive, chosen.sheet, parts, columns, {
      headRow: skipRows + 1,
      above: skipRows + headRows,
      labels: labelsBelow(columns, headRows > 1 ? rows[skipRows + 1] : undefined),
      taken: `sheet "${chosen.sheet.name}"${because}, head in row ${skipRows + 1}${headRows === 1 ? "" : `, of ${headRows} rows`}`,
    }),
  };
}

async function firstRows(
  archive: ZipArchive,
  sheet: Sheet,
  { texts }: WorkbookParts,
): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  await sheetRows(archive, sheet.part, texts, {
    row: (row, cells) => {
      if (row > rowsOfHead) return false;
      while (rows.length < row - 1) rows.push([]);
      const last = Math.max(-1, ...cells.keys());
      rows.push(Array.from({ length: last + 1 }, (_, place) => cells.get(place)?.text ?? ""));
      return rows.length < rowsOfHead;
    },
  });
  return rows;
}
