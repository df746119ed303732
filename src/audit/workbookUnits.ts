/** A workbook that was read -> what names stand beside which numbers in it, and the rows that name their figure. */
import { idIn, sentencesOf } from "./readData.ts";
import type { ReadWorkbook, WorkbookCell } from "./readWorkbook.ts";
import { clean, columnUnits, type Figure, plainUnit, type Unit } from "./unit.ts";

/** A row that names its figure, and the numbers in it, as they are stored; its year is none of them. */
export interface FigureRow {
  readonly id: string;
  readonly where: string;
  readonly numbers: readonly string[];
}

/** `where`: the file. */
export function figureRows({ sheets }: ReadWorkbook, where: string): readonly FigureRow[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells) => {
      const id = idOf(cells);
      return id === null ? [] : [{ id, where: `${where}, "${name}"`, numbers: numbersOf(cells, id) }];
    }),
  );
}

export function unitsOfWorkbook(workbook: ReadWorkbook, where: string): readonly Unit[] {
  const { sheets, words } = workbook;
  return [
    ...sheets.flatMap(({ name, rows }) => unitsOfSheet(rows, `${where}, "${name}"`)),
    ...words.flatMap(({ part, text }) => unitsOfWords(text, `${where}, ${part}`)),
  ];
}

function unitsOfSheet(rows: readonly (readonly WorkbookCell[])[], where: string): readonly Unit[] {
  const [named, others] = [rows.filter((cells) => idOf(cells) !== null), rows.filter((cells) => idOf(cells) === null)];
  const tables = others.filter(({ length }) => length > 1).map((cells) => cells.map(({ text }) => text));
  return [
    ...named.flatMap((cells) => unitsOfRow(cells, where)),
    ...others.filter(({ length }) => length === 1).flatMap(([cell]) => unitsOfWords(cell?.text ?? "", where)),
    ...tables.map((row) =>
      plainUnit(row.join(" "), where, { head: clean(row[0] ?? ""), table: "its rows", unmarked: true }),
    ),
    ...columnUnits(
      tables.map((row) => row.map((text) => ({ text, figures: [] }))),
      where,
      "its columns",
      { unmarked: true },
    ),
  ];
}

/** The numbers are the figure's; what is said beside them is read as words. */
function unitsOfRow(cells: readonly WorkbookCell[], where: string): readonly Unit[] {
  const id = idOf(cells) ?? "";
  const figures = ["", ...numbersOf(cells, id)].map((text): Figure => ({ id, part: "number", text }));
  const words = cells.filter(({ isNumber, text }) => !isNumber && idIn(text) === null).map(({ text }) => text);
  return [plainUnit("", where, { figures }), ...unitsOfWords(words.join("; "), where)];
}

function unitsOfWords(text: string, where: string): readonly Unit[] {
  return sentencesOf(text).map((sentence) => plainUnit(sentence, where, { unmarked: true }));
}

function idOf(cells: readonly WorkbookCell[]): string | null {
  return cells.map(({ text }) => idIn(text)).find((id) => id !== null) ?? null;
}

/** Without the year, which stands in a cell of its own once. */
function numbersOf(cells: readonly WorkbookCell[], id: string): readonly string[] {
  const numbers = cells.filter(({ isNumber }) => isNumber).map(({ text }) => text);
  const year = numbers.indexOf(id.split("/")[1] ?? "");
  return numbers.filter((_, place) => place !== year);
}
