/** Rows of figures -> every set of fewer people than the limit that adding and subtracting up to four of them gives.
 *
 * A combination that falls apart into two, each of which gives a set of people by itself, and that share none, is left out: both are found alone, and a set that is the two together is open where they are. So rows in blocks that have nobody in common meet only through a row that covers both: it is enough to choose rows from the top of the tree down, and to mend, within each block, what the rows above leave there that is no small set of people. */
import { type Block, type BlockSums, blockSums } from "./blocks.ts";
import { type Combination, collectPeople, type PeopleAtRisk, type Universe } from "./universe.ts";

/** Rows in one combination. */
export const mostRows = 4;

export interface AtRisk {
  readonly people: readonly PeopleAtRisk[];
  /** Rows that cancel out, such as a whole less a faculty and the rest. */
  readonly identities: readonly Combination[];
}

/** `besides`: sets of people whom nobody may tell, of any size: what holds one of them and fewer others than the limit is at risk too. */
export function peopleAtRisk(universe: Universe, limit: number, besides: readonly (readonly number[])[]): AtRisk {
  // The sets beside are rows that are always taken away first.
  const first = universe.rows.length;
  const sums = blockSums({ ...universe, rows: [...universe.rows, ...besides.map((atoms) => ({ atoms, path: [] }))] });
  const people = collectPeople(universe.sizes);
  const identities: Combination[] = [];
  const search = searchOf(sums, limit, (chosen, isNobody) => {
    if (isNobody) {
      const of = (side: 1 | -1) => chosen.filter(({ sign }) => sign === side).map(({ row }) => row);
      identities.push({ plus: of(1), minus: of(-1) });
      return;
    }
    const atoms = sums.root.atoms.filter(
      (atom) => valueAt(sums, chosen, atom) + besideAt(sums, chosen, first, atom) > 0,
    );
    const rows = chosen.filter(({ row }) => row < first);
    const sided = (side: 1 | -1) => rows.filter(({ sign }) => sign === side).map(({ row }) => row);
    people.add(atoms, { plus: sided(1), minus: sided(-1) });
  });
  search([]);
  for (const place of besides.keys()) search([{ row: first + place, sign: -1 }]);
  return { people: people.all().filter(({ atoms }) => atoms.length > 0), identities };
}

interface Chosen {
  readonly row: number;
  readonly sign: 1 | -1;
}

function valueAt({ holds }: BlockSums, chosen: readonly Chosen[], atom: number): number {
  let value = 0;
  for (const { row, sign } of chosen) if (holds(row, atom)) value += sign;
  return value;
}

function besideAt({ holds }: BlockSums, chosen: readonly Chosen[], first: number, atom: number): number {
  return chosen.some(({ row }) => row >= first && holds(row, atom)) ? 1 : 0;
}

/** Calls `found` with every choice of rows that leaves a set of fewer people than the limit, beside those that were taken away first. */
function searchOf(sums: BlockSums, limit: number, found: (chosen: readonly Chosen[], isNobody: boolean) => void) {
  const chosen: Chosen[] = [];
  // The same choice as plain numbers: this is where the time goes.
  const places = new Int32Array(mostRows + 2);
  const signs = new Int8Array(mostRows + 2);
  const take = (row: number, sign: 1 | -1) => {
    places[chosen.length] = row * blocks;
    signs[chosen.length] = sign;
    chosen.push({ row, sign });
  };
  const { counts, blocks } = sums;
  const sumIn = ({ number }: Block) => {
    let sum = 0;
    for (let place = 0; place < chosen.length; place += 1)
      sum += (signs[place] ?? 0) * (counts[(places[place] ?? 0) + number] ?? 0);
    return sum;
  };
  /** More blocks within must be mended than rows are left: most choices end here. */
  const isBeyondMending = ({ children }: Block, left: number, room: number) => {
    let toMend = 0;
    for (let place = 0; place < children.length; place += 1) {
      const child = children[place];
      if (child === undefined) continue;
      const sum = sumIn(child);
      if (sum < 0 || sum >= room) toMend += 1;
      if (toMend > left) return true;
    }
    return false;
  };
  const isNothingIn = (block: Block) => {
    let sum = 0;
    for (const { row, sign } of chosen) sum += sign * sums.mark(row, block);
    return sum === 0;
  };
  const isSetOf = (atoms: readonly number[]) => {
    for (const atom of atoms) {
      const value = valueAt(sums, chosen, atom);
      if (value < 0 || value > 1) return false;
    }
    return true;
  };
  type Then = (left: number, room: number) => void;

  /** Chooses up to `left` rows of the block and of those within it, such that fewer than `room` people are left in it. */
  const choose = (block: Block, from: number, left: number, room: number, then: Then): void => {
    settle(block, left, room, then);
    if (left === 0) return;
    const before = sumIn(block);
    for (let place = from; place < block.rows.length; place += 1) {
      const row = block.rows[place] ?? 0;
      const own = counts[row * blocks + block.number] ?? 0;
      for (const sign of [1, -1] as const) {
        // The last row must leave a number of people that a small set can have: hardly any does.
        if (left === 1 && (before + sign * own < 0 || before + sign * own >= room)) continue;
        take(row, sign);
        choose(block, place + 1, left - 1, room, then);
        chosen.pop();
      }
    }
  };

  /** With the block's own rows chosen: what is left in each block within must be, or be made, a small set. */
  const settle = (block: Block, left: number, room: number, then: Then): void => {
    if (isBeyondMending(block, left, room)) return;
    const open: { child: Block; isSet: boolean }[] = [];
    let toMend = 0;
    for (const child of block.children) {
      const sum = sumIn(child);
      let isSet = sum >= 0 && sum < room;
      if (!isSet) toMend += 1;
      if (isSet && isNothingIn(child)) continue;
      if (isSet && !isSetOf(child.atoms)) {
        isSet = false;
        toMend += 1;
      }
      // Without this, more rows than are left would be chosen, of which there are very many.
      if (toMend > left) return;
      open.push({ child, isSet });
    }
    if (!isSetOf(block.direct)) return;
    let direct = 0;
    for (const { row, sign } of chosen)
      for (const atom of block.direct) if (sums.holds(row, atom)) direct += sign * (sums.sizes[atom] ?? 0);
    if (direct >= room) return;
    if (chosen.length === 0) {
      for (const child of block.children) choose(child, 0, left, room, then);
      return;
    }
    mend(open, 0, toMend, left, room - direct, then);
  };

  const mend = (
    open: readonly { child: Block; isSet: boolean }[],
    place: number,
    toMend: number,
    left: number,
    room: number,
    then: Then,
  ): void => {
    if (room <= 0) return;
    const next = open[place];
    if (next === undefined) {
      then(left, room);
      return;
    }
    const others = toMend - (next.isSet ? 0 : 1);
    const own = left - others;
    if (own === 0) {
      if (next.isSet) mend(open, place + 1, others, left, room - sumIn(next.child), then);
      return;
    }
    choose(next.child, 0, own, room, (unused, rest) => mend(open, place + 1, others, unused + others, rest, then));
  };

  return (start: readonly Chosen[]) => {
    for (const { row, sign } of start) take(row, sign);
    choose(sums.root, 0, mostRows, limit, () => {
      if (chosen.length > start.length) found([...chosen], start.length === 0 && isNothingIn(sums.root));
    });
    chosen.length = 0;
  };
}
