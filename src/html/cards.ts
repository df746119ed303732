/** The columns of a table -> whether a narrow screen shows each row as a card of labels and values, and what its parts are called then. */
import { attributes } from "./attributes.ts";

export interface CardColumn {
  readonly label: string;
  readonly align: "start" | "end" | "centre";
}

/** What is printed of a table. */
export interface CardTable {
  readonly columns: readonly CardColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns that fit a phone of 320 px. */
const mostColumns = 4;
/** Columns of running words that do, beside the names of rows. */
const mostWordy = 1;
/** Letters that stand beside each other there, where each column is as wide as its longest word. */
const mostLetters = 36;

/** A table of a few values stays one; what has more columns, several of words, or words too long to stand beside each other, would be cut or squeezed. */
export function asCards({ columns, rows }: CardTable): boolean {
  const wordy = columns.slice(1).filter(({ align }) => align === "start");
  if (columns.length > mostColumns || wordy.length > mostWordy) return true;
  const letters = columns.map(({ label }, at) => longestWord([label, ...rows.map((row) => row[at] ?? "")]));
  return letters.reduce((sum, each) => sum + each, 0) > mostLetters;
}

/** Letters of what no line is broken in. A space that keeps words together is part of one. */
function longestWord(cells: readonly string[]): number {
  const words = cells.flatMap((cell) => cell.split(/[ \n\t]+|(?<=\p{L}-)/u));
  return Math.max(...words.map((word) => [...word].length));
}

/** Roles that HTML has by itself until a style sheet shows the parts as blocks: browsers then forget them. The table itself stays one. */
const roles = {
  rows: "rowgroup",
  row: "row",
  head: "columnheader",
  name: "rowheader",
  cell: "cell",
} as const;
export type CardPart = keyof typeof roles;

/** ` role="cell" data-label="Year"`: `label` is shown before a value, where the heads of columns are not. */
export function cardAttributes(part: CardPart, label: string | null): string {
  return attributes({ role: roles[part], "data-label": part === "cell" ? label : null });
}
