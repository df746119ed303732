/** Rows of figures -> which of them must be hidden, so that no answer of few people follows from the others.
 *
 * Greedy and monotone: every round hides a row, what is hidden stays so, and hiding takes knowledge away; so it ends, for every input. Afterwards each hidden row is tried once more, the most wanted first: it is printed where nothing follows from it any more, or where others that readers miss less can be hidden in its place. */
import { viewOf } from "./attackerView.ts";
import type { HidingProblem, Leak } from "./hidingProblem.ts";
import { leastMissed } from "./leastMissed.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import { exchange, showAgain } from "./showAgain.ts";
import { type Attacked, besideEach, holds, rowsOf, type Showing, withHidden } from "./showing.ts";
import type { PeopleAtRisk } from "./universe.ts";

export interface Hiding {
  /** Each hidden row, with what would follow if it were printed. */
  readonly hidden: ReadonlyMap<number, readonly Leak[]>;
  /** Sets that follow from earlier editions alone: nothing can hide them any more. */
  readonly exposed: readonly Leak[];
  /** The number of sets that were looked at. */
  readonly looked: number;
}

export function hideRows(problem: HidingProblem): Hiding {
  const { universe, limit, groups, allOrNone } = problem;
  const found = peopleAtRisk(universe, limit, [...groups.map(({ atoms }) => atoms), ...allOrNone]);
  const sets = [...found.people.filter((people) => !isOneRow(people, limit)), ...acrossEditions(problem)];
  const view = viewOf(problem, sets, found.identities);
  const exposed: Leak[] = [];
  const attacked: Attacked = { problem, view, sets, exposed, besideIt: besideEach(problem) };
  const closed = hideUntilClosed(attacked, exposed);
  const { hidden } = exchange(showAgain(closed, attacked), attacked);
  return { hidden, exposed, looked: sets.length };
}

function hideUntilClosed({ problem, view, sets, besideIt }: Attacked, exposed: Leak[]): Showing {
  const { universe, knownBefore, loss } = problem;
  let now: Showing = { printed: new Set([...universe.tellable, ...knownBefore]), hidden: new Map() };
  // A set that is open stays open while more is hidden, so each remainder is looked at once.
  const looked = new Set<string>();
  const newRemainders = () =>
    view.remainders(now.printed).filter((people) => {
      const key = keyOf(people);
      return !looked.has(key) && looked.add(key);
    });
  let failing = view.leaks([...sets, ...newRemainders()], now.printed);
  for (;;) {
    if (failing.length === 0) {
      failing = view.leaks(newRemainders(), now.printed);
      if (failing.length === 0) return now;
    }
    const { printed } = now;
    const lost = failing.filter(({ people }) => rowsOf(people, printed).every((row) => knownBefore.has(row)));
    exposed.push(...lost);
    const others = failing.filter((leak) => !lost.includes(leak));
    const row = leastMissed(others, printed, knownBefore, loss);
    if (row !== null)
      now = withHidden(
        now,
        row,
        others.filter(({ people }) => holds(people, row)),
        besideIt,
      );
    failing = view.leaks(
      others.map(({ people }) => people),
      now.printed,
    );
  }
}

function keyOf({ combinations }: PeopleAtRisk): string {
  return combinations.map(({ plus, minus }) => `${plus.join()}-${minus.join()}`).join(" ");
}

/** Adds the people who left or joined: nobody knows who they are, so each set is an atom of its own. */
function acrossEditions({ across, universe }: HidingProblem): readonly PeopleAtRisk[] {
  return across.map((combination, place) => ({
    atoms: [universe.sizes.length + place],
    size: 0,
    combinations: [combination],
  }));
}

/** A group together with few others may be a row by itself, which can be told about. */
function isOneRow({ size, combinations }: PeopleAtRisk, limit: number): boolean {
  return size >= limit && combinations.some(({ plus, minus }) => plus.length === 1 && minus.length === 0);
}
