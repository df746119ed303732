/** A set of people and the rows that it follows from -> what follows of their answers, and whether that leaves them open. */
import { type Caps, noCaps } from "./capsOf.ts";
import { type Judged, noRange, possibleWorlds } from "./possibleWorlds.ts";
import type { Measure, Range } from "./ranges.ts";
import type { Combination } from "./universe.ts";

/** A share must stay uncertain by a third of the people, and a mean by a quarter of its scale. */
const shareWidth = 1 / 3;
const meanWidth = 1 / 4;

export type Finding = "one person's answer" | "narrow share" | "narrow mean" | "everybody" | "nobody" | "somebody";

/** Why a set of people is protected. It has fewer people than the minimum; or it is a group that nobody may tell about, whose answers must stay uncertain by a width for each measure (a share of these people, a part of the scale); or only its sensitive answers are protected. */
export type Shelter =
  | { readonly kind: "few" }
  | { readonly kind: "group"; readonly widths: readonly number[] }
  | { readonly kind: "many" };

/** Finds what follows about the set's answers and must not; null where they stay open. `caps` is what the rows around the set say about it. */
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

/** A number of people that the set can have, and what one measure of their answers can then sum up to. */
interface MeasuredWorld extends Range {
  readonly size: number;
  readonly width: number;
}

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
