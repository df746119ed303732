/** The people who answered one question in one wave, and the rows of figures about them. */

/** A set of people that a figure is, or was, printed about. */
export interface Row {
  /** The atoms of this question that the row holds, in ascending order. No two rows hold the same people. */
  readonly atoms: readonly number[];
  /** The blocks around the row, from the outside in: none for the whole university, then a faculty, then one of its parts. Parts of one faculty have nobody in common. */
  readonly path: readonly string[];
}

/** People who stand in the same rows are one atom. Rows of different blocks at the same depth have nobody in common. */
export interface Universe {
  /** People in each atom, at least one. */
  readonly sizes: readonly number[];
  /** The deepest block of each atom. */
  readonly paths: readonly (readonly string[])[];
  readonly rows: readonly Row[];
  /** Rows that may be printed, or were; the others are groups that nobody may tell about. */
  readonly tellable: readonly number[];
}

/** A row, and others within it that have nobody in common. */
export interface Relation {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Whether everybody knows that the parts make up the whole, as faculties make up a university. */
  readonly complete: boolean;
}

/** Rows that are added and taken away; what is left is a set of people. */
export interface Combination {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** A set of people that follows from printed rows. */
export interface PeopleAtRisk {
  readonly atoms: readonly number[];
  readonly size: number;
  /** Sums of rows, each of which gives the set by itself. */
  readonly combinations: readonly Combination[];
}

/** Collects combinations by the people that they give. */
export function collectPeople(sizes: readonly number[]) {
  const found = new Map<string, { atoms: readonly number[]; size: number; combinations: Map<string, Combination> }>();
  return {
    add: (atoms: readonly number[], { plus, minus }: Combination) => {
      const key = atoms.join();
      const size = atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
      const people = found.get(key) ?? { atoms, size, combinations: new Map<string, Combination>() };
      found.set(key, people);
      const ordered = { plus: plus.toSorted((a, b) => a - b), minus: minus.toSorted((a, b) => a - b) };
      people.combinations.set(`${ordered.plus.join()}-${ordered.minus.join()}`, ordered);
    },
    all: (): readonly PeopleAtRisk[] =>
      [...found.values()].map(({ atoms, size, combinations }) => ({
        atoms,
        size,
        combinations: [...combinations.values()],
      })),
  };
}

/** The deepest block that holds all of some atoms. */
export function commonPath(atoms: readonly number[], paths: readonly (readonly string[])[]): readonly string[] {
  const first = paths[atoms[0] ?? 0] ?? [];
  const depth = first.findIndex((name, at) => atoms.some((atom) => paths[atom]?.[at] !== name));
  return depth < 0 ? first : first.slice(0, depth);
}
