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
    const atoms = atomsLeft(sums, chosen, first);
    const rows = chosen.filter(({ row }) => row < first);
    const sided = (side: 1 | -1) => rows.filter(({ sign }) => sign === side).map(({ row }) => row);
    people.add(atoms, { plus: sided(1), minus: sided(-1) });
  });
  search([]);
  for (const place of besides.keys()) search([{ row: first + place, sign: -1 }]);
  return { people: people.all().filter(({ atoms }) => atoms.length > 0), identities };
}

const bothSigns = [1, -1] as const;

interface Chosen {
  readonly row: number;
  readonly sign: 1 | -1;
}

/** Sets beside are taken away and put back: who is in them and in a row that is added is left. */
function atomsLeft({ members, root }: BlockSums, chosen: readonly Chosen[], first: number): readonly number[] {
  const held = chosen.map(({ row, sign }) => ({ row, sign, of: members[row] ?? noMembers }));
  return root.atoms.filter((atom) => {
    let value = 0;
    let beside = 0;
    for (const { row, sign, of } of held) {
      const holds = of[atom] ?? 0;
      value += sign * holds;
      if (row >= first && holds === 1) beside = 1;
    }
    return value + beside > 0;
  });
}

const noMembers = new Uint8Array(0);

/** Calls `found` with every choice of rows that leaves a set of fewer people than the limit, beside those that were taken away first. */
function searchOf(sums: BlockSums, limit: number, found: (chosen: readonly Chosen[], isNobody: boolean) => void) {
  const chosen: Chosen[] = [];
  // The same choice as plain numbers: this is where the time goes.
  const places = new Int32Array(mostRows + 2);
  const signs = new Int8Array(mostRows + 2);
  const held = new Array<Uint8Array>(mostRows + 2).fill(noMembers);
  const take = (row: number, sign: 1 | -1) => {
    held[chosen.length] = members[row] ?? noMembers;
    places[chosen.length] = row * blocks;
    signs[chosen.length] = sign;
    chosen.push({ row, sign });
  };
  const { counts, blocks, members, sizes } = sums;
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
  /** With one row more. `before`: what is left in the blocks without it, as far as somebody asked. */
  const leavesFewIn = (children: readonly Block[], row: number, sign: 1 | -1, room: number, before: number[]) => {
    for (let place = 0; place < children.length; place += 1) {
      const child = children[place];
      if (child === undefined) continue;
      const without = before[place] ?? sumIn(child);
      before[place] = without;
      const sum = without + sign * (counts[row * blocks + child.number] ?? 0);
      if (sum < 0 || sum >= room) return false;
    }
    return true;
  };
  const isNothingIn = (block: Block) => {
    let sum = 0;
    for (const { row, sign } of chosen) sum += sign * sums.mark(row, block);
    return sum === 0;
  };
  const valueAt = (atom: number) => {
    let value = 0;
    for (let place = 0; place < chosen.length; place += 1) value += (signs[place] ?? 0) * (held[place]?.[atom] ?? 0);
    return value;
  };
  const isSetOf = (atoms: readonly number[]) => {
    for (const atom of atoms) {
      const value = valueAt(atom);
      if (value < 0 || value > 1) return false;
    }
    return true;
  };
  type Then = (left: number, room: number) => void;

  /** Chooses up to `left` rows of the block and of those within it, such that fewer than `room` people are left in it. */
  const choose = (block: Block, from: number, left: number, room: number, then: Then): void => {
    settle(block, left, room, then);
    if (left === 0 || from === block.rows.length) return;
    const before = sumIn(block);
    const within: number[] = [];
    for (let place = from; place < block.rows.length; place += 1) {
      const row = block.rows[place] ?? 0;
      const own = counts[row * blocks + block.number] ?? 0;
      for (const sign of bothSigns) {
        // The last row must leave a number of people that a small set can have, in each block within too: hardly any does.
        if (left === 1 && (before + sign * own < 0 || before + sign * own >= room)) continue;
        if (left === 1 && !leavesFewIn(block.children, row, sign, room, within)) continue;
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
    for (const atom of block.direct) direct += valueAt(atom) * (sizes[atom] ?? 0);
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
