/** Tables that follow on one another with the same columns, but for what their rows are -> one table. */
import type { Table } from "./blocks.ts";

/** `head`: of the rows of all. `captionOf`: from the heads of the rows that are joined. A table that is like no other is left as it is. */
export function joinedTables(
  tables: readonly Table[],
  head: string,
  captionOf: (heads: readonly string[]) => string,
): readonly Table[] {
  const labels = ({ columns }: Table) => columns.slice(1).map(({ label }) => label);
  return [...Map.groupBy(tables, (each) => labels(each).join("\n")).values()].flatMap((alike): readonly Table[] => {
    const [first] = alike;
    if (first === undefined || alike.length === 1) return alike;
    return [
      {
        ...first,
        caption: captionOf(alike.flatMap(({ columns }) => columns[0]?.label ?? [])),
        madeUp: alike.find(({ madeUp }) => madeUp != null)?.madeUp ?? null,
        columns: [{ label: head, align: "start" }, ...first.columns.slice(1)],
        rows: alike.flatMap(({ rows }) => rows),
        note: joinedNotes(alike.flatMap(({ note }) => (note === null ? [] : [note]))),
      },
    ];
  });
}

/** Each once, and none that another one says too. */
function joinedNotes(notes: readonly string[]): string | null {
  const all = [...new Set(notes)];
  return all.filter((each) => !all.some((other) => other !== each && other.includes(each))).join(" ") || null;
}
