/** Rows of figures -> which of them must be hidden, so that no answer of few people follows from the others.
 *
 * Greedy and monotone: every round hides a row, what is hidden stays so, and hiding takes knowledge away; so it ends, for every input. Afterwards each hidden row is tried once more, the most wanted first: it is printed where nothing follows from it any more. */
import { capsFinder } from "./capsOf.ts";
import { type Finding, type Shelter, whatFollows } from "./isOpen.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import type { KnownRow, Measure, RowReading } from "./ranges.ts";
import { type Constraint, readerOf } from "./readTogether.ts";
import { type RemainderFinder, remainderFinder, type Weights } from "./remainders.ts";
import { type Combination, collectPeople, type PeopleAtRisk, type Relation, type Universe } from "./universe.ts";

export interface HidingProblem {
  readonly universe: Universe;
  readonly relations: readonly Relation[];
  readonly measures: readonly Measure[];
  /** Ways to read the figures: as counts of people, and, where they are weighted, as they are printed. */
  readonly readings: readonly (readonly RowReading[])[];
  /** Of each sensitive measure, by atom: who said so. */
  readonly said: readonly (readonly number[])[];
  /** Groups of any size that nobody may tell about. */
  readonly groups: readonly ProtectedGroup[];
  /** Of what is sensitive: groups of any size of which everybody or nobody said it. */
  readonly allOrNone: readonly (readonly number[])[];
  /** Printed in an earlier edition: known, whatever is hidden now. */
  readonly knownBefore: ReadonlySet<number>;
  /** A row of an earlier edition less today's row of the same group, or the other way round: who left, or joined. */
  readonly across: readonly Combination[];
  /** What readers lose with a row. */
  readonly loss: readonly number[];
  /** Sets of fewer people are at risk. */
  readonly limit: number;
}

export interface ProtectedGroup {
  readonly atoms: readonly number[];
  /** By measure: so far apart what its answers can be must lie, as a share of its people or a part of the scale. */
  readonly widths: readonly number[];
}

export interface Leak {
  readonly people: PeopleAtRisk;
  readonly finding: Finding;
}

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

interface View {
  readonly known: (printed: ReadonlySet<number>) => readonly (readonly KnownRow[])[];
  readonly leaks: (people: readonly PeopleAtRisk[], printed: ReadonlySet<number>) => Leak[];
  readonly remainders: (printed: ReadonlySet<number>) => readonly PeopleAtRisk[];
}

/** What an attacker makes of the rows that are printed. */
function viewOf(problem: HidingProblem, sets: readonly PeopleAtRisk[], identities: readonly Combination[]): View {
  const { universe, measures, readings, limit } = problem;
  const finder = remainderFinder(universe, problem.relations, weightsOf(problem));
  const groups = problem.groups.map((group) => ({ ...group, holds: new Set(group.atoms) }));
  const shelterOf = ({ atoms, size }: PeopleAtRisk): Shelter => {
    if (size < limit) return { kind: "few" };
    const around = groups.find(({ atoms: own, holds }) => {
      if (own.length > atoms.length) return false;
      const others = atoms.filter((atom) => !holds.has(atom));
      return others.length === atoms.length - own.length && sumOf(others, universe.sizes) < limit;
    });
    return around === undefined ? { kind: "many" } : { kind: "group", widths: around.widths };
  };
  const capsOf = capsFinder(universe, measures);
  const readers = readings.map((each) => readerOf(each, measures));
  const knownBy = new Map<string, readonly (readonly KnownRow[])[]>();
  const known = (printed: ReadonlySet<number>) => {
    const key = universe.tellable.filter((row) => !printed.has(row)).join();
    const found = knownBy.get(key);
    if (found !== undefined) return found;
    const constraints = [
      ...constraintsOf(problem.relations, sets, printed),
      ...identities.filter((each) => isAllIn(each, printed)).map((each) => ({ ...each, exact: true })),
    ];
    const together = readers.map((read) => read(constraints));
    knownBy.set(key, together);
    return together;
  };
  return {
    known,
    remainders: (printed) => remaindersIn(finder, universe, printed),
    leaks: (people, printed) => {
      if (people.length === 0) return [];
      const together = known(printed);
      return people.flatMap((each): Leak[] => {
        const combinations = each.combinations.filter((combination) => isAllIn(combination, printed));
        if (combinations.length === 0) return [];
        const shelter = shelterOf(each);
        for (const [place, reading] of readings.entries()) {
          const judged = { readings: reading, known: together[place] ?? [], measures };
          const finding = whatFollows(combinations, shelter, judged, capsOf(each.atoms, printed, judged.known));
          if (finding !== null) return [{ people: each, finding }];
        }
        return [];
      });
    },
  };
}

/** What must not come to few: people, people beside a protected group, and, of what is sensitive, those who said so and those who did not. */
function weightsOf({ universe, said, limit, groups }: HidingProblem): readonly Weights[] {
  return [
    { of: universe.sizes, below: limit },
    ...groups.map(({ atoms }) => {
      const own = new Set(atoms);
      return { of: universe.sizes.map((size, atom) => (own.has(atom) ? 0 : size)), below: limit };
    }),
    ...said.flatMap((own) => [
      { of: own, below: 1 },
      { of: universe.sizes.map((size, atom) => size - (own[atom] ?? 0)), below: 1 },
    ]),
  ];
}

/** A group together with few others may be a row by itself, which can be told about. */
function isOneRow({ size, combinations }: PeopleAtRisk, limit: number): boolean {
  return size >= limit && combinations.some(({ plus, minus }) => plus.length === 1 && minus.length === 0);
}

function sumOf(atoms: readonly number[], sizes: readonly number[]): number {
  return atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
}

function remaindersIn(
  finder: RemainderFinder,
  { sizes }: Universe,
  printed: ReadonlySet<number>,
): readonly PeopleAtRisk[] {
  const people = collectPeople(sizes);
  for (const { atoms, combination } of finder.remaindersOf((row) => printed.has(row))) people.add(atoms, combination);
  return people.all();
}

/** Wholes beside their printed parts, and every set that follows: none of them has fewer than no people. */
function constraintsOf(
  relations: readonly Relation[],
  sets: readonly PeopleAtRisk[],
  printed: ReadonlySet<number>,
): readonly Constraint[] {
  return [
    ...relations.flatMap(({ whole, parts, complete }): Constraint[] => {
      if (!printed.has(whole)) return [];
      const minus = parts.filter((part) => printed.has(part));
      return minus.length === 0 ? [] : [{ plus: [whole], minus, exact: complete && minus.length === parts.length }];
    }),
    ...sets
      .filter(({ size }) => size > 0)
      .flatMap(({ combinations }) =>
        combinations
          .filter((combination) => isAllIn(combination, printed))
          .map((combination) => ({ ...combination, exact: false })),
      ),
  ];
}

function isAllIn({ plus, minus }: Combination, printed: ReadonlySet<number>): boolean {
  return plus.every((row) => printed.has(row)) && minus.every((row) => printed.has(row));
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
