/** Readings of rows, and which of them can't be less than others together -> what is known of each row.
 *
 * Interval propagation: a whole has at least the respondents, and the points, of its printed parts. It never rules out what is true, and an attacker who does the same learns no more. */
import { type Constraint, narrow, type Table, tolerance } from "./narrow.ts";
import { type KnownRow, type Measure, type Range, type RowReading, totalsOf, totalsOn } from "./ranges.ts";

/** After so many rounds hardly anything changes. Whoever stops early knows less, but `isOpen` looks at each set once more. */
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
  // By table: a constraint is only asked again where bounds of its rows moved.
  let asked: readonly Uint8Array[] = tables.map(() => new Uint8Array(constraints.length).fill(1));
  for (let round = 0; round < mostRounds; round += 1) {
    const changed = tables.map((each, place) => narrowed(each, constraints, asked[place]));
    const touched = new Set(changed.flatMap((rows) => [...rows]));
    if (touched.size === 0) break;
    for (const row of touched) {
      const reading = readings[row];
      if (reading !== undefined) meet(tables, row, reading, measures, changed);
    }
    asked = changed.map((rows) => {
      const marks = new Uint8Array(constraints.length);
      for (const row of rows) for (const place of about[row] ?? []) marks[place] = 1;
      return marks;
    });
  }
  return readings.map((_, row) => knownAt(tables, row, measures.length));
}

/** Applies all constraints that are asked, and gives the rows whose bounds moved. */
function narrowed(table: Table, constraints: readonly Constraint[], asked: Uint8Array | undefined): Set<number> {
  const touched = new Set<number>();
  for (let place = 0; place < constraints.length; place += 1) {
    const constraint = constraints[place];
    if (asked?.[place] === 1 && constraint !== undefined) narrow(table, constraint, touched);
  }
  return touched;
}

/** For each row, the indices of the constraints that it is in. */
function constraintsAbout(constraints: readonly Constraint[], rows: number): readonly (readonly number[])[] {
  const about = Array.from({ length: rows }, (): number[] => []);
  constraints.forEach(({ plus, minus }, place) => {
    for (const row of plus) about[row]?.push(place);
    for (const row of minus) about[row]?.push(place);
  });
  return about;
}

function table(ranges: readonly Range[]): Table {
  return {
    least: Float64Array.from(ranges, ({ least }) => least),
    most: Float64Array.from(ranges, ({ most }) => most),
  };
}

/** The totals above the lower end that a row can have, on any of its bases. */
function hull(reading: RowReading, measure: number): Range {
  return overBases(reading, measure, (range) => range);
}

/** The points that a row can lack to the upper end, on any of its bases. */
function lacking(reading: RowReading, measure: number, width: number): Range {
  return overBases(reading, measure, ({ least, most }, base) => ({
    least: base * width - most,
    most: base * width - least,
  }));
}

function overBases(reading: RowReading, measure: number, rangeOn: (totals: Range, base: number) => Range): Range {
  const { bases, totals } = reading;
  if (totals[measure] === undefined || totals[measure] === null) return { least: 0, most: Number.POSITIVE_INFINITY };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let base = bases.least; base <= bases.most; base += 1) {
    const own = totalsOn(reading, measure, base);
    if (own === null || own.least > own.most) continue;
    const range = rangeOn(own, base);
    least = Math.min(least, range.least);
    most = Math.max(most, range.most);
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

/** Compares a row's own figures, on each of its bases, with what is known of it; bases on which nothing fits fall away at the ends. Notes the row in each table in which its bounds moved. */
function meet(
  tables: readonly Table[],
  row: number,
  reading: RowReading,
  measures: readonly Measure[],
  changed: readonly Set<number>[],
): void {
  const known = knownAt(tables, row, measures.length);
  const first = Math.max(reading.bases.least, Math.ceil(known.bases.least - tolerance));
  const last = Math.min(reading.bases.most, Math.floor(known.bases.most + tolerance));
  const found = tables.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
  const widen = (table: number, least: number, most: number) => {
    const ends = found[table];
    if (ends === undefined) return;
    ends.least = Math.min(ends.least, least);
    ends.most = Math.max(ends.most, most);
  };
  for (let base = first; base <= last; base += 1) {
    const totals = measures.map((_, place) => totalsOf(reading, known, measures, place, base));
    if (totals.some(({ least, most }) => least > most + tolerance)) continue;
    widen(0, base, base);
    totals.forEach(({ least, most }, place) => {
      const all = base * (measures[place]?.width ?? 1);
      widen(1 + 2 * place, least, most);
      widen(2 + 2 * place, all - most, all - least);
    });
  }
  for (const [place, { least, most }] of found.entries()) {
    // Weighted figures may contradict one another when they are read as counts: then nothing more is learnt of this row.
    if (least === Number.POSITIVE_INFINITY) return;
    if (place > 0 && reading.totals[Math.floor((place - 1) / 2)] === null) continue;
    if (set(tables[place], row, least, most)) changed[place]?.add(row);
  }
}

/** Narrows the bounds of a row in one table, and says whether they moved. */
function set(table: Table | undefined, row: number, least: number, most: number): boolean {
  if (table === undefined) return false;
  const before = [table.least[row] ?? 0, table.most[row] ?? 0] as const;
  const after = [Math.max(before[0], least), Math.min(before[1], most)] as const;
  table.least[row] = after[0];
  table.most[row] = after[1];
  return after[0] > before[0] + tolerance || after[1] < before[1] - tolerance;
}
