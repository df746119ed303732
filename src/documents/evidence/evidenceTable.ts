/** A table of the page on accessibility. */
import type { KeyBelow, Say } from "../../wording/index.ts";
import type { Table } from "../blocks.ts";

export function evidenceTable(
  id: string,
  caption: string,
  columns: readonly KeyBelow<"evidence.column">[],
  rows: readonly (readonly string[])[],
  say: Say,
): Table {
  return {
    kind: "table",
    id,
    caption,
    columns: columns.map((name) => ({ label: say(`evidence.column.${name}`), align: "start" })),
    rows,
    note: null,
    dense: true,
  };
}
