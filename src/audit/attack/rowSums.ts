/** Printed rows, and which of them can't have fewer people than others together -> for each number of people that a row may have, what its answers may sum up to.
 *
 * A whole has at least the people of its parts, those who gave an answer and those who did not: what a row leaves open is narrowed by those around it, round by round (interval propagation; it never leaves out what is true). */
import type { Bounds, OneAnswerEach } from "./oneAnswerEach.ts";
import type { AskedIndicator, PrintedRow, Range } from "./question.ts";

/** For one number of people: what their answers sum up to, by indicator in its order; in a share, how many gave the answer. */
export interface SumsOfRow {
  readonly base: number;
  readonly ranges: readonly Range[];
}

/** The rows that are added have at least the people of those that are taken away; `exact`: they have no others. */
export interface Constraint {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly exact: boolean;
}

export type RowSums = (row: number) => readonly SumsOfRow[];

/** Rounds after which hardly anything changes. */
const mostRounds = 6;
const slack = 1e-6;

interface Table {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** By indicator: sums of a row's answers above the lower end, and what they lack to the upper. */
interface Measured {
  readonly indicator: AskedIndicator;
  /** The most points that one person adds. */
  readonly width: number;
  readonly lowest: number;
  readonly values: readonly (Range | null)[];
  readonly above: Table;
  readonly below: Table;
}

export function rowSumsOf(
  rows: readonly PrintedRow[],
  indicators: readonly AskedIndicator[],
  scale: Range,
  constraints: readonly Constraint[],
  together: OneAnswerEach,
): RowSums {
  const bases: Table = {
    lo: Float64Array.from(rows, ({ base }) => base.lo),
    hi: Float64Array.from(rows, ({ base }) => base.hi),
  };
  const measured = indicators.map((indicator) => measuredOf(indicator, rows, scale));
  let touched = new Set(rows.keys());
  for (let round = 0; round < mostRounds && touched.size > 0; round += 1) {
    const met = new Set<number>();
    for (const row of touched) if (meet(row, bases, measured, together)) met.add(row);
    if (round > 0 && met.size === 0) break;
    touched = new Set(met);
    for (const constraint of constraints) {
      narrow(bases, constraint, touched);
      for (const { above, below } of measured) {
        narrow(above, constraint, touched);
        narrow(below, constraint, touched);
      }
    }
  }
  const known = new Map<number, readonly SumsOfRow[]>();
  return (row) => {
    const found = known.get(row) ?? sumsAt(row, bases, measured, together);
    known.set(row, found);
    return found;
  };
}

function measuredOf(indicator: AskedIndicator, rows: readonly PrintedRow[], scale: Range): Measured {
  const width = indicator.kind === "share" ? 1 : scale.hi - scale.lo;
  const lowest = indicator.kind === "share" ? 0 : scale.lo;
  const values = rows.map(({ values: own }) => {
    const value = own.get(indicator.id);
    return value === undefined ? null : { lo: value.lo - lowest, hi: value.hi - lowest };
  });
  const free = (): Table => ({
    lo: new Float64Array(rows.length),
    hi: Float64Array.from(rows, ({ base }) => base.hi * width),
  });
  return { indicator, width, lowest, values, above: free(), below: free() };
}

/** What the row's answers may sum up to where it has `base` people; null where nothing fits. */
function rangesAt(row: number, base: number, measured: readonly Measured[], together: OneAnswerEach): Bounds[] | null {
  const ranges: Bounds[] = [];
  for (const { indicator, values, above, below, width, lowest } of measured) {
    const value = values[row];
    const all = base * width;
    const lo = Math.max(value ? value.lo * base : 0, above.lo[row] ?? 0, all - (below.hi[row] ?? all));
    const hi = Math.min(value ? value.hi * base : all, above.hi[row] ?? all, all - (below.lo[row] ?? 0));
    const range = indicator.whole ? { lo: Math.ceil(lo - slack), hi: Math.floor(hi + slack) } : { lo, hi: hi + slack };
    if (range.lo > range.hi) return null;
    range.lo += lowest * base;
    range.hi += lowest * base;
    ranges.push(range);
  }
  return together(ranges, base) ? ranges : null;
}

/** Compares a row's own figures with what is known of it; numbers of people for which nothing fits fall away at the ends. Says whether bounds moved. */
function meet(row: number, bases: Table, measured: readonly Measured[], together: OneAnswerEach): boolean {
  const ranges = measured.map(() => ({ lo: Infinity, hi: -Infinity, least: Infinity, most: -Infinity }));
  let [first, last] = [Infinity, -Infinity];
  for (let base = bases.lo[row] ?? 0; base <= (bases.hi[row] ?? 0); base += 1) {
    const own = rangesAt(row, base, measured, together);
    if (own === null) continue;
    first = Math.min(first, base);
    last = base;
    for (const [place, sums] of own.entries()) {
      const range = ranges[place];
      const { width = 1, lowest = 0 } = measured[place] ?? {};
      const [lo, hi, all] = [sums.lo - lowest * base, sums.hi - lowest * base, base * width];
      if (range === undefined) continue;
      range.lo = Math.min(range.lo, lo);
      range.hi = Math.max(range.hi, hi);
      range.least = Math.min(range.least, all - hi);
      range.most = Math.max(range.most, all - lo);
    }
  }
  // Weighted figures may contradict one another when they are read as counts: then nothing is learnt of this row.
  if (first > last) return false;
  let hasLearnt = set(bases, row, first, last);
  for (const [place, { above, below }] of measured.entries()) {
    const range = ranges[place];
    if (range === undefined) continue;
    hasLearnt = set(above, row, range.lo, range.hi) || hasLearnt;
    hasLearnt = set(below, row, range.least, range.most) || hasLearnt;
  }
  return hasLearnt;
}

function set({ lo, hi }: Table, row: number, least: number, most: number): boolean {
  const hasLearnt = least > (lo[row] ?? 0) + slack || most < (hi[row] ?? 0) - slack;
  lo[row] = Math.max(lo[row] ?? 0, least);
  hi[row] = Math.min(hi[row] ?? 0, most);
  return hasLearnt;
}

function narrow(table: Table, { plus, minus, exact }: Constraint, touched: Set<number>): void {
  atLeast(table, plus, minus, touched);
  if (exact) atLeast(table, minus, plus, touched);
}

/** Rows that together have at least what others have. */
function atLeast({ lo, hi }: Table, more: readonly number[], less: readonly number[], touched: Set<number>): void {
  let most = 0;
  for (const row of more) most += hi[row] ?? 0;
  let least = 0;
  for (const row of less) least += lo[row] ?? 0;
  for (const row of more) {
    const to = least - (most - (hi[row] ?? 0));
    if (to <= (lo[row] ?? 0) + slack) continue;
    lo[row] = to;
    touched.add(row);
  }
  for (const row of less) {
    const to = most - (least - (lo[row] ?? 0));
    if (to >= (hi[row] ?? 0) - slack) continue;
    hi[row] = to;
    touched.add(row);
  }
}

function sumsAt(
  row: number,
  bases: Table,
  measured: readonly Measured[],
  together: OneAnswerEach,
): readonly SumsOfRow[] {
  const sums: SumsOfRow[] = [];
  for (let base = bases.lo[row] ?? 0; base <= (bases.hi[row] ?? 0); base += 1) {
    const ranges = rangesAt(row, base, measured, together);
    if (ranges !== null) sums.push({ base, ranges });
  }
  return sums;
}
