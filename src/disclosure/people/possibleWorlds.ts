/** A set of people and the rows that it follows from -> the numbers of people that it can have, and what their answers can then sum up to.
 *
 * Ranges are added row by row, which is exact, since a row's total can be any whole number of its range. */
import type { Caps } from "./capsOf.ts";
import { type KnownRow, type Measure, type Range, type RowReading, totalsOf } from "./ranges.ts";
import type { Combination } from "./universe.ts";

/** All rows of a question: what each tells by itself, what is known of each beside the others, and what their figures measure. */
export interface Judged {
  readonly readings: readonly RowReading[];
  readonly known: readonly KnownRow[];
  readonly measures: readonly Measure[];
}

/** A number of people that a set can have, with the totals of each measure. */
export interface World {
  readonly size: number;
  readonly totals: readonly Range[];
}

export const noRange: Range = { least: 0, most: 0 };
const tolerance = 1e-9;

/** Sizes of the set, from one up, with the totals of each measure: all that agrees with every combination that gives the set. */
export function possibleWorlds(combinations: readonly Combination[], judged: Judged, caps: Caps): readonly World[] {
  const bySize = combinations.map((combination) => sumsOf(combination, judged));
  const [first, ...others] = bySize;
  if (first === undefined) return [];
  return [...first].flatMap(([size, totals]): World[] => {
    if (size < 1 || size > caps.people) return [];
    const met = totals.map((range, place) =>
      others.reduce(
        (all, each) => meetOf(all, each.get(size)?.[place] ?? nothing),
        within(range, size, judged, place, caps),
      ),
    );
    return met.some(({ least, most }) => least > most + tolerance) ? [] : [{ size, totals: met }];
  });
}

const nothing: Range = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };

function meetOf(a: Range, b: Range): Range {
  return { least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) };
}

function within(range: Range, size: number, { measures }: Judged, place: number, { above, below }: Caps): Range {
  const points = size * (measures[place]?.width ?? 1);
  return {
    least: Math.max(range.least, 0, points - (below[place] ?? points)),
    most: Math.min(range.most, points, above[place] ?? points),
  };
}

/** For each size of what is left, gives the widest range of the totals of all bases that give that size. */
function sumsOf({ plus, minus }: Combination, judged: Judged): Map<number, readonly Range[]> {
  let sums: Sums = { from: 0, totals: [judged.measures.map(() => noRange)] };
  for (const row of plus) sums = added(sums, basesOf(row, judged), 1);
  for (const row of minus) sums = added(sums, basesOf(row, judged), -1);
  return new Map(
    sums.totals.flatMap((totals, place) => (totals === null ? [] : [[sums.from + place, totals] as const])),
  );
}

/** Totals of the sizes from `from` on; null where a size is not possible. */
interface Sums {
  readonly from: number;
  readonly totals: readonly (readonly Range[] | null)[];
}

function added(sums: Sums, bases: readonly BaseOfRow[], sign: 1 | -1): Sums {
  const shifts = bases.map(({ base }) => sign * base);
  const least = Math.min(...shifts);
  const width = bases.length === 0 ? 0 : Math.max(...shifts) - least + sums.totals.length;
  const next = new Array<Range[] | null>(width).fill(null);
  bases.forEach(({ totals }, at) => {
    const shift = (shifts[at] ?? 0) - least;
    sums.totals.forEach((before, place) => {
      if (before === null) return;
      const total = before.map((range, measure) => signedSum(range, totals[measure] ?? noRange, sign));
      const known = next[place + shift];
      next[place + shift] =
        known === null || known === undefined
          ? total
          : known.map((range, measure) => hullOf(range, total[measure] ?? range));
    });
  });
  return { from: sums.from + (bases.length === 0 ? 0 : least), totals: next };
}

function signedSum(a: Range, b: Range, sign: 1 | -1): Range {
  return sign > 0
    ? { least: a.least + b.least, most: a.most + b.most }
    : { least: a.least - b.most, most: a.most - b.least };
}

function hullOf(a: Range, b: Range): Range {
  return { least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) };
}

/** A row of so many people, and what its answers may then sum up to, by measure. */
interface BaseOfRow {
  readonly base: number;
  readonly totals: readonly Range[];
}

/** Each row stands in many combinations, so it is worked out once for what is known of all rows. */
const worked = new WeakMap<readonly KnownRow[], Map<number, readonly BaseOfRow[]>>();

function basesOf(row: number, judged: Judged): readonly BaseOfRow[] {
  const known = worked.get(judged.known) ?? new Map<number, readonly BaseOfRow[]>();
  worked.set(judged.known, known);
  const bases = known.get(row) ?? basesOfRow(row, judged);
  known.set(row, bases);
  return bases;
}

function basesOfRow(row: number, { readings, known, measures }: Judged): readonly BaseOfRow[] {
  const reading = readings[row];
  const own = known[row];
  if (reading === undefined || own === undefined) throw new Error(`no row ${row}`);
  const bases: BaseOfRow[] = [];
  for (let base = Math.ceil(own.bases.least - 1e-7); base <= own.bases.most + 1e-7; base += 1) {
    const totals = measures.map((measure, place) => {
      const range = totalsOf(reading, own, measures, place, base);
      return measure.whole ? { least: Math.ceil(range.least - 1e-7), most: Math.floor(range.most + 1e-7) } : range;
    });
    if (totals.every(({ least, most }) => least <= most + 1e-7)) bases.push({ base, totals });
  }
  return bases;
}
