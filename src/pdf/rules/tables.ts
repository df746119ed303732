/** The tables of a file -> whether each has a caption and heads, and is whole: as many cells in each row, and none left out. */
import { type Element, isElement, withAll } from "../finish/structureTree.ts";
import { type Found, when } from "./found.ts";

/** PDF/UA-1, 7.5: every cell of a table has a head to be read with. */
export function tables(elements: readonly Element[]): Found {
  const all = elements.filter(({ role }) => role === "Table");
  return { checked: all.length, problems: all.flatMap(tableProblems) };
}

function tableProblems(table: Element): readonly string[] {
  const parts = [...withAll(table)];
  const heads = parts.filter(({ role }) => role === "TH");
  const scoped = heads.filter(({ attributes }) => attributes.some((each) => each.has("Scope")));
  const rows = parts.filter(({ role }) => role === "TR");
  const caption = table.kids.some((kid) => isElement(kid) && kid.role === "Caption");
  return [
    ...when(heads.length === 0, "a table has no header cells"),
    ...when(scoped.length < heads.length, "a header cell does not say of what"),
    ...when(!caption, "a table has no caption"),
    ...when(rows.length === 0 || new Set(widths(rows)).size > 1, "the rows of a table have different numbers of cells"),
  ];
}

/** Of each row, in columns: cells over several columns, and those that reach down from rows above, count in all that they cover. */
function widths(rows: readonly Element[]): readonly number[] {
  const reaching: { width: number; rows: number }[] = [];
  return rows.map((row) => {
    const from = reaching.reduce((sum, each) => sum + each.width, 0);
    const cells = row.kids.filter(isElement).map((cell) => ({
      width: spanOf(cell, "ColSpan"),
      rows: spanOf(cell, "RowSpan"),
    }));
    const own = cells.reduce((sum, { width }) => sum + width, 0);
    for (const each of reaching) each.rows -= 1;
    reaching.push(...cells.map(({ width, rows: down }) => ({ width, rows: down - 1 })));
    reaching.splice(0, reaching.length, ...reaching.filter((each) => each.rows > 0));
    return from + own;
  });
}

function spanOf({ attributes }: Element, name: "ColSpan" | "RowSpan"): number {
  const span = attributes.map((each) => each.get(name)).find((each) => typeof each === "number");
  return typeof span === "number" ? span : 1;
}
