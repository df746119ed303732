/** Rows of figures -> which of them must be hidden, so that no answer of few people follows from the others.
 *
 * Greedy and monotone: every round hides a row, what is hidden stays so, and hiding takes knowledge away; so it ends, for every input. Afterwards each hidden row is tried once more, the most wanted first: it is printed where nothing follows from it any more. */
import { isAllIn, type View, viewOf } from "./attackerView.ts";
import type { HidingProblem, Leak } from "./hidingProblem.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import type { KnownRow } from "./ranges.ts";
import type { PeopleAtRisk } from "./universe.ts";

export interface Hiding {
  /** With what would follow if the row were printed. */
  readonly hidden: ReadonlyMap<number, readonly Leak[]>;
  /** Follows from earlier editions alone: nothing can hide it any more. */
  readonly exposed: readonly Leak[];
  /** Sets that were looked at. */
  readonly looked: number;
}

export function hideRows(problem: HidingProblem): Hiding {
  const { universe, limit, groups, allOrNone, knownBefore } = problem;
  const printed = new Set([...universe.tellable, ...knownBefore]);
  const found = peopleAtRisk(universe, limit, [...groups.map(({ atoms }) => atoms), ...allOrNone]);
  const sets = [...found.people.filter((people) => !isOneRow(people, limit)), ...acrossEditions(problem)];
  const view = viewOf(problem, sets, found.identities);
  const hidden = new Map<number, readonly Leak[]>();
  const exposed: Leak[] = [];
  // What is open stays so while more is hidden: a remainder is looked at once.
  const looked = new Set<string>();
  const newRemainders = () =>
    view.remainders(printed).filter((people) => {
      const key = keyOf(people);
      return !looked.has(key) && looked.add(key);
    });
  let failing = view.leaks([...sets, ...newRemainders()], printed);
  for (;;) {
    if (failing.length === 0) {
      failing = view.leaks(newRemainders(), printed);
      if (failing.length === 0) break;
    }
    const lost = failing.filter(({ people }) => rowsOf(people, printed).every((row) => knownBefore.has(row)));
    exposed.push(...lost);
    const others = failing.filter((leak) => !lost.includes(leak));
    const row = leastMissed(others, printed, problem);
    if (row !== null) {
      printed.delete(row);
      hidden.set(
        row,
        others.filter(({ people }) => holds(people, row)),
      );
    }
    failing = view.leaks(
      others.map(({ people }) => people),
      printed,
    );
  }
  showAgain(problem, view, sets, printed, hidden, exposed);
  return { hidden, exposed, looked: sets.length };
}

function keyOf({ combinations }: PeopleAtRisk): string {
  return combinations.map(({ plus, minus }) => `${plus.join()}-${minus.join()}`).join(" ");
}

/** Nobody knows who they are: each set is an atom of its own. */
function acrossEditions({ across, universe }: HidingProblem): readonly PeopleAtRisk[] {
  return across.map((combination, place) => ({
    atoms: [universe.sizes.length + place],
    size: 0,
    combinations: [combination],
  }));
}

/** The most wanted first: a row that nothing follows from any more is printed after all. */
function showAgain(
  { loss, universe }: HidingProblem,
  view: View,
  sets: readonly PeopleAtRisk[],
  printed: Set<number>,
  hidden: Map<number, readonly Leak[]>,
  exposed: readonly Leak[],
): void {
  const wanted = [...hidden.keys()].toSorted((a, b) => (loss[b] ?? 0) - (loss[a] ?? 0) || a - b);
  if (wanted.length < 2) return;
  for (const row of wanted) {
    printed.add(row);
    const before = view.known(new Set([...printed].filter((each) => each !== row)));
    const after = view.known(printed);
    const changed = new Set(universe.tellable.filter((each) => each === row || differs(before, after, each)));
    const touched = [...sets, ...view.remainders(printed)].filter(({ combinations }) =>
      combinations.some(({ plus, minus }) => [...plus, ...minus].some((each) => changed.has(each))),
    );
    if (view.leaks(touched, printed).some((leak) => !isAmong(leak, exposed))) printed.delete(row);
    else hidden.delete(row);
  }
}

function rowsOf({ combinations }: PeopleAtRisk, printed: ReadonlySet<number>): readonly number[] {
  const shown = combinations.filter((each) => isAllIn(each, printed));
  return [...new Set(shown.flatMap(({ plus, minus }) => [...plus, ...minus]))];
}

function holds({ combinations }: PeopleAtRisk, row: number): boolean {
  return combinations.some(({ plus, minus }) => plus.includes(row) || minus.includes(row));
}

/** The row that closes most leaks for what readers lose with it; then the lesser loss, then by number. */
function leastMissed(
  leaks: readonly Leak[],
  printed: ReadonlySet<number>,
  { knownBefore, loss }: HidingProblem,
): number | null {
  const counts = new Map<number, number>();
  for (const { people } of leaks)
    for (const row of rowsOf(people, printed)) if (!knownBefore.has(row)) counts.set(row, (counts.get(row) ?? 0) + 1);
  const worth = (row: number) => (counts.get(row) ?? 0) / (loss[row] ?? 1);
  const [best] = [...counts.keys()].toSorted((a, b) => worth(b) - worth(a) || (loss[a] ?? 0) - (loss[b] ?? 0) || a - b);
  return best ?? null;
}

function isAmong({ people }: Leak, leaks: readonly Leak[]): boolean {
  return leaks.some((leak) => leak.people.atoms.join() === people.atoms.join());
}

function differs(
  before: readonly (readonly KnownRow[])[],
  after: readonly (readonly KnownRow[])[],
  row: number,
): boolean {
  return before.some((each, place) => JSON.stringify(each[row]) !== JSON.stringify(after[place]?.[row]));
}

/** A group together with few others may be a row by itself, which can be told about. */
function isOneRow({ size, combinations }: PeopleAtRisk, limit: number): boolean {
  return size >= limit && combinations.some(({ plus, minus }) => plus.length === 1 && minus.length === 0);
}
