/** Lines of a chart -> the name at the end of each, with its last value: from top to bottom, none upon another. */
import type { Row } from "./explorerRow.ts";

/** The height of one label, in pixels. */
export const labelHeight = 15;

/** `yOf`: where a value stands in the chart, in pixels from the top; `height`: of the chart. */
export function endLabels(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  yOf: (value: number) => number,
  height: number,
) {
  const newest = Math.max(...rows.map(({ wave }) => wave));
  const year = (row: Row) => (row.wave === newest ? "" : ` (${row.wave})`);
  const last = new Map(rows.toSorted((a, b) => a.wave - b.wave).map((row) => [row.domain, row]));
  const labels = [...last.values()]
    .map((row) => ({ text: `${row.valueText}${year(row)} ${nameOf(row)}`, name: nameOf(row), y: yOf(row.value ?? 0) }))
    .sort((a, b) => a.y - b.y);
  let free = 0;
  const placed = labels.map((label) => {
    const y = Math.max(label.y, free);
    free = y + labelHeight;
    return { ...label, y };
  });
  // Those at the foot that have no room are pushed up, and only they.
  let below = height + labelHeight;
  return placed.toReversed().map((label) => {
    below = Math.min(label.y, below - labelHeight);
    return { ...label, y: below };
  });
}
