/** The head of a file and the columns that survey.yaml names -> names that stand there twice, and a head that stands in another row. */
import { columnName } from "../../domain/index.ts";
import { mostProblems, type Problem } from "./deliveredFile.ts";

/** `headRow`: the row that was taken for the head, from 1; `rows`: the file's first ones, with it. */
export function headFindings(
  columns: readonly string[],
  wanted: readonly string[],
  headRow: number,
  rows: readonly (readonly string[])[],
): readonly Problem[] {
  const elsewhere = headElsewhere(columns, wanted, headRow, rows);
  if (elsewhere !== null) return [elsewhere];
  return [...new Set(wanted)]
    .flatMap((name): Problem[] => {
      const places = columns.flatMap((column, place) => (column === name ? [place] : []));
      const [first, second] = places;
      if (first === undefined || second === undefined) return [];
      return [
        {
          line: headRow,
          column: second + 1,
          message: `the column "${name}" is there ${places.length === 2 ? "twice" : `${places.length} times`}: first as column ${first + 1}`,
          hint: "nobody can know which of them is meant: rename or take out all but one",
        },
      ];
    })
    .slice(0, mostProblems);
}

/** Finds the head in another row: in many workbooks, titles stand above the names. */
function headElsewhere(
  columns: readonly string[],
  wanted: readonly string[],
  headRow: number,
  rows: readonly (readonly string[])[],
): Problem | null {
  const names = [...new Set(wanted)];
  const lacking = (row: readonly string[]) => {
    const own = new Set(row.map(columnName));
    return names.filter((name) => !own.has(name)).length;
  };
  if (names.length === 0 || lacking(columns) < names.length) return null;
  const place = rows.findIndex((row) => row.length > 0 && lacking(row) === 0);
  if (place < 0) return null;
  return {
    line: place + 1,
    column: 1,
    message: `the columns' names stand in row ${place + 1}, not in row ${headRow}`,
    hint: `declare it in survey.yaml, under responses: read: { skipRows: ${place} }`,
  };
}
