/** A sheet of a workbook and its head -> a delivered file. Errors, formulas without values and merged cells in columns that are read are told. */
import { PersonalContent } from "../../personal/index.ts";
import type { ColumnsFile } from "../columnsFile.ts";
import { type Copied, type DeliveredFile, mostProblems, type Problem } from "../deliveredFile.ts";
import { type Cell, type MergedCells, sheetRows } from "./sheetRows.ts";
import type { Sheet, WorkbookParts } from "./workbookParts.ts";
import type { ZipArchive } from "./zipArchive.ts";

export class SheetFile implements DeliveredFile {
  readonly labels: ReadonlyMap<string, string>;
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
    {
      headRow,
      above,
      taken,
      labels,
    }: {
      readonly headRow: number;
      readonly above: number;
      readonly taken: string;
      readonly labels: ReadonlyMap<string, string>;
    },
  ) {
    this.labels = labels;
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
