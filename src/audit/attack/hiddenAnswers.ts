/** Printed rows and sets that no row prints -> those of a few people whose answers are told by the limits of the rows: where nobody at home said yes, everybody of a faculty who did is from abroad.
 *
 * Of each group of people that no row tells apart, the number who gave the answer and the number who did not lie between bounds; each row bounds each of its groups by what the others leave. Bounds are passed on until none changes. */
import type { AskedIndicator, PrintedRow, Range } from "./question.ts";

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

/** Of each group, how many may have given the answer, and how many not. `members`: groups of each row. */
export function boundsOfGroups(
  rows: readonly PrintedRow[],
  members: readonly (readonly number[])[],
  count: number,
  { id }: AskedIndicator,
  bases: readonly Range[],
): readonly AnswerBounds[] {
  const free = (): Bounds => ({ lo: 0, hi: Number.POSITIVE_INFINITY });
  const told = Array.from({ length: count }, () => ({ answered: free(), others: free(), all: free() }));
  const limits = rows.flatMap((row, place) => {
    const base = bases[place];
    const value = row.values.get(id);
    if (base === undefined || value === undefined) return [];
    return [
      {
        groups: members[place] ?? [],
        all: base,
        answered: { lo: Math.ceil(value.lo * base.lo - 1e-6), hi: Math.floor(value.hi * base.hi + 1e-6) },
        others: { lo: Math.ceil((1 - value.hi) * base.lo - 1e-6), hi: Math.floor((1 - value.lo) * base.hi + 1e-6) },
      },
    ];
  });
  let hasChanged = true;
  for (let round = 0; round < mostRounds && hasChanged; round += 1) {
    hasChanged = false;
    for (const limit of limits)
      for (const which of ["answered", "others", "all"] as const) {
        const own = limit.groups.flatMap((group) => told[group]?.[which] ?? []);
        hasChanged = passOn(own, limit[which]) || hasChanged;
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
  const before = [answered.lo, answered.hi, others.lo, others.hi, all.lo, all.hi].join();
  all.lo = Math.max(all.lo, answered.lo + others.lo);
  all.hi = Math.min(all.hi, answered.hi + others.hi);
  answered.hi = Math.min(answered.hi, all.hi - others.lo);
  others.hi = Math.min(others.hi, all.hi - answered.lo);
  answered.lo = Math.max(answered.lo, all.lo - others.hi);
  others.lo = Math.max(others.lo, all.lo - answered.hi);
  return before !== [answered.lo, answered.hi, others.lo, others.hi, all.lo, all.hi].join();
}
