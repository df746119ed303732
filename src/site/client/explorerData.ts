/** The figures that are shown -> what a chart of them is made of: names, words about made-up figures, breaks, the range of the axis. */
import type { Row } from "./explorerRow.ts";

/** Where some figures are made up and others are not, the names of those that are have a sign. */
export function namesOf(rows: readonly Row[]): (row: Row) => string {
  const isMixed = rows.some((row) => row.synthetic) && !rows.every((row) => row.synthetic);
  return (row) => (isMixed && row.synthetic ? `° ${row.domainName}` : row.domainName);
}

export function syntheticWords(rows: readonly Row[], words: string): string {
  if (!rows.some((row) => row.synthetic)) return "";
  return rows.every((row) => row.synthetic) ? words : `° ${words}`;
}

/** Between which waves a new series begins: positions from 0 to 1 on an axis of points. */
export function breaksIn(rows: readonly Row[], waves: readonly number[]): readonly { readonly at: number }[] {
  const step = 1 / (waves.length - 1 + 0.6);
  return waves.slice(1).flatMap((wave, place) => {
    const before = new Map(rows.filter((row) => row.wave === waves[place]).map((row) => [row.domain, row.series]));
    const broken = rows.some(
      (row) => row.wave === wave && before.has(row.domain) && before.get(row.domain) !== row.series,
    );
    return broken ? [{ at: step * (0.3 + place + 0.5) }] : [];
  });
}

/** What is shown, intervals included, with some room on both sides. */
export function rangeOf(rows: readonly Row[]): readonly [number, number] {
  const bounds = rows.flatMap(({ value, lower, upper }) => [value ?? 0, lower ?? value ?? 0, upper ?? value ?? 0]);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return [low < 0 ? low - room : Math.max(0, low - room), high + room];
}
