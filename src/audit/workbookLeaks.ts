/** Rows of workbooks, and what data files tell of the same figures -> what a workbook tells besides. */
import type { Leak } from "./leak.ts";
import { type CsvRow, idOfRow } from "./readData.ts";
import type { FigureRow } from "./workbookUnits.ts";

/** Columns of a data file with numbers in them. */
const numeric = ["value", "value_step", "lower", "upper", "base", "base_step"];

export interface WorkbookReader {
  readonly readData: (rows: readonly CsvRow[]) => void;
  readonly readWorkbook: (rows: readonly FigureRow[]) => void;
  readonly end: () => readonly Leak[];
}

/** A number that stands in a workbook only was not attacked with those of the data files: whatever it is, it is no figure as printed. */
export function createWorkbookReader(): WorkbookReader {
  const told = new Map<string, Set<number>>();
  const rows = new Map<string, FigureRow>();
  return {
    readData: (read) => {
      for (const row of read) {
        const id = idOfRow(row);
        if (id === null) continue;
        const numbers = told.get(id) ?? new Set();
        told.set(id, numbers);
        for (const column of numeric) if ((row[column] ?? "") !== "") numbers.add(Number(row[column]));
      }
    },
    readWorkbook: (read) => {
      for (const row of read) rows.set(`${row.where} ${row.id} ${row.numbers.join(" ")}`, row);
    },
    end: () =>
      [...rows.values()].flatMap(({ id, where, numbers }): Leak[] => {
        const more = numbers.find((number) => told.get(id)?.has(Number(number)) !== true);
        const message = `it tells a number of ${id} that no data file tells`;
        return more === undefined ? [] : [{ channel: "data file", where, message }];
      }),
  };
}
