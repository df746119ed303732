/** Which rows are printed at the moment -> the same with some more printed, or some hidden, and what follows then. */
import { isAllIn, type View } from "./attackerView.ts";
import type { HidingProblem, Leak } from "./hidingProblem.ts";
import type { KnownRow } from "./ranges.ts";
import type { PeopleAtRisk } from "./universe.ts";

export interface Showing {
  readonly printed: ReadonlySet<number>;
  /** A hidden row, with what would follow if it were printed. */
  readonly hidden: ReadonlyMap<number, readonly Leak[]>;
}

/** What does not change while rows are hidden and shown. */
export interface Attacked {
  readonly problem: HidingProblem;
  readonly view: View;
  /** Sets that follow from rows. */
  readonly sets: readonly PeopleAtRisk[];
  /** Sets that follow from earlier editions alone. */
  readonly exposed: readonly Leak[];
  /** For each row, the rows that are printed only beside it. */
  readonly besideIt: ReadonlyMap<number, readonly number[]>;
}

export function besideEach({ needs }: HidingProblem): Attacked["besideIt"] {
  const rows = needs.flatMap((other, row) => (other === null ? [] : [{ row, other }]));
  const byOther = Map.groupBy(rows, ({ other }) => other);
  return new Map([...byOther].map(([other, own]) => [other, own.map(({ row }) => row)]));
}

/** Hides a row, and with it the rows that are printed only beside it: nobody misses those. */
export function withHidden(
  { printed, hidden }: Showing,
  row: number,
  leaks: readonly Leak[],
  besideIt: Attacked["besideIt"],
): Showing {
  const gone = new Set([row, ...(besideIt.get(row) ?? [])]);
  return {
    printed: new Set([...printed].filter((each) => !gone.has(each))),
    hidden: new Map([...hidden, [row, leaks]]),
  };
}

/** Finds what follows when some rows more are printed. */
export function followsWith(
  rows: readonly number[],
  { printed }: Showing,
  { problem: { universe }, view, sets, exposed }: Attacked,
): readonly Leak[] {
  const after = new Set([...printed, ...rows]);
  const [known, knownThen] = [view.known(printed), view.known(after)];
  const changed = new Set(universe.tellable.filter((row) => rows.includes(row) || differs(known, knownThen, row)));
  const touched = [...sets, ...view.remainders(after)].filter(({ combinations }) =>
    combinations.some(({ plus, minus }) => [...plus, ...minus].some((row) => changed.has(row))),
  );
  return view.leaks(touched, after).filter((leak) => !isAmong(leak, exposed));
}

/** All rows of the combinations that give these people. */
export function rowsOf({ combinations }: PeopleAtRisk, printed: ReadonlySet<number>): readonly number[] {
  const shown = combinations.filter((each) => isAllIn(each, printed));
  return [...new Set(shown.flatMap(({ plus, minus }) => [...plus, ...minus]))];
}

export function holds({ combinations }: PeopleAtRisk, row: number): boolean {
  return combinations.some(({ plus, minus }) => plus.includes(row) || minus.includes(row));
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
