/** Printed rows -> sets of a few people that follow from them, each with the sums of rows that give it.
 *
 * Three ways lead to candidates: a row less parts that have nobody in common, as many as leave fewer than the minimum; what two crossing rows have in common, and what is left of them or of a whole around them; and one to four groups of people that no row tells apart. The last two are at risk where the rows' space holds them, from however many rows they follow. */
import { type CoveringFinder, coveringFinder } from "./coverings.ts";
import { crossings, unions } from "./crossings.ts";
import { foursomes } from "./foursomes.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";
import type { Combination, PeopleAtRisk } from "./question.ts";
import { rowSpaceOf } from "./rowSpace.ts";
import { shortSumsOf } from "./shortSums.ts";

export interface AtRisk {
  readonly people: readonly PeopleAtRisk[];
  /** A row and parts of it that together are all of its people, by the indices of the rows. */
  readonly wholes: readonly { readonly whole: number; readonly parts: readonly number[] }[];
  /** The indices of rows that may have more coverings than were looked at. */
  readonly cut: readonly number[];
  /** The sums of rows that give a set, also those of more rows than the shortest, and so many as are worth a look. */
  readonly sumsOf: (groups: readonly number[]) => readonly Combination[];
}

export function peopleAtRisk(merged: MergedAtoms, minimum: number): AtRisk {
  const { counts, members } = merged;
  const found = new Map<string, { groups: readonly number[]; combinations: Combination[] }>();
  const sizeOf = (set: readonly number[]) => set.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const take = (set: readonly number[], combination: Combination | null) => {
    const size = sizeOf(set);
    if (size < 1 || size >= minimum) return;
    const groups = set.toSorted((a, b) => a - b);
    const key = groups.join();
    const people = found.get(key) ?? { groups, combinations: [] };
    found.set(key, people);
    if (combination !== null) people.combinations.push(combination);
  };
  const coverings = coveringFinder(merged);
  const wholes: { whole: number; parts: readonly number[] }[] = [];
  const cut: number[] = [];
  members.forEach((whole, row) => {
    take(whole, [{ row, times: 1 }]);
    const { found: ways, isCut } = coverings(whole, minimum, (part) => part !== row);
    if (isCut) cut.push(row);
    for (const { left, parts } of ways) {
      if (left.length === 0) wholes.push({ whole: row, parts });
      take(left, [{ row, times: 1 }, ...parts.toSorted((a, b) => a - b).map((part) => ({ row: part, times: -1 }))]);
    }
  });
  const space = rowSpaceOf(members, counts.length);
  for (const set of crossings(merged, space.silent, minimum)) take(set, null);
  for (const set of unions(merged, space.silent, minimum)) take(set, null);
  for (const set of foursomes(merged, space.silent, minimum)) take(set, null);
  const shortSums = shortSumsOf(merged);
  const people = [...found.values()].flatMap(({ groups, combinations }): readonly PeopleAtRisk[] => {
    // A covering by the largest parts is not the only way: others may tell more closely.
    const upTo = combinations.some(({ length }) => length <= 3) ? 3 : 4;
    const known = unique([...combinations, ...shortSums(groups, upTo)]);
    const all = known.length > 0 ? known : otherSums(groups, members, coverings, space.combinationOf);
    return all.length === 0 ? [] : [{ groups, size: sizeOf(groups), combinations: closest(all) }];
  });
  const sumsOf = (groups: readonly number[]) =>
    closest(
      unique([...shortSums(groups, 4), ...otherSums(groups, members, coverings, space.combinationOf)]),
      mostLooked,
    );
  return { people, wholes, cut, sumsOf };
}

/** Of one set so many sums are judged together, the shortest. */
const mostSums = 8;
const mostLooked = 16;

function closest(combinations: readonly Combination[], most: number = mostSums): readonly Combination[] {
  return combinations.toSorted((a, b) => a.length - b.length).slice(0, most);
}

function unique(combinations: readonly Combination[]): readonly Combination[] {
  const nameOf = (combination: Combination) =>
    combination
      .map(({ row, times }) => `${row}:${times}`)
      .sort()
      .join();
  return [...Map.groupBy(combinations, nameOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

/** From more than four rows: a row less what covers the others in it; or whatever the rows' space says. */
function otherSums(
  groups: readonly number[],
  members: MergedAtoms["members"],
  coverings: CoveringFinder,
  combinationOf: (groups: readonly number[]) => Combination | null,
): readonly Combination[] {
  const inside = new Set(groups);
  const exact = coverings(groups, 1, () => true).found.map(({ parts }) => parts.map((row) => ({ row, times: 1 })));
  if (exact.length > 0) return exact;
  const around = members.flatMap((own, row) =>
    own.length > groups.length && groups.every((group) => own.includes(group)) ? [row] : [],
  );
  const lessOthers = around.flatMap((row) => {
    const others = (members[row] ?? []).filter((group) => !inside.has(group));
    return coverings(others, 1, () => true).found.map(({ parts }) => [
      { row, times: 1 },
      ...parts.map((part) => ({ row: part, times: -1 })),
    ]);
  });
  if (lessOthers.length > 0) return lessOthers;
  const any = combinationOf(groups);
  return any === null ? [] : [any];
}
