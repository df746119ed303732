/** Rows that are printed -> what an attacker makes of them: what is known of each, what is left of wholes, and which answers follow. */
import { capsFinder } from "./capsOf.ts";
import type { HidingProblem, Leak } from "./hidingProblem.ts";
import { type Shelter, whatFollows } from "./isOpen.ts";
import type { Constraint } from "./narrow.ts";
import type { KnownRow } from "./ranges.ts";
import { readerOf } from "./readTogether.ts";
import { type RemainderFinder, remainderFinder, type Weights } from "./remainders.ts";
import { type Combination, collectPeople, type PeopleAtRisk, type Relation, type Universe } from "./universe.ts";

export interface View {
  readonly known: (printed: ReadonlySet<number>) => readonly (readonly KnownRow[])[];
  readonly leaks: (people: readonly PeopleAtRisk[], printed: ReadonlySet<number>) => Leak[];
  readonly remainders: (printed: ReadonlySet<number>) => readonly PeopleAtRisk[];
}

/** What an attacker makes of the rows that are printed. */
export function viewOf(
  problem: HidingProblem,
  sets: readonly PeopleAtRisk[],
  identities: readonly Combination[],
): View {
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

/** The things of which few must never be left: people, people beside a protected group and, for sensitive answers, those who gave one and those who did not. */
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

export function isAllIn({ plus, minus }: Combination, printed: ReadonlySet<number>): boolean {
  return plus.every((row) => printed.has(row)) && minus.every((row) => printed.has(row));
}
