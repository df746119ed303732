/** Rows of figures -> every set of fewer people than the limit that adding and subtracting up to four of them gives.
 *
 * A combination that falls apart into two, each of which gives a set of people by itself, and that share none, is left out: both are found alone, and a set that is the two together is open where they are. So rows in blocks that have nobody in common meet only through a row that covers both: it is enough to choose rows from the top of the tree down, and to mend, within each block, what the rows above leave there that is no small set of people. */
import { type BlockSums, blockSums } from "./blocks.ts";
import type { ChosenRow } from "./chosenRows.ts";
import { findSmallSets } from "./smallSets.ts";
import { type Combination, collectPeople, type PeopleAtRisk, type Universe } from "./universe.ts";

export interface AtRisk {
  readonly people: readonly PeopleAtRisk[];
  /** Rows that cancel out, such as a whole less a faculty and the rest. */
  readonly identities: readonly Combination[];
}

/** `besides`: sets of people whom nobody may tell, of any size: what holds one of them and fewer others than the limit is at risk too. */
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

/** Sets beside are taken away and put back: who is in them and in a row that is added is left. */
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
