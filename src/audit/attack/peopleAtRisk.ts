/** Printed rows -> sets of a few people that follow from them.
 *
 * Three ways lead to candidates: a row less parts that have nobody in common, as many as leave fewer than the minimum; what two or three crossing rows have in common, and what is left of one or of a whole around them; and single groups of people that no row tells apart. A candidate is at risk where the rows' space holds it, from however many rows it follows. */

import { mergedAtoms } from "./mergedAtoms.ts";
import type { PeopleAtRisk, Question } from "./question.ts";
import { rowSpaceOf } from "./rowSpace.ts";

/** A whole has few coverings that leave so little; the bound ends what has many. */
const mostCoverings = 4_000;

export function peopleAtRisk({
  rows,
  atomCounts,
  minimum,
}: Pick<Question, "rows" | "atomCounts" | "minimum">): readonly PeopleAtRisk[] {
  const { groups, counts, members } = mergedAtoms(
    rows.map(({ atoms }) => atoms),
    atomCounts,
  );
  const space = rowSpaceOf(members, counts.length);
  const found = new Map<string, PeopleAtRisk>();
  const sizeOf = (set: readonly number[]) => set.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const atomsOf = (set: readonly number[]) => set.flatMap((group) => groups[group] ?? []).sort((a, b) => a - b);
  const take = (set: readonly number[], terms: PeopleAtRisk["terms"] | null) => {
    const inhabited = set.filter((group) => (counts[group] ?? 0) > 0);
    const size = sizeOf(inhabited);
    if (size < 1 || size >= minimum) return;
    const key = inhabited.toSorted((a, b) => a - b).join();
    const before = found.get(key);
    if (before !== undefined && (terms === null || before.terms.length <= terms.length)) return;
    const combination = terms ?? (space.holds(set) ? space.combinationOf(set) : null);
    if (combination !== null) found.set(key, { atoms: atomsOf(inhabited), size, terms: combination });
  };
  members.forEach((whole, row) => {
    take(whole, [{ row, times: 1 }]);
    for (const { left, parts } of coverings(row, members, counts, minimum))
      take(left, [{ row, times: 1 }, ...parts.map((part) => ({ row: part, times: -1 }))]);
  });
  for (const set of crossings(members, counts, minimum)) take(set, null);
  counts.forEach((_, group) => {
    take([group], null);
  });
  return [...found.values()];
}

interface Covering {
  readonly left: readonly number[];
  readonly parts: readonly number[];
}

/** Ways to take parts out of a whole so that fewer than the minimum are left. Only the largest parts that fit are tried: what is left by a smaller one is left by that part alone, too. */
function coverings(
  whole: number,
  members: readonly (readonly number[])[],
  counts: readonly number[],
  minimum: number,
): readonly Covering[] {
  const own = members[whole] ?? [];
  const inside = new Set(own);
  const candidates = members
    .map((groups, row) => ({ groups, row }))
    .filter(
      ({ groups, row }) =>
        row !== whole && groups.length > 0 && groups.length < own.length && groups.every((group) => inside.has(group)),
    )
    .sort((a, b) => b.groups.length - a.groups.length);
  const holders = Map.groupBy(
    candidates.flatMap((candidate) => candidate.groups.map((group) => ({ group, candidate }))),
    ({ group }) => group,
  );
  const found: Covering[] = [];
  let tried = 0;
  const open = new Set(own);
  const cover = (left: readonly number[], size: number, parts: readonly number[]): void => {
    tried += 1;
    if (tried > mostCoverings) return;
    const [next] = open;
    if (next === undefined) {
      if (parts.length > 0) found.push({ left, parts });
      return;
    }
    const fitting = (holders.get(next) ?? [])
      .map(({ candidate }) => candidate)
      .filter(({ groups }) => groups.every((group) => open.has(group)));
    const largest = fitting.filter(
      ({ groups }) => !fitting.some((other) => other.groups.length > groups.length && isWithin(groups, other.groups)),
    );
    for (const { groups, row } of largest) {
      for (const group of groups) open.delete(group);
      cover(left, size, [...parts, row]);
      for (const group of groups) open.add(group);
    }
    // Or it stays what is left.
    const more = size + (counts[next] ?? 0);
    if (more >= minimum) return;
    open.delete(next);
    cover([...left, next], more, parts);
    open.add(next);
  };
  cover([], 0, []);
  return found;
}

function isWithin(part: readonly number[], whole: readonly number[]): boolean {
  const all = new Set(whole);
  return part.every((group) => all.has(group));
}

/** What two crossing rows have in common, what is left of either, of a whole around both, and what three have in common: sets of fewer than the minimum. */
function* crossings(
  members: readonly (readonly number[])[],
  counts: readonly number[],
  minimum: number,
): Generator<readonly number[]> {
  const sets = members.map((groups) => new Set(groups));
  const sizeOf = (set: readonly number[]) => set.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const containers = members.map((groups) =>
    members.flatMap((whole, row) =>
      whole.length > groups.length && groups.every((group) => sets[row]?.has(group)) ? [row] : [],
    ),
  );
  const isFew = (set: readonly number[]) => set.length > 0 && sizeOf(set) < minimum;
  for (const [a, first] of members.entries())
    for (const [b, second] of members.entries()) {
      if (b <= a) continue;
      const [shorter, longer] = first.length < second.length ? [first, sets[b]] : [second, sets[a]];
      const common = shorter.filter((group) => longer?.has(group));
      if (common.length === 0 || common.length === first.length || common.length === second.length) continue;
      if (isFew(common)) yield common;
      const both = new Set(common);
      for (const one of [first, second]) {
        const left = one.filter((group) => !both.has(group));
        if (isFew(left)) yield left;
      }
      const around = new Set(containers[b]);
      for (const whole of containers[a] ?? []) {
        if (!around.has(whole)) continue;
        const left = (members[whole] ?? []).filter((group) => !sets[a]?.has(group) && !sets[b]?.has(group));
        if (isFew(left)) yield left;
      }
      if (sizeOf(common) < 2 * minimum || members.length > 250) continue;
      for (let c = b + 1; c < members.length; c += 1) {
        const three = common.filter((group) => sets[c]?.has(group));
        if (three.length < common.length && isFew(three)) yield three;
      }
    }
}
