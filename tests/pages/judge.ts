/** The worst value that was measured -> what is wrong with it beside its bound, or with the bound beside it. */
import type { DocumentKindName } from "../../src/domain/index.ts";
import type { Goal } from "./goals.ts";

/** How far a bound may lie from what is measured, as a share of it. */
const slack = 0.1;

/** Null where nothing is wrong, or no goal is set. A bound that is no looser than its goal needn't be tightened. */
export function judge({ is, bounds }: Goal, kind: DocumentKindName, worst: number): string | null {
  const bound = bounds[kind];
  if (bound === undefined) return null;
  const { goal, now } = bound;
  const isWithin = (value: number, limit: number): boolean => (is === "at most" ? value <= limit : value >= limit);
  if (!isWithin(worst, now)) return `is ${tidy(worst)}; it was ${is} ${now}, and the goal is ${goal}`;
  if (isWithin(now, goal)) return null;
  const loosest = is === "at most" ? worst * (1 + slack) : worst * (1 - slack);
  // A bound need not go beyond the goal.
  const wanted = is === "at most" ? Math.max(loosest, goal) : Math.min(loosest, goal);
  return isWithin(now, wanted)
    ? null
    : `is ${tidy(worst)}, better than its bound ${now}: tighten it (the goal is ${goal})`;
}

/** Null of no values. */
export function worstOf({ is }: Goal, values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return is === "at most" ? Math.max(...values) : Math.min(...values);
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
