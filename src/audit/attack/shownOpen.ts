/** A set of a few people -> what answers that fit have shown to be possible of it, and what is still to be shown. */
import { type FittingAnswers, inequality, type Sum } from "./fittingAnswers.ts";
import type { Inequality } from "./linearPrograms.ts";
import type { AskedIndicator, Range } from "./question.ts";
import { narrowest, type Rule } from "./whatIsTold.ts";

export const tiny = 1e-6;

export interface State {
  readonly people: Sum;
  readonly weight: Sum;
  readonly totals: readonly Sum[];
  readonly somebody: Inequality;
  most: number;
  readonly ranges: { lo: number; hi: number }[];
}

export function stateOf(
  groups: readonly number[],
  { peopleIn, weightOf, above }: Pick<FittingAnswers, "peopleIn" | "weightOf" | "above">,
  indicators: readonly AskedIndicator[],
): State {
  const people = peopleIn(groups);
  return {
    people,
    weight: weightOf(groups),
    totals: indicators.map((indicator) => above(groups, indicator, 0)),
    somebody: inequality(people, 1, Number.POSITIVE_INFINITY),
    most: 0,
    ranges: indicators.map(() => ({ lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY })),
  };
}

function sumOf(sum: Sum, numbers: Float64Array): number {
  let total = 0;
  for (const [column, factor] of sum) total += factor * (numbers[column] ?? 0);
  return total;
}

/** What these answers show to be possible. */
export function learn(state: State, numbers: Float64Array): void {
  const people = sumOf(state.people, numbers);
  state.most = Math.max(state.most, people);
  if (people < 0.5) return;
  const weight = sumOf(state.weight, numbers);
  for (const [place, range] of state.ranges.entries()) {
    const total = state.totals[place];
    if (total === undefined) continue;
    const value = sumOf(total, numbers) / weight;
    range.lo = Math.min(range.lo, value);
    range.hi = Math.max(range.hi, value);
  }
}

/** What is still to be shown open; null where all is. */
export function fault(state: State, place: number, asked: AskedIndicator, scale: Range, isFew = false): Rule | null {
  const { lo, hi } = state.ranges[place] ?? { lo: 0, hi: 0 };
  const isShare = asked.kind === "share";
  const ends = isShare ? { lo: 0, hi: 1 } : scale;
  if (isShare && (isFew || asked.sensitive)) {
    if (lo > 1 - tiny) return "everybody";
    if (hi < tiny) return "nobody";
  }
  if (!isFew) return null;
  if (isShare && asked.sensitive && lo > tiny) return "somebody";
  if (hi - lo < narrowest(asked, scale) - tiny) return isShare ? "narrow share" : "narrow mean";
  return state.most < 1.5 && (lo > ends.lo + tiny || hi < ends.hi - tiny) ? "alone" : null;
}
