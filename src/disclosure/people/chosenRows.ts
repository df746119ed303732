/** Rows chosen one after another, each added or taken away -> what they leave in a block: how many people, and whether it is a set of people. */
import type { Block, BlockSums } from "./blocks.ts";

export interface ChosenRow {
  readonly row: number;
  readonly sign: 1 | -1;
}

const noMembers = new Uint8Array(0);

/** A stack of rows. The search spends its time here, so the same choice is kept as plain numbers besides. */
export class ChosenRows {
  readonly #sums: BlockSums;
  readonly #chosen: ChosenRow[] = [];
  /** The offsets at which the counts of each chosen row begin. */
  readonly #offsets: Int32Array;
  readonly #signs: Int8Array;
  readonly #held: Uint8Array[];

  /** `most`: as many rows as are ever chosen at once. */
  constructor(sums: BlockSums, most: number) {
    this.#sums = sums;
    this.#offsets = new Int32Array(most);
    this.#signs = new Int8Array(most);
    this.#held = new Array<Uint8Array>(most).fill(noMembers);
  }

  get all(): readonly ChosenRow[] {
    return this.#chosen;
  }

  take(row: number, sign: 1 | -1): void {
    const { length } = this.#chosen;
    this.#held[length] = this.#sums.members[row] ?? noMembers;
    this.#offsets[length] = row * this.#sums.blocks;
    this.#signs[length] = sign;
    this.#chosen.push({ row, sign });
  }

  /** Undoes the last `take`. */
  putBack(): void {
    this.#chosen.pop();
  }

  /** People left in a block; below zero where more is taken away than there is. */
  peopleIn({ number }: Block): number {
    const { counts } = this.#sums;
    let sum = 0;
    for (let place = 0; place < this.#chosen.length; place += 1)
      sum += (this.#signs[place] ?? 0) * (counts[(this.#offsets[place] ?? 0) + number] ?? 0);
    return sum;
  }

  /** People whom one row adds to a block, or takes from it. */
  countOf(row: number, { number }: Block): number {
    return this.#sums.counts[row * this.#sums.blocks + number] ?? 0;
  }

  /** Counts how often an atom is left: 1 where it is in the set, 0 where it is not. With any other number there is no set. */
  timesLeft(atom: number): number {
    let times = 0;
    for (let place = 0; place < this.#chosen.length; place += 1)
      times += (this.#signs[place] ?? 0) * (this.#held[place]?.[atom] ?? 0);
    return times;
  }

  /** People who are left of some atoms. */
  peopleOf(atoms: readonly number[]): number {
    let people = 0;
    for (const atom of atoms) people += this.timesLeft(atom) * (this.#sums.sizes[atom] ?? 0);
    return people;
  }

  isSetOf(atoms: readonly number[]): boolean {
    for (const atom of atoms) {
      const times = this.timesLeft(atom);
      if (times < 0 || times > 1) return false;
    }
    return true;
  }

  /** All chosen rows together leave nothing in the block: they cancel out. */
  isNothingIn(block: Block): boolean {
    let sum = 0;
    for (const { row, sign } of this.#chosen) sum += sign * this.#sums.mark(row, block);
    return sum === 0;
  }
}
