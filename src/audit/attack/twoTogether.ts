/** Sets of a few people who follow from printed rows -> two of them that have nobody in common and are still few: of both together more may be told than of either. */
import type { Combination, PeopleAtRisk } from "./question.ts";

/** No more pairs than these are put together. */
const mostPairs = 2_000;

export function twoTogether(people: readonly PeopleAtRisk[], minimum: number): readonly PeopleAtRisk[] {
  const smallest = people.filter(({ size }) => size < minimum - 1).toSorted((a, b) => a.size - b.size);
  const known = new Set(people.map(({ groups }) => groups.join()));
  const found: PeopleAtRisk[] = [];
  for (const [place, one] of smallest.entries())
    for (const other of smallest.slice(0, place)) {
      if (one.size + other.size >= minimum) break;
      if (found.length >= mostPairs) return found;
      if (one.groups.some((group) => other.groups.includes(group))) continue;
      const groups = [...one.groups, ...other.groups].sort((a, b) => a - b);
      if (known.has(groups.join())) continue;
      known.add(groups.join());
      const sum = added(one.combinations[0] ?? [], other.combinations[0] ?? []);
      found.push({ groups, size: one.size + other.size, combinations: [sum] });
    }
  return found;
}

function added(one: Combination, other: Combination): Combination {
  const times = new Map<number, number>();
  for (const term of [...one, ...other]) times.set(term.row, (times.get(term.row) ?? 0) + term.times);
  return [...times]
    .flatMap(([row, many]) => (many === 0 ? [] : [{ row, times: many }]))
    .sort((a, b) => b.times - a.times || a.row - b.row);
}
