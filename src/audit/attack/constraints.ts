/** Printed rows, and few people who follow from them -> which rows can't have fewer people than others together. */
import { bitsOf, isWithin, toggle } from "./bits.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";
import type { AtRisk } from "./peopleAtRisk.ts";
import type { Constraint } from "./rowSums.ts";

export function constraintsOf(merged: MergedAtoms, { people, wholes }: AtRisk): readonly Constraint[] {
  const places = (terms: readonly { row: number; times: number }[], sign: number) =>
    terms.flatMap(({ row, times }) => (times * sign > 0 ? new Array<number>(Math.abs(times)).fill(row) : []));
  return [
    ...largestParts(merged),
    ...wholes.map(({ whole, parts }) => ({ plus: [whole], minus: parts, exact: true })),
    ...people.flatMap(({ combinations }) =>
      combinations.slice(0, mostOfOne).flatMap((terms): readonly Constraint[] => {
        const [plus, minus] = [places(terms, 1), places(terms, -1)];
        return minus.length === 0 ? [] : [{ plus, minus, exact: false }];
      }),
    ),
  ];
}

/** The most constraints about one set of people; others say hardly more. */
const mostOfOne = 2;

/** Of each whole: parts inside it that have nobody in common, the largest first. */
function largestParts({ members, counts }: MergedAtoms): readonly Constraint[] {
  const bits = members.map((groups) => bitsOf(groups, counts.length));
  const largestFirst = [...members.keys()].sort(
    (a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0) || a - b,
  );
  return members.flatMap((groups, whole): readonly Constraint[] => {
    const open = bitsOf(groups, counts.length);
    const parts: number[] = [];
    for (const row of largestFirst) {
      const own = bits[row];
      if (own === undefined || row === whole || (members[row]?.length ?? 0) >= groups.length) continue;
      if (!isWithin(own, open)) continue;
      toggle(open, own);
      parts.push(row);
    }
    return parts.length === 0 ? [] : [{ plus: [whole], minus: parts, exact: open.every((word) => word === 0) }];
  });
}
