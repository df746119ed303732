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

interface Break {
  readonly at: number;
  /** Of the breaks, the first one is 0. */
  readonly place: number;
}

/** Between which waves a new series begins: positions from 0 to 1 on an axis of points. */
export function breaksIn(rows: readonly Row[], waves: readonly number[]): readonly Break[] {
  const step = 1 / (waves.length - 1 + 0.6);
  const broken = breakWaves(rows);
  return waves
    .slice(1)
    .flatMap((wave, place) => (broken.includes(wave) ? [step * (0.3 + place + 0.5)] : []))
    .map((at, place) => ({ at, place }));
}

/** Waves in which a new series of some group begins: its figures before them can't be compared with those from then on. */
export function breakWaves(rows: readonly Row[]): readonly number[] {
  const newest = new Map<string, string>();
  const broken = new Set<number>();
  for (const { domain, series, wave } of rows.toSorted((a, b) => a.wave - b.wave)) {
    const before = newest.get(domain);
    if (before !== undefined && before !== series) broken.add(wave);
    newest.set(domain, series);
  }
  return [...broken];
}

/** What is shown, intervals included, with some room on both sides. */
export function rangeOf(rows: readonly Row[]): readonly [number, number] {
  const bounds = rows.flatMap(({ value, lower, upper }) => [value ?? 0, lower ?? value ?? 0, upper ?? value ?? 0]);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return [low < 0 ? low - room : Math.max(0, low - room), high + room];
}
