/** Printed rows and sets that no row prints -> those of a few people whose answers are told by the limits of the rows: where nobody at home said yes, everybody of a faculty who did is from abroad.
 *
 * Of each group of people that no row tells apart, the number who gave the answer and the number who did not lie between bounds; each row bounds each of its groups by what the others leave. Bounds are passed on until none changes. */
import type { Range } from "./question.ts";
import type { RowSums } from "./rowSums.ts";

/** How many gave the answer, and how many did not. */
export interface AnswerBounds {
  readonly answered: Range;
  readonly others: Range;
}

interface Bounds {
  lo: number;
  hi: number;
}

/** Each round passes bounds one row further. */
const mostRounds = 12;

/** `indicator`: its index. Gives for each group how many may have given the answer, and how many not. `members`: groups of each row. */
export function boundsOfGroups(
  members: readonly (readonly number[])[],
  count: number,
  indicator: number,
  rowSums: RowSums,
): readonly AnswerBounds[] {
  const free = (): Bounds => ({ lo: 0, hi: Number.POSITIVE_INFINITY });
  const told = Array.from({ length: count }, () => ({ answered: free(), others: free(), all: free() }));
  const limits = members.flatMap((groups, row) => {
    const sums = rowSums(row).flatMap(({ base, ranges }) =>
      ranges[indicator] ? [{ base, ...ranges[indicator] }] : [],
    );
    if (sums.length === 0) return [];
    const least = (of: (each: Range & { readonly base: number }) => number) => Math.min(...sums.map(of));
    const most = (of: (each: Range & { readonly base: number }) => number) => Math.max(...sums.map(of));
    return [
      {
        all: { lo: least(({ base }) => base), hi: most(({ base }) => base) },
        answered: { lo: least(({ lo }) => lo), hi: most(({ hi }) => hi) },
        others: { lo: least(({ base, hi }) => base - hi), hi: most(({ base, lo }) => base - lo) },
        own: {
          answered: groups.flatMap((group) => told[group]?.answered ?? []),
          others: groups.flatMap((group) => told[group]?.others ?? []),
          all: groups.flatMap((group) => told[group]?.all ?? []),
        },
      },
    ];
  });
  let hasChanged = true;
  for (let round = 0; round < mostRounds && hasChanged; round += 1) {
    hasChanged = false;
    for (const limit of limits)
      for (const which of ["answered", "others", "all"] as const) {
        hasChanged = passOn(limit.own[which], limit[which]) || hasChanged;
      }
    for (const { answered, others, all } of told) hasChanged = sumUp(answered, others, all) || hasChanged;
  }
  return told;
}

/** What a sum leaves for each of its parts. */
function passOn(parts: readonly Bounds[], sum: Range): boolean {
  const isFree = ({ hi }: Bounds) => hi === Number.POSITIVE_INFINITY;
  let least = parts.reduce((total, { lo }) => total + lo, 0);
  let most = parts.reduce((total, part) => total + (isFree(part) ? 0 : part.hi), 0);
  let free = parts.filter(isFree).length;
  let hasChanged = false;
  for (const part of parts) {
    const hi = Math.max(part.lo, sum.hi - (least - part.lo));
    if (hi < part.hi) {
      most += hi - (isFree(part) ? 0 : part.hi);
      free -= isFree(part) ? 1 : 0;
      part.hi = hi;
      hasChanged = true;
    }
    if (free > (isFree(part) ? 1 : 0)) continue;
    const lo = Math.min(part.hi, sum.lo - (most - (isFree(part) ? 0 : part.hi)));
    if (lo <= part.lo) continue;
    least += lo - part.lo;
    part.lo = lo;
    hasChanged = true;
  }
  return hasChanged;
}

function sumUp(answered: Bounds, others: Bounds, all: Bounds): boolean {
  const ends = () => [answered.lo, answered.hi, others.lo, others.hi, all.lo, all.hi] as const;
  const before = ends();
  all.lo = Math.max(all.lo, answered.lo + others.lo);
  all.hi = Math.min(all.hi, answered.hi + others.hi);
  answered.hi = Math.min(answered.hi, all.hi - others.lo);
  others.hi = Math.min(others.hi, all.hi - answered.lo);
  answered.lo = Math.max(answered.lo, all.lo - others.hi);
  others.lo = Math.max(others.lo, all.lo - answered.hi);
  return ends().some((end, place) => end !== before[place]);
}
