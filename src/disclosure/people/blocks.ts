/** A universe -> its blocks, with what every row counts in each: sums by which most combinations are seen to fail at once. */
import type { Universe } from "./universe.ts";

export interface Block {
  readonly number: number;
  /** The atoms of this block and of all blocks in it. */
  readonly atoms: readonly number[];
  /** Atoms in no block within. */
  readonly direct: readonly number[];
  /** Rows that lie in this block, and in none within it. */
  readonly rows: readonly number[];
  readonly children: readonly Block[];
}

export interface BlockSums {
  readonly sizes: readonly number[];
  readonly root: Block;
  readonly blocks: number;
  /** People of a row in a block, at row × blocks + the block's number. */
  readonly counts: Float64Array;
  /** A number for a row's atoms in a block. It differs for different atoms, but for a chance of one in billions, and adds up as rows do. */
  readonly mark: (row: number, block: Block) => number;
  /** For each row and atom, 1 where the row holds it. */
  readonly members: readonly Uint8Array[];
}

export function blockSums(universe: Universe): BlockSums {
  const blocks: Block[] = [];
  const root = blockAt([], [...universe.sizes.keys()], universe.tellable, universe, blocks);
  const { length: atoms } = universe.sizes;
  const { length: count } = blocks;
  const members = universe.rows.map(() => new Uint8Array(atoms));
  const counts = new Float64Array(universe.rows.length * count);
  const marks = new Float64Array(universe.rows.length * count);
  const weights = marksOf(atoms);
  const around: number[][] = universe.sizes.map(() => []);
  for (const block of blocks) for (const atom of block.atoms) around[atom]?.push(block.number);
  universe.rows.forEach((row, place) => {
    const member = members[place] ?? new Uint8Array(0);
    for (const atom of row.atoms) {
      member[atom] = 1;
      for (const number of around[atom] ?? []) {
        const at = place * count + number;
        counts[at] = (counts[at] ?? 0) + (universe.sizes[atom] ?? 0);
        marks[at] = (marks[at] ?? 0) + (weights[atom] ?? 0);
      }
    }
  });
  return {
    sizes: universe.sizes,
    root,
    blocks: count,
    counts,
    mark: (row, block) => marks[row * count + block.number] ?? 0,
    members,
  };
}

function blockAt(
  path: readonly string[],
  atoms: readonly number[],
  rows: readonly number[],
  universe: Universe,
  blocks: Block[],
): Block {
  const depth = path.length;
  const next = (of: readonly string[] | undefined) => of?.[depth];
  const rowsBy = Map.groupBy(rows, (row) => next(universe.rows[row]?.path));
  const atomsBy = Map.groupBy(atoms, (atom) => {
    const name = next(universe.paths[atom]);
    // A part of which there are no rows can't be told from what lies around it.
    return name !== undefined && rowsBy.has(name) ? name : undefined;
  });
  const children = [...rowsBy]
    .filter((entry): entry is [string, number[]] => entry[0] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => blockAt([...path, name], atomsBy.get(name) ?? [], own, universe, blocks));
  const block: Block = {
    number: blocks.length,
    atoms,
    direct: atomsBy.get(undefined) ?? [],
    rows: rowsBy.get(undefined) ?? [],
    children,
  };
  blocks.push(block);
  return block;
}

/** Whole numbers below 2^40, the same in every run: sums of some thousands are exact in a double. */
function marksOf(count: number): Float64Array {
  const marks = new Float64Array(count);
  let state = 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  for (let atom = 0; atom < count; atom += 1) marks[atom] = next() * 256 + (next() & 255);
  return marks;
}
