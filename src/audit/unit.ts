/** A piece of what readers get that is read together: a row, a column, a sentence, an alternative text, an object in a data file. */

/** A number that says of itself which estimate it prints. */
export interface Figure {
  /** The id of the estimate. */
  readonly id: string;
  readonly part: string;
  readonly text: string;
}

export interface Unit {
  readonly where: string;
  /** Without the marked figures, and without what is marked as no figure; what is marked as a name stands between `nameOpen` and `nameClose`. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** The first cell of a table's row, or the head of its column. */
  readonly head: string | null;
  /** The table that it belongs to. */
  readonly table: string | null;
  /** What stands below a head: only that says what it is about. */
  readonly isColumn?: true;
  /** Its figures bear no marks, as in a PDF: any number may be one. */
  readonly unmarked?: true;
}

export const nameOpen = "\uE010";
export const nameClose = "\uE011";

export function plainUnit(text: string, where: string, more: Partial<Unit> = {}): Unit {
  return { where, text: clean(text), figures: [], head: null, table: null, ...more };
}

/** Removes soft hyphens and hard spaces: they are for the eye. */
export function clean(text: string): string {
  return text
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The rows of a table as cells -> a unit for each column: what stands below a head is about it. `figures`: of each cell. */
export function columnUnits(
  rows: readonly (readonly { readonly text: string; readonly figures: readonly Figure[] }[])[],
  where: string,
  table: string,
  more: Partial<Unit> = {},
): readonly Unit[] {
  const [heads, ...body] = rows;
  return (heads ?? []).slice(1).map(({ text: head }, place) => {
    const cells = body.flatMap((row) => row[place + 1] ?? []);
    const text = clean([head, ...cells.map((cell) => cell.text)].join(" "));
    // Rows are counted by their own units: a column has no table of its own.
    return {
      where: `${where}, "${table}"`,
      text,
      figures: cells.flatMap(({ figures }) => figures),
      head: clean(head),
      table: null,
      isColumn: true,
      ...more,
    };
  });
}
