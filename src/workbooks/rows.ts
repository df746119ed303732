/** A sheet -> its rows of cells with their looks, from the first row down. */
import type { Sheet, SheetCell, SheetLink } from "../documents/index.ts";
import { headLook, lookOfCell, lookOfLine, lookOfTitle } from "./looks.ts";

export interface PlacedCell {
  readonly look: string;
  readonly value: string | number;
  readonly link: SheetLink | null;
}

export interface Rows {
  /** Above the table. */
  readonly lines: readonly PlacedCell[];
  readonly table: { readonly name: string; readonly head: readonly PlacedCell[]; readonly rows: PlacedCell[][] } | null;
}

export function rowsOf(sheet: Sheet): Rows {
  const { title, lines, table } = sheet;
  return {
    lines: [
      { look: lookOfTitle(sheet), value: title, link: null },
      ...lines.map((each) => ({ look: lookOfLine(each, sheet), value: each.text, link: each.link })),
    ],
    table: table && {
      name: table.name,
      head: table.head.map((value) => ({ look: headLook, value, link: null })),
      rows: table.rows.map((cells) => cells.map(placed)),
    },
  };
}

function placed(cell: SheetCell): PlacedCell {
  const look = lookOfCell(cell);
  return cell.kind === "number" ? { look, value: cell.value, link: null } : { look, value: cell.text, link: cell.link };
}

/** 0 -> "A", 26 -> "AA". */
export function columnName(place: number): string {
  const rest = String.fromCharCode(65 + (place % 26));
  return place < 26 ? rest : columnName(Math.floor(place / 26) - 1) + rest;
}

/** "A7:L60", from the head of the table to its last row; null where there is none. */
export function tableRange({ lines, table }: Rows): { readonly from: string; readonly to: string } | null {
  if (table === null) return null;
  const last = columnName(table.head.length - 1);
  return { from: `A${lines.length + 1}`, to: `${last}${lines.length + 1 + table.rows.length}` };
}
