/** Tallies of a wave and the domains of its figures -> the cells of one suppression problem: atoms, counts, what adds up to what. */
import { type CellKind, type Domain, domainKey, type ItemTally, levelGroup, type TallyCell } from "../domain/index.ts";
import type { Domains } from "../survey/index.ts";

export interface Cell {
  /** Of its domain. */
  readonly key: string;
  readonly kind: CellKind;
  /** Respondents who can't be told apart by any cell. */
  readonly atoms: readonly number[];
  /** All respondents first, then those who answered each item. */
  readonly counts: readonly number[];
}

export interface Relation {
  /** Places in the list of cells. */
  readonly whole: number;
  readonly parts: readonly number[];
}

export interface Cells {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  /** Counts of each atom, as those of a cell. */
  readonly atomCounts: readonly (readonly number[])[];
  /** Which atoms a set of respondents consists of. */
  readonly atomsOf: (within: (cell: TallyCell) => boolean) => readonly number[];
}

export function cellsOf(tallies: readonly ItemTally[], domains: Domains): Cells {
  const atoms = new Map<string, { example: TallyCell; counts: number[] }>();
  const keyOf = ({ faculty, programme, level, groups }: TallyCell) =>
    JSON.stringify([faculty, programme, level, groups]);
  tallies.forEach((tally, place) => {
    for (const cell of tally.cells) {
      const key = keyOf(cell);
      const atom = atoms.get(key) ?? {
        example: cell,
        counts: new Array<number>(tallies.length + 1).fill(0),
      };
      atoms.set(key, atom);
      // Every tally of a wave holds all its respondents.
      if (place === 0) atom.counts[0] = (atom.counts[0] ?? 0) + cell.count;
      if (cell.answer !== null) atom.counts[place + 1] = (atom.counts[place + 1] ?? 0) + cell.count;
    }
  });
  // Numbered by what they are, not by when they came.
  const all = [...atoms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, atom], number) => ({ ...atom, number }));
  const atomsOf = (within: (cell: TallyCell) => boolean) =>
    all.filter(({ example }) => within(example)).map(({ number }) => number);
  const atomCounts = all.map(({ counts }) => counts);
  const cells = domains.all.flatMap(({ domain, within }): Cell[] => {
    const own = atomsOf(within);
    // Nobody of this programme was asked in this wave: there is nothing to print or hide.
    if (own.length === 0) return [];
    return [{ key: domainKey(domain), kind: kindOf(domain), atoms: own, counts: sumOf(own, atomCounts) }];
  });
  const places = new Map(cells.map(({ key }, place) => [key, place]));
  const relations = domains.relations.flatMap(({ whole, parts }): Relation[] => {
    const at = places.get(whole);
    return at === undefined ? [] : [{ whole: at, parts: parts.flatMap((part) => places.get(part) ?? []) }];
  });
  return { cells, relations, atomCounts, atomsOf };
}

export function sumOf(atoms: readonly number[], atomCounts: readonly (readonly number[])[]): readonly number[] {
  const sums = new Array<number>(atomCounts[0]?.length ?? 0).fill(0);
  for (const atom of atoms) {
    for (const [way, count] of (atomCounts[atom] ?? []).entries()) sums[way] = (sums[way] ?? 0) + count;
  }
  return sums;
}

export function kindOf(domain: Domain): CellKind {
  switch (domain.kind) {
    case "national":
      return "university";
    case "other":
      return "programme";
    case "group":
      return domain.group === levelGroup ? "level" : "group";
    default:
      return domain.kind;
  }
}
