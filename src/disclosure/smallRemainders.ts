/** What is printed -> sets of people that are no cell, but whose count a reader gets by subtraction, and which are too few.
 *
 * A total of 39 beside 30 printed women leaves 9: the test of what can be derived passes, since no hidden cell is these 9 alone, and yet anybody can know them. */
import { type Cell, type Relation, sumOf } from "./cells.ts";

/** Above zero and below the minimum, in any of the ways in which respondents are counted. */
export function isSmall(counts: readonly number[], minimum: number): boolean {
  return counts.some((count) => count > 0 && count < minimum);
}

export function smallRemainders(
  cells: readonly Cell[],
  relations: readonly Relation[],
  atomCounts: readonly (readonly number[])[],
  isPrinted: (cell: number) => boolean,
  minimum: number,
): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  const keep = (atoms: readonly number[]) => {
    if (atoms.length > 0 && isSmall(sumOf(atoms, atomCounts), minimum)) found.set(atoms.join(), atoms);
  };
  const partsOf = Map.groupBy(relations, ({ whole }) => whole);
  for (const { whole, parts } of relations) {
    if (!isPrinted(whole)) continue;
    const printed = parts.filter(isPrinted);
    if (printed.length === 0) continue;
    const left = minus(cells[whole]?.atoms ?? [], printed, cells);
    keep(left);
    // What is hidden may have printed parts of its own: those can be subtracted as well.
    const deeper = parts
      .filter((part) => !isPrinted(part))
      .flatMap((part) => (partsOf.get(part) ?? []).flatMap((relation) => relation.parts.filter(isPrinted)));
    if (deeper.length > 0) keep(minus(left, withoutOverlap(deeper, cells), cells));
  }
  for (const [whole, part] of nearPairs(cells, isPrinted, minimum))
    keep(minus(cells[whole]?.atoms ?? [], [part], cells));
  return [...found.values()];
}

function minus(atoms: readonly number[], parts: readonly number[], cells: readonly Cell[]): readonly number[] {
  const gone = new Set(parts.flatMap((part) => cells[part]?.atoms ?? []));
  return atoms.filter((atom) => !gone.has(atom));
}

/** Of cells that have people in common, the first. */
function withoutOverlap(places: readonly number[], cells: readonly Cell[]): readonly number[] {
  const taken = new Set<number>();
  return places.filter((place) => {
    const atoms = cells[place]?.atoms ?? [];
    if (atoms.some((atom) => taken.has(atom))) return false;
    for (const atom of atoms) taken.add(atom);
    return true;
  });
}

/** Printed cells of which one holds the other and few people more. */
function* nearPairs(
  cells: readonly Cell[],
  isPrinted: (cell: number) => boolean,
  minimum: number,
): Generator<readonly [number, number]> {
  const sets = new Map<number, ReadonlySet<number>>();
  const holders = new Map<number, number[]>();
  cells.forEach((cell, place) => {
    if (!isPrinted(place)) return;
    sets.set(place, new Set(cell.atoms));
    for (const atom of cell.atoms) {
      const known = holders.get(atom);
      if (known === undefined) holders.set(atom, [place]);
      else known.push(place);
    }
  });
  for (const place of sets.keys()) {
    const small = cells[place];
    const [atom] = small?.atoms ?? [];
    if (small === undefined || atom === undefined) continue;
    for (const around of holders.get(atom) ?? []) {
      const large = cells[around];
      if (large === undefined || large.atoms.length <= small.atoms.length) continue;
      const differences = large.counts.map((count, way) => count - (small.counts[way] ?? 0));
      if (!isSmall(differences, minimum)) continue;
      if (small.atoms.every((each) => sets.get(around)?.has(each))) yield [around, place];
    }
  }
}
