/** An Excel workbook -> a delivered file: of the sheet that is named, or of the one visible sheet that has the columns. A hidden sheet is read by name only. */
import type { ReadAs } from "../../../domain/index.ts";
import { PersonalContent } from "../../personal/index.ts";
import type { ColumnsFile } from "../columnsFile.ts";
import {
  type Copied,
  type DeliveredFile,
  mostProblems,
  type Opening,
  type Problem,
  refused,
} from "../deliveredFile.ts";
import { headFindings } from "../headFindings.ts";
import { type Cell, type MergedCells, sheetRows } from "./sheetRows.ts";
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
    const head = new Set((rows[row] ?? []).map((text) => text.trim()));
    return wanted.filter((name) => !head.has(name)).length;
  };
  const chosen = chooseSheet(
    looked.map(({ sheet, rows }) => ({ sheet, has: lacking(rows, skipRows) === 0 })),
    read.sheet,
  );
  if (chosen.kind === "refused") return refused(chosen.problem);
  const rows = looked.find(({ sheet }) => sheet === chosen.sheet)?.rows ?? [];
  const columns = (rows[skipRows] ?? []).map((text) => text.trim());
  const problems = headFindings(columns, wanted, skipRows + 1, rows).map((problem) => ({
    ...problem,
    message: `sheet "${chosen.sheet.name}": ${problem.message}`,
  }));
  if (problems.length > 0) return refused(...problems);
  const headRows = read.headRows ?? 1;
  const because = parts.sheets.length === 1 ? "" : `, of ${parts.sheets.length} sheets`;
  return {
    kind: "open",
    file: new SheetFile(archive, chosen.sheet, parts, columns, {
      headRow: skipRows + 1,
      above: skipRows + headRows,
      taken: `sheet "${chosen.sheet.name}"${because}, head in row ${skipRows + 1}${headRows === 1 ? "" : `, of ${headRows} rows`}`,
    }),
  };
}

type Chosen =
  | { readonly kind: "chosen"; readonly sheet: Sheet }
  | { readonly kind: "refused"; readonly problem: Problem };

function chooseSheet(
  sheets: readonly { readonly sheet: Sheet; readonly has: boolean }[],
  named: string | undefined,
): Chosen {
  const list = (of: typeof sheets) => of.map(({ sheet }) => `"${sheet.name}"`).join(", ");
  const not = (message: string, hint: string): Chosen => ({ kind: "refused", problem: { message, hint } });
  if (named !== undefined) {
    const found = sheets.find(({ sheet }) => sheet.name === named);
    if (found !== undefined) return { kind: "chosen", sheet: found.sheet };
    return not(`there is no sheet "${named}" in this workbook`, `its sheets are ${list(sheets)}`);
  }
  const visible = sheets.filter(({ sheet }) => sheet.isVisible);
  const fitting = visible.filter(({ has }) => has);
  const [fits, more] = fitting;
  if (fits !== undefined && more === undefined) return { kind: "chosen", sheet: fits.sheet };
  if (fitting.length > 1)
    return not(
      `several sheets have the columns: ${list(fitting)}`,
      "name the one with the answers in survey.yaml, under responses: read: { sheet: … }",
    );
  const hidden = sheets.filter(({ sheet, has }) => !sheet.isVisible && has);
  if (hidden.length > 0)
    return not(
      `no visible sheet has the columns, but a hidden one has: ${list(hidden)}`,
      "a hidden sheet is read only where it is named in survey.yaml, under responses: read: { sheet: … }; named, a visible one tells what it lacks",
    );
  const [only, another] = visible;
  if (only !== undefined && another === undefined) return { kind: "chosen", sheet: only.sheet };
  if (visible.length === 0)
    return not("this workbook has no visible sheet", "show the sheet with the answers, and save it");
  return not(
    `none of its sheets has all the columns that survey.yaml names: ${list(visible)}`,
    "name the sheet with the answers in survey.yaml, under responses: read: { sheet: … }; what is missing in it is told then",
  );
}

class SheetFile implements DeliveredFile {
  readonly codes = new Map<string, never>();
  readonly weightedBy = null;
  readonly synthetic = false;
  readonly columns: readonly string[];
  readonly headRow: number;
  readonly taken: string;
  readonly #archive: ZipArchive;
  readonly #sheet: Sheet;
  readonly #parts: WorkbookParts;
  /** Rows above the first respondent's. */
  readonly #above: number;

  constructor(
    archive: ZipArchive,
    sheet: Sheet,
    parts: WorkbookParts,
    columns: readonly string[],
    { headRow, above, taken }: { readonly headRow: number; readonly above: number; readonly taken: string },
  ) {
    this.#archive = archive;
    this.#sheet = sheet;
    this.#parts = parts;
    this.#above = above;
    this.columns = columns;
    this.headRow = headRow;
    this.taken = taken;
  }

  async copy(
    places: readonly number[],
    to: ColumnsFile,
    isRead = (place: number) => places.includes(place),
  ): Promise<Copied> {
    const content = new PersonalContent();
    const problems: Problem[] = [];
    let more = 0;
    const tell = (problem: Problem) => {
      if (problems.length < mostProblems) problems.push(problem);
      else more += 1;
    };
    const numbers = new Set<number>();
    const copied = new Set(places);
    const merged: MergedCells[] = [];
    await sheetRows(this.#archive, this.#sheet.part, this.#parts.texts, {
      row: (row, cells) => {
        if (row <= this.#above) return true;
        for (const [place, cell] of cells) {
          if (copied.has(place)) {
            if (cell.kind === "number") numbers.add(place);
            const problem = cellProblem(cell, row, place);
            if (problem !== null) tell(problem);
          }
          const bytes = Buffer.from(cell.text, "utf8");
          if (bytes.length > 0) content.sees(place, row, bytes, 0, bytes.length);
        }
        to.begin(row);
        for (const place of places) {
          const written = to.text(cells.get(place)?.text ?? "");
          if (written.kind === "written") continue;
          to.drop();
          tell({
            line: row,
            column: place + 1,
            message: "a control character stands in this cell",
            hint: "no answer holds one: mend the cell",
          });
          return true;
        }
        to.end();
        return true;
      },
      afterChunk: async () => await to.drain(),
      merged: (cells) => merged.push(cells),
    });
    for (const range of merged) {
      const place = places.find((each) => each >= range.fromColumn && each <= range.toColumn);
      if (place !== undefined && range.toRow > this.#above) tell(mergedProblem(range, place));
    }
    if (more > 0)
      problems.push({ line: problems.at(-1)?.line ?? 1, message: `${more} more cells have a problem of this kind` });
    return { rows: to.rows, problems, numbers, personal: content.found(isRead) };
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

function cellProblem({ kind, text }: Cell, row: number, place: number): Problem | null {
  const at = { line: row, column: place + 1 };
  switch (kind) {
    case "error":
      return {
        ...at,
        message: `the cell holds the error ${text.slice(0, 20)}, no answer`,
        hint: "mend the formula in Excel, or empty the cell where there is no answer",
      };
    case "formula without a value":
      return {
        ...at,
        message: "a formula stands here whose value is not stored in the file",
        hint: "open the workbook in Excel, let it calculate, and save it",
      };
    case "text":
    case "number":
      return null;
  }
}

function mergedProblem({ fromRow, toRow }: MergedCells, place: number): Problem {
  return {
    line: fromRow,
    column: place + 1,
    message: `the cells of rows ${fromRow} to ${toRow} are merged here: only the first holds what is shown in all`,
    hint: "unmerge them in Excel, and fill in each row",
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
