/** A set of people and the rows that it follows from -> whether what they answered stays open.
 *
 * For each number of people that the set can have, the totals that its answers can have: ranges are added row by row, which is exact, since a row's total can be any whole number of its range. */
import { type Caps, noCaps } from "./capsOf.ts";
import { type KnownRow, type Measure, type Range, type RowReading, totalsOf } from "./ranges.ts";
import type { Combination } from "./universe.ts";

/** A share of these people can differ by so much, a mean by this part of its scale. */
const shareWidth = 1 / 3;
const meanWidth = 1 / 4;

export type Finding = "one person's answer" | "narrow share" | "narrow mean" | "everybody" | "nobody" | "somebody";

export interface Judged {
  readonly readings: readonly RowReading[];
  readonly known: readonly KnownRow[];
  readonly measures: readonly Measure[];
}

/** What a set of people is protected as: fewer than the minimum; a group that nobody may tell about, whose answers must stay as wide as is said by measure (a share of these people, a part of the scale); others, of whom only what is sensitive counts. */
export type Shelter =
  | { readonly kind: "few" }
  | { readonly kind: "group"; readonly widths: readonly number[] }
  | { readonly kind: "many" };

/** What follows of the set's answers that may not; null where they are open. `caps`: what the rows around the set say of it. */
export function whatFollows(
  combinations: readonly Combination[],
  shelter: Shelter,
  judged: Judged,
  caps: Caps = noCaps,
): Finding | null {
  const worlds = possibleWorlds(combinations, judged, caps);
  // No count agrees with what is printed: figures are weighted, and nothing follows from reading them as counts.
  if (worlds.length === 0) return null;
  for (const [place, measure] of judged.measures.entries()) {
    const ranges = worlds.map(({ size, totals }) => ({ size, width: measure.width, ...(totals[place] ?? noRange) }));
    const finding = followsOf(ranges, measure, shelter, place);
    if (finding !== null) return finding;
  }
  return null;
}

interface World {
  readonly size: number;
  readonly totals: readonly Range[];
}

interface MeasuredWorld extends Range {
  readonly size: number;
  readonly width: number;
}

const noRange: Range = { least: 0, most: 0 };
const tolerance = 1e-9;

function followsOf(
  worlds: readonly MeasuredWorld[],
  measure: Measure,
  shelter: Shelter,
  place: number,
): Finding | null {
  switch (shelter.kind) {
    case "few":
      return ofFew(worlds, measure);
    case "group":
      return ofGroup(worlds, measure, shelter.widths[place] ?? 0);
    case "many":
      return measure.kind === "share" && measure.sensitive ? allOrNone(worlds) : null;
  }
}

function ofFew(worlds: readonly MeasuredWorld[], { kind, sensitive }: Measure): Finding | null {
  const [lowest, highest] = spreadOf(worlds);
  if (worlds.every(({ size }) => size === 1) && highest - lowest < 1 - tolerance) return "one person's answer";
  if (kind === "mean") return highest - lowest < meanWidth - tolerance ? "narrow mean" : null;
  const certain = allOrNone(worlds);
  if (certain !== null) return certain;
  if (highest - lowest < shareWidth - tolerance) return "narrow share";
  return sensitive && worlds.every(({ least }) => least > 0) ? "somebody" : null;
}

function ofGroup(worlds: readonly MeasuredWorld[], { kind }: Measure, width: number): Finding | null {
  const certain = kind === "share" ? allOrNone(worlds) : null;
  if (certain !== null) return certain;
  const [lowest, highest] = spreadOf(worlds);
  if (highest - lowest >= width - tolerance) return null;
  return kind === "share" ? "narrow share" : "narrow mean";
}

function spreadOf(worlds: readonly MeasuredWorld[]): readonly [number, number] {
  return [
    Math.min(...worlds.map(({ least, size, width }) => least / (size * width))),
    Math.max(...worlds.map(({ most, size, width }) => most / (size * width))),
  ];
}

function allOrNone(worlds: readonly MeasuredWorld[]): Finding | null {
  if (worlds.every(({ least, size }) => least >= size)) return "everybody";
  return worlds.every(({ most }) => most <= 0) ? "nobody" : null;
}

/** Sizes of the set, from one up, with the totals of each measure: all that agrees with every combination that gives the set. */
function possibleWorlds(combinations: readonly Combination[], judged: Judged, caps: Caps): readonly World[] {
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

/** By size of what is left: the hull of the totals of all bases that give that size. */
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

/** By what is known of all rows: each row stands in many combinations, and is worked out once. */
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
