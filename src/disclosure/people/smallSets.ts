/** Sums of rows by block -> every choice of rows that leaves a set of fewer people than a limit.
 *
 * Rows are chosen from the top of the tree of blocks down. What the rows above leave in a block within, and what is no small set, must be mended by rows of that block. `left` is always how many rows may still be chosen, `room` the number of people that must not be reached. */
import type { Block, BlockSums } from "./blocks.ts";
import { type ChosenRow, ChosenRows } from "./chosenRows.ts";

/** Rows in one combination. */
const mostRows = 4;

/** Takes up a choice of rows that leaves a small set so far. */
type Then = (left: number, room: number) => void;

/** `start`: rows that are chosen from the outset, beside `mostRows` others. `isNobody`: the rows cancel out. */
export function findSmallSets(
  sums: BlockSums,
  limit: number,
  start: readonly ChosenRow[],
  found: (chosen: readonly ChosenRow[], isNobody: boolean) => void,
): void {
  const rows = new ChosenRows(sums, mostRows + start.length);
  for (const { row, sign } of start) rows.take(row, sign);
  choose(rows, sums.root, 0, mostRows, limit, () => {
    if (rows.all.length > start.length) found([...rows.all], start.length === 0 && rows.isNothingIn(sums.root));
  });
}

const bothSigns = [1, -1] as const;

/** Chooses up to `left` rows of the block, from the row at `from` on, and of the blocks within it, such that fewer than `room` people are left in it. */
function choose(rows: ChosenRows, block: Block, from: number, left: number, room: number, then: Then): void {
  settle(rows, block, left, room, then);
  if (left === 0 || from === block.rows.length) return;
  const before = rows.peopleIn(block);
  const within: number[] = [];
  for (let place = from; place < block.rows.length; place += 1) {
    const row = block.rows[place] ?? 0;
    const own = rows.countOf(row, block);
    for (const sign of bothSigns) {
      // The last row must leave a number of people that a small set can have, in each block within too: hardly any does.
      if (left === 1 && (before + sign * own < 0 || before + sign * own >= room)) continue;
      if (left === 1 && !leavesFewIn(rows, block.children, { row, sign }, room, within)) continue;
      rows.take(row, sign);
      choose(rows, block, place + 1, left - 1, room, then);
      rows.putBack();
    }
  }
}

/** Says whether one row more leaves few people in each of the blocks. `before` is what is left in them without it, and is filled in as it is asked for. */
function leavesFewIn(
  rows: ChosenRows,
  blocks: readonly Block[],
  { row, sign }: ChosenRow,
  room: number,
  before: number[],
): boolean {
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (block === undefined) continue;
    const without = before[place] ?? rows.peopleIn(block);
    before[place] = without;
    const sum = without + sign * rows.countOf(row, block);
    if (sum < 0 || sum >= room) return false;
  }
  return true;
}

/** A block within in which something is left, and whether that is a small set already. */
interface OpenBlock {
  readonly block: Block;
  readonly isSet: boolean;
}

/** With the block's own rows chosen: what is left in each block within must be, or be made, a small set. */
function settle(rows: ChosenRows, block: Block, left: number, room: number, then: Then): void {
  if (isBeyondMending(rows, block, left, room)) return;
  const open = openBlocks(rows, block.children, left, room);
  if (open === null || !rows.isSetOf(block.direct)) return;
  const direct = rows.peopleOf(block.direct);
  if (direct >= room) return;
  if (rows.all.length === 0) {
    for (const child of block.children) choose(rows, child, 0, left, room, then);
    return;
  }
  const toMend = open.reduce((sum, { isSet }) => sum + (isSet ? 0 : 1), 0);
  mend(rows, open, 0, toMend, left, room - direct, then);
}

/** More blocks within must be mended than rows are left: most choices end here. */
function isBeyondMending(rows: ChosenRows, { children }: Block, left: number, room: number): boolean {
  let toMend = 0;
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place];
    if (child === undefined) continue;
    const sum = rows.peopleIn(child);
    if (sum < 0 || sum >= room) toMend += 1;
    if (toMend > left) return true;
  }
  return false;
}

/** The blocks in which something is left; null where more of them must be mended than rows are left, of which there would be very many to choose. */
function openBlocks(
  rows: ChosenRows,
  blocks: readonly Block[],
  left: number,
  room: number,
): readonly OpenBlock[] | null {
  const open: OpenBlock[] = [];
  let toMend = 0;
  for (const block of blocks) {
    const sum = rows.peopleIn(block);
    const isFew = sum >= 0 && sum < room;
    if (isFew && rows.isNothingIn(block)) continue;
    const isSet = isFew && rows.isSetOf(block.atoms);
    if (!isSet) toMend += 1;
    if (toMend > left) return null;
    open.push({ block, isSet });
  }
  return open;
}

/** Goes through the open blocks from the one with the index `place` on: chooses rows in each that needs them, and keeps one for each other block that does. */
function mend(
  rows: ChosenRows,
  open: readonly OpenBlock[],
  place: number,
  toMend: number,
  left: number,
  room: number,
  then: Then,
): void {
  if (room <= 0) return;
  const next = open[place];
  if (next === undefined) {
    then(left, room);
    return;
  }
  const others = toMend - (next.isSet ? 0 : 1);
  const own = left - others;
  if (own === 0) {
    if (next.isSet) mend(rows, open, place + 1, others, left, room - rows.peopleIn(next.block), then);
    return;
  }
  choose(rows, next.block, 0, own, room, (unused, rest) =>
    mend(rows, open, place + 1, others, unused + others, rest, then),
  );
}
