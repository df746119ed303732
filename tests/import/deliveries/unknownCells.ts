/** A delivery -> the cells that its truth does not tell of, one a column. */
import type { Cell, Column } from "./column.ts";
import type { Delivery } from "./delivery.ts";
import { valuesOf } from "./writing/codebook.ts";

export function unknownCells({ table }: Delivery): readonly string[] {
  return table.columns.flatMap((column, at) => {
    const cells = table.rows.map((row) => row[at] ?? null).filter((cell) => !isKnown(cell, column));
    return cells.slice(0, 1).map((cell) => `${column.name}: ${cell}`);
  });
}

function isKnown(cell: Cell, column: Column): boolean {
  const codes = valuesOf(column).map(({ code }) => code);
  const { scale, role } = column;
  if (cell === null || (scale === null && codes.length === 0)) return true;
  if (role.is === "multiple" && role.separator !== null)
    return String(cell)
      .split(role.separator)
      .filter((each) => each !== "")
      .every((each) => codes.includes(each.trim()));
  const [least, most] = scale?.range ?? [1, 0];
  return codes.includes(cell) || (typeof cell === "number" && cell >= least && cell <= most);
}
