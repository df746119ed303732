/** Rows of figures -> every set of fewer people than the limit that adding and subtracting up to four of them gives.
 *
 * Some combinations fall apart into two that each give a set of people and share nobody. They are left out: both sets are found alone, and the two together are open where each is. So rows in blocks that have nobody in common meet only through a row that covers both. It is therefore enough to choose rows from the top of the tree down and, within each block, to mend what the rows above leave there, where that is no small set. */
import { type BlockSums, blockSums } from "./blocks.ts";
import type { ChosenRow } from "./chosenRows.ts";
import { findSmallSets } from "./smallSets.ts";
import { type Combination, collectPeople, type PeopleAtRisk, type Universe } from "./universe.ts";

export interface AtRisk {
  readonly people: readonly PeopleAtRisk[];
  /** Rows that cancel out, such as a whole less a faculty and the rest. */
  readonly identities: readonly Combination[];
}

/** `besides`: sets of any size about whom nobody may tell. A set that holds one of them and fewer others than the limit is at risk too. */
export function peopleAtRisk(universe: Universe, limit: number, besides: readonly (readonly number[])[]): AtRisk {
  // The sets beside are rows that are always taken away first.
  const first = universe.rows.length;
  const sums = blockSums({ ...universe, rows: [...universe.rows, ...besides.map((atoms) => ({ atoms, path: [] }))] });
  const people = collectPeople(universe.sizes);
  const identities: Combination[] = [];
  const note = (chosen: readonly ChosenRow[], isNobody: boolean) => {
    if (isNobody) identities.push(combinationOf(chosen));
    else people.add(atomsLeft(sums, chosen, first), combinationOf(chosen.filter(({ row }) => row < first)));
  };
  findSmallSets(sums, limit, [], note);
  for (const beside of besides.keys()) findSmallSets(sums, limit, [{ row: first + beside, sign: -1 }], note);
  return { people: people.all().filter(({ atoms }) => atoms.length > 0), identities };
}

function combinationOf(chosen: readonly ChosenRow[]): Combination {
  const withSign = (side: 1 | -1) => chosen.filter(({ sign }) => sign === side).map(({ row }) => row);
  return { plus: withSign(1), minus: withSign(-1) };
}

/** The people whom a choice of rows leaves. Sets beside were taken away from the outset, so those of their people who are in an added row are put back. */
function atomsLeft({ members, root }: BlockSums, chosen: readonly ChosenRow[], first: number): readonly number[] {
  const held = chosen.map(({ row, sign }) => ({ row, sign, of: members[row] }));
  return root.atoms.filter((atom) => {
    let value = 0;
    let beside = 0;
    for (const { row, sign, of } of held) {
      const holds = of?.[atom] ?? 0;
      value += sign * holds;
      if (row >= first && holds === 1) beside = 1;
    }
    return value + beside > 0;
  });
}
