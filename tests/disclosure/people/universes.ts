/** Small random universes for tests: faculties, programmes and two crossing groups, some people in no category of them. */
import fc from "fast-check";
import type { Relation, Universe } from "../../../src/disclosure/people/universe.ts";

export interface SmallUniverse {
  readonly universe: Universe;
  readonly relations: readonly Relation[];
  readonly names: readonly string[];
  /** Who said yes, by atom. */
  readonly said: readonly number[];
}

interface Atom {
  readonly faculty: number;
  readonly programme: number;
  readonly a: number;
  readonly b: number;
  readonly size: number;
  readonly said: number;
}

/** A category of 2 is none: unknown. */
export function aUniverse(most: { faculties: number; programmes: number }): fc.Arbitrary<SmallUniverse> {
  const size = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 5, max: 30 }),
  );
  return fc
    .record({
      faculties: fc.integer({ min: 1, max: most.faculties }),
      programmes: fc.integer({ min: 1, max: most.programmes }),
    })
    .chain(({ faculties, programmes }) =>
      fc
        .array(fc.tuple(size, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: faculties * programmes * 9,
          maxLength: faculties * programmes * 9,
        })
        .map((sizes) =>
          universeOf(
            sizes.flatMap(([count, part], place): Atom[] => {
              if (count === 0) return [];
              const cell = Math.floor(place / 9);
              return [
                {
                  faculty: Math.floor(cell / programmes),
                  programme: cell,
                  a: Math.floor((place % 9) / 3),
                  b: place % 3,
                  size: count,
                  said: Math.round(part * count),
                },
              ];
            }),
          ),
        ),
    );
}

function universeOf(atoms: readonly Atom[]): SmallUniverse {
  const rows: { name: string; atoms: readonly number[] }[] = [];
  const byAtoms = new Map<string, number>();
  const add = (name: string, within: (atom: Atom) => boolean): number => {
    const own = atoms.flatMap((atom, place) => (within(atom) ? [place] : []));
    if (own.length === 0) return -1;
    const known = byAtoms.get(own.join());
    if (known !== undefined) return known;
    byAtoms.set(own.join(), rows.length);
    rows.push({ name, atoms: own });
    return rows.length - 1;
  };
  const relations: Relation[] = [];
  const relate = (whole: number, parts: readonly number[], complete: boolean) => {
    const own = [...new Set(parts.filter((part) => part >= 0 && part !== whole))];
    if (whole >= 0 && own.length > 0) relations.push({ whole, parts: own, complete });
  };
  const faculties = [...new Set(atoms.map(({ faculty }) => faculty))];
  const university = add("university", () => true);
  const own = faculties.map((f) => add(`faculty ${f}`, ({ faculty }) => faculty === f));
  relate(university, own, own.length === faculties.length && own.every((row) => row !== university));
  const groups = (["a", "b"] as const).map((group) =>
    [0, 1].map((category) => add(`${group} ${category}`, (atom) => atom[group] === category)),
  );
  for (const group of groups) relate(university, group, false);
  faculties.forEach((f, place) => {
    const rest = add(`rest ${f}`, ({ faculty }) => faculty !== f);
    relate(university, [own[place] ?? -1, rest], rest >= 0);
    const programmes = [...new Set(atoms.filter(({ faculty }) => faculty === f).map(({ programme }) => programme))];
    relate(
      own[place] ?? -1,
      programmes.map((p) => add(`programme ${p}`, ({ programme }) => programme === p)),
      true,
    );
    for (const group of ["a", "b"] as const)
      relate(
        own[place] ?? -1,
        [0, 1].map((category) =>
          add(`faculty ${f} ${group} ${category}`, (atom) => atom.faculty === f && atom[group] === category),
        ),
        false,
      );
  });
  const paths = atoms.map(({ faculty, programme }) => [`f${faculty}`, `p${programme}`]);
  return {
    universe: {
      sizes: atoms.map(({ size }) => size),
      paths,
      rows: rows.map(({ atoms: of }) => ({ atoms: of, path: commonPath(of, paths) })),
      tellable: [...rows.keys()],
    },
    relations,
    names: rows.map(({ name }) => name),
    said: atoms.map(({ said }) => said),
  };
}

function commonPath(of: readonly number[], paths: readonly (readonly string[])[]): readonly string[] {
  const first = paths[of[0] ?? 0] ?? [];
  const depth = first.findIndex((name, at) => of.some((atom) => paths[atom]?.[at] !== name));
  return depth < 0 ? first : first.slice(0, depth);
}
