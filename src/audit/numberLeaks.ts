/** A number that no estimate accounts for, in a sentence or row that names a hidden cell -> a leak: a count, a difference, a rate. */
import { partsOf } from "./cellName.ts";
import { printedNumber } from "./foreignFigures.ts";
import type { Knowledge, KnownCell, Leak } from "./leak.ts";
import { type NameReader, type Way, wayBeside, wayOf, waysIn } from "./names.ts";
import { looseNumbers, valuesOf } from "./numbers.ts";
import { sentencesOf } from "./readData.ts";
import type { Unit } from "./unit.ts";

export function createNumberFinder(knowledge: Knowledge, names: NameReader): (unit: Unit) => readonly Leak[] {
  const { cells } = knowledge;
  const hidden = namedOnlyBy(
    cells.filter((cell) => cell.hidden),
    cells,
  );
  const known = new Set(cells.flatMap((cell) => cell.names.map(wayOf)));
  const find = (unit: Unit): readonly Leak[] => {
    const pieces = unit.head === null ? sentencesOf(unit.text) : [unit.text];
    return pieces.flatMap((piece) => {
      const read = unit.head === null ? names.read(piece) : names.readBelow(unit.head, piece);
      const numbers = looseNumbers(read.rest);
      if (numbers.length === 0 || read.found.length === 0) return [];
      const isRow = unit.head !== null;
      const ways = outermost(waysIn(piece, read, isRow || unit.unmarked !== true), piece, known);
      const meant = meantIn(unit, piece, ways, numbers, names);
      const cell = meant
        .flatMap(({ written }) => hidden.get(written) ?? [])
        .find((each) =>
          unit.unmarked === true
            ? isMeant(each, piece, knowledge) && !isOfAPart(each, numbers, knowledge)
            : !isOfAnother(each, piece, unit, cells),
        );
      if (cell === undefined) return [];
      const message = `"${piece.slice(0, 60)}" names the hidden ${cell.key} beside a number that no figure accounts for`;
      return [{ channel: "number in words" as const, where: unit.where, message }];
    });
  };
  const harmless = new Set<string>();
  return (unit) => {
    if (!/\d/.test(unit.text)) return [];
    const read = readingOf(unit);
    if (harmless.has(read)) return [];
    const found = find(unit);
    if (harmless.size >= mostHarmless) harmless.clear();
    if (found.length === 0) harmless.add(read);
    return found;
  };
}

/** The same row stands in a report, in its page, on the site and in the board's report: what tells nothing is read once. */
const mostHarmless = 20_000;

/** All that is read of a unit, but for where it stands. */
function readingOf({ text, figures, head, isColumn, unmarked }: Unit): string {
  return JSON.stringify([text, head, isColumn, unmarked, figures.map(({ id, text: told }) => [id, told])]);
}

/** Ways of writing -> hidden cells that are called so, where no other domain is called the same. */
type HiddenByName = ReadonlyMap<string, readonly KnownCell[]>;

function namedOnlyBy(hidden: readonly KnownCell[], all: readonly KnownCell[]): HiddenByName {
  const keys = new Map<string, Set<string>>();
  for (const { names, key } of all)
    for (const way of names) {
      const written = wayOf(way);
      keys.set(written, (keys.get(written) ?? new Set()).add(key));
    }
  const byName = new Map<string, KnownCell[]>();
  for (const cell of hidden)
    for (const way of cell.names) {
      const written = wayOf(way);
      if (keys.get(written)?.size === 1) byName.set(written, [...(byName.get(written) ?? []), cell]);
    }
  return byName;
}

/** Without names that say something together with the one beside them: "Law: Master" is no "Law". */
function outermost(ways: readonly Way[], text: string, known: ReadonlySet<string>): readonly Way[] {
  const pairs = ways.filter(({ written, from, to }) => {
    const [first = "", second] = written.split("\n");
    if (second === undefined || !known.has(written)) return false;
    return !/[\p{L}\p{N}]/u.test(text.slice(from, to).replace(first, "").replace(second, ""));
  });
  const isWithin = (way: Way) => pairs.some((pair) => pair !== way && pair.from <= way.from && way.to <= pair.to);
  return ways.filter((way) => !isWithin(way));
}

/** What the numbers of a piece can be about: what a row names, what heads a column; without marks, the name before a number, or else the one behind it. */
function meantIn(
  unit: Unit,
  piece: string,
  ways: readonly Way[],
  numbers: readonly { readonly at: number }[],
  names: NameReader,
): readonly Way[] {
  const { head, isColumn, unmarked } = unit;
  if (head !== null) return isColumn === true ? ways.filter(({ to }) => to <= head.length) : ways;
  return unmarked === true ? numbers.flatMap(({ at }) => names.untilHidden(piece, wayBeside(ways, at), at)) : ways;
}

/** Without marks, a piece may hold the printed figures of one wave beside the name of a cell that is hidden in another: what counts is the year that it names, or that every wave is hidden. */
function isMeant(cell: KnownCell, text: string, { cells, hiddenWords }: Knowledge): boolean {
  // "2023: not shown" names the year and ends there: what follows is of another.
  const told = hiddenWords.reduce((left, words) => left.replaceAll(`${cell.wave}: ${words}`, " "), text);
  const printed = cells.filter((each) => each.key === cell.key && !each.hidden);
  return (
    printed.length === 0 ||
    (told.includes(String(cell.wave)) && !printed.some(({ wave }) => told.includes(String(wave))))
  );
}

/** Without marks, a faculty's table names only the category: its row prints figures of the faculty's part, where the university's own are hidden. */
function isOfAPart(
  { key }: KnownCell,
  numbers: readonly { readonly number: string }[],
  { cells, directory: { printed } }: Knowledge,
): boolean {
  const parts = new Set(cells.flatMap((each) => (!each.hidden && each.key.endsWith(`/${key}`) ? [each.key] : [])));
  const shown = new Set([...parts].flatMap((part) => [...(printed.get(part) ?? [])]));
  return numbers.some(({ number }) =>
    valuesOf(number).some(({ value, decimals }) => shown.has(printedNumber(value, decimals))),
  );
}

/** Beside its marks, a number is of the hidden cell unless the piece prints figures of the same people, or names a year in which they are printed (by another survey too) and not the hidden one alone. */
function isOfAnother(cell: KnownCell, text: string, { figures }: Unit, cells: readonly KnownCell[]): boolean {
  const printed = cells.filter((each) => each.key === cell.key && !each.hidden);
  if (printed.length === 0) return false;
  return (
    figures.some(({ id, text: told }) => partsOf(id).key === cell.key && /\d/.test(told)) ||
    printed.some(({ wave }) => text.includes(String(wave)))
  );
}
