/** Lines of a chart -> the name at the end of each, with its last value: from top to bottom, none upon another. */
import type { Row } from "./explorerRow.ts";

/** The height of a line of words, in pixels. */
export const lineHeight = 15;

export interface EndName {
  readonly name: string;
  readonly text: string;
  readonly value: number;
}

export interface EndLabel {
  readonly name: string;
  readonly lines: readonly string[];
  /** The middle of its first line, in pixels from the top. */
  readonly y: number;
}

export function endNames(rows: readonly Row[], nameOf: (row: Row) => string): readonly EndName[] {
  const newest = Math.max(...rows.map(({ wave }) => wave));
  const year = (row: Row) => (row.wave === newest ? "" : ` (${row.wave})`);
  const last = new Map(rows.toSorted((a, b) => a.wave - b.wave).map((row) => [row.domain, row]));
  return [...last.values()].map((row) => ({
    name: nameOf(row),
    text: `${row.valueText}${year(row)} ${nameOf(row)}`,
    value: row.value ?? 0,
  }));
}

/** `linesOf`: as its room breaks a text; `yOf`: where a value stands in the chart, in pixels from the top; `height`: of the chart. */
export function endLabels(
  names: readonly EndName[],
  linesOf: (text: string) => readonly string[],
  yOf: (value: number) => number,
  height: number,
): readonly EndLabel[] {
  const labels = names
    .map(({ name, text, value }) => ({ name, lines: linesOf(text), middle: yOf(value) }))
    .map((label) => ({ ...label, high: label.lines.length * lineHeight }))
    .sort((a, b) => a.middle - b.middle);
  let free = -lineHeight / 2;
  const placed = labels.map((label) => {
    const top = Math.max(label.middle - label.high / 2, free);
    free = top + label.high;
    return { ...label, top };
  });
  // Those at the foot that have no room are pushed up, and only they.
  let below = height + lineHeight / 2;
  return placed.toReversed().map(({ name, lines, high, top }) => {
    below = Math.min(top, below - high);
    return { name, lines, y: below + lineHeight / 2 };
  });
}
