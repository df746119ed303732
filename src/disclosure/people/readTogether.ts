/** Readings of rows, and which of them can't be less than others together -> what is known of each row.
 *
 * Interval propagation: a whole has at least the respondents, and the points, of its printed parts. It never leaves out what is true, and an attacker who does the same learns no more. */
import { type KnownRow, type Measure, type Range, type RowReading, totalsOf } from "./ranges.ts";
import type { Combination } from "./universe.ts";

/** What is added is at least what is taken away; `exact`: nothing is left. */
export interface Constraint extends Combination {
  readonly exact: boolean;
}

/** Rounds after which hardly anything changes; to stop early is to know less, which `isOpen` makes up for at the set itself. */
const mostRounds = 12;

export type ReadTogether = (constraints: readonly Constraint[]) => readonly KnownRow[];

/** What the rows tell one by one is worked out once, and read with any constraints. */
export function readerOf(readings: readonly RowReading[], measures: readonly Measure[]): ReadTogether {
  const alone = [
    table(readings.map(({ bases }) => bases)),
    ...measures.flatMap((_, place) => [
      table(readings.map((reading) => hull(reading, place))),
      table(readings.map((reading) => lacking(reading, place, measures[place]?.width ?? 1))),
    ]),
  ];
  return (constraints) => {
    const tables = alone.map(({ least, most }) => ({ least: least.slice(), most: most.slice() }));
    return learn(tables, readings, measures, constraints);
  };
}

export function readTogether(
  readings: readonly RowReading[],
  measures: readonly Measure[],
  constraints: readonly Constraint[],
): readonly KnownRow[] {
  return readerOf(readings, measures)(constraints);
}

function learn(
  tables: readonly Table[],
  readings: readonly RowReading[],
  measures: readonly Measure[],
  constraints: readonly Constraint[],
): readonly KnownRow[] {
  const about = constraintsAbout(constraints, readings.length);
  let touched = new Set<number>();
  let asked: Iterable<Constraint> = constraints;
  for (let round = 0; round < mostRounds; round += 1) {
    for (const each of tables) for (const constraint of asked) narrow(each, constraint, touched);
    if (touched.size === 0) break;
    // What says nothing of these rows says no more than it did.
    asked = constraintsOf(touched, about);
    const met = new Set<number>();
    for (const row of touched) {
      const reading = readings[row];
      if (reading !== undefined && meet(tables, row, reading, measures)) met.add(row);
    }
    touched = met;
  }
  return readings.map((_, row) => knownAt(tables, row, measures.length));
}

function constraintsAbout(constraints: readonly Constraint[], rows: number): readonly (readonly Constraint[])[] {
  const about = Array.from({ length: rows }, (): Constraint[] => []);
  for (const constraint of constraints)
    for (const row of [...constraint.plus, ...constraint.minus]) about[row]?.push(constraint);
  return about;
}

function constraintsOf(
  touched: ReadonlySet<number>,
  about: readonly (readonly Constraint[])[],
): ReadonlySet<Constraint> {
  const all = new Set<Constraint>();
  for (const row of touched) for (const constraint of about[row] ?? []) all.add(constraint);
  return all;
}

interface Table {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function table(ranges: readonly Range[]): Table {
  return {
    least: Float64Array.from(ranges, ({ least }) => least),
    most: Float64Array.from(ranges, ({ most }) => most),
  };
}

function hull({ bases, totals }: RowReading, place: number): Range {
  const of = totals[place];
  if (of === undefined || of === null) return { least: 0, most: Number.POSITIVE_INFINITY };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let base = bases.least; base <= bases.most; base += 1) {
    const range = of(base);
    if (range.least > range.most) continue;
    least = Math.min(least, range.least);
    most = Math.max(most, range.most);
  }
  return { least, most };
}

function lacking({ bases, totals }: RowReading, place: number, width: number): Range {
  const of = totals[place];
  if (of === undefined || of === null) return { least: 0, most: Number.POSITIVE_INFINITY };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let base = bases.least; base <= bases.most; base += 1) {
    const range = of(base);
    if (range.least > range.most) continue;
    least = Math.min(least, base * width - range.most);
    most = Math.max(most, base * width - range.least);
  }
  return { least, most };
}

function knownAt(tables: readonly Table[], row: number, measures: number): KnownRow {
  const at = (place: number): Range => ({
    least: tables[place]?.least[row] ?? 0,
    most: tables[place]?.most[row] ?? Number.POSITIVE_INFINITY,
  });
  const each = Array.from({ length: measures }, (_, place) => place);
  return { bases: at(0), above: each.map((place) => at(1 + 2 * place)), below: each.map((place) => at(2 + 2 * place)) };
}

const tolerance = 1e-7;

/** Notes the rows of which something was learnt. */
function narrow({ least, most }: Table, { plus, minus, exact }: Constraint, touched: Set<number>): void {
  const raise = (row: number, to: number) => {
    if (!(to > (least[row] ?? 0) + tolerance)) return;
    least[row] = to;
    touched.add(row);
  };
  const lower = (row: number, to: number) => {
    if (!(to < (most[row] ?? 0) - tolerance)) return;
    most[row] = to;
    touched.add(row);
  };
  const plusMost = sumOf(plus, most);
  const minusLeast = sumOf(minus, least);
  for (const row of plus) raise(row, minusLeast - (plusMost - (most[row] ?? 0)));
  for (const row of minus) lower(row, plusMost - (minusLeast - (least[row] ?? 0)));
  if (!exact) return;
  const plusLeast = sumOf(plus, least);
  const minusMost = sumOf(minus, most);
  for (const row of minus) raise(row, plusLeast - (minusMost - (most[row] ?? 0)));
  for (const row of plus) lower(row, minusMost - (plusLeast - (least[row] ?? 0)));
}

function sumOf(rows: readonly number[], of: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += of[row] ?? 0;
  return sum;
}

/** A row's own figure, on each of its bases, meets what is known of it; bases that leave nothing fall away at the ends. */
function meet(tables: readonly Table[], row: number, reading: RowReading, measures: readonly Measure[]): boolean {
  const known = knownAt(tables, row, measures.length);
  const first = Math.max(reading.bases.least, Math.ceil(known.bases.least - tolerance));
  const last = Math.min(reading.bases.most, Math.floor(known.bases.most + tolerance));
  const ranges = measures.map(() => ({ least: [] as number[], most: [] as number[] }));
  const bases: number[] = [];
  for (let base = first; base <= last; base += 1) {
    const totals = measures.map((_, place) => totalsOf(reading, known, measures, place, base));
    if (totals.some(({ least, most }) => least > most + tolerance)) continue;
    bases.push(base);
    totals.forEach(({ least, most }, place) => {
      ranges[place]?.least.push(least);
      ranges[place]?.most.push(most);
    });
  }
  // Weighted figures may contradict one another when they are read as counts: then nothing more is learnt of this row.
  if (bases.length === 0) return false;
  let changed = set(tables[0], row, Math.min(...bases), Math.max(...bases));
  measures.forEach(({ width }, place) => {
    if (reading.totals[place] === null) return;
    const { least = [], most = [] } = ranges[place] ?? {};
    changed = set(tables[1 + 2 * place], row, Math.min(...least), Math.max(...most)) || changed;
    const lackingLeast = Math.min(...bases.map((base, at) => base * width - (most[at] ?? 0)));
    const lackingMost = Math.max(...bases.map((base, at) => base * width - (least[at] ?? 0)));
    changed = set(tables[2 + 2 * place], row, lackingLeast, lackingMost) || changed;
  });
  return changed;
}

function set(table: Table | undefined, row: number, least: number, most: number): boolean {
  if (table === undefined) return false;
  const before = [table.least[row] ?? 0, table.most[row] ?? 0] as const;
  const after = [Math.max(before[0], least), Math.min(before[1], most)] as const;
  table.least[row] = after[0];
  table.most[row] = after[1];
  return after[0] > before[0] + tolerance || after[1] < before[1] - tolerance;
}
