/** Pieces of text -> what they say of hidden cells: figures, loose numbers, rankings, order, rows left out, several roundings. */
import { type CellName, cellName, partsOf } from "./cellName.ts";
import type { Knowledge, KnownCell, Leak } from "./leak.ts";
import { type NameReader, type Way, wayBeside, wayOf, waysIn } from "./names.ts";
import { looseNumbers } from "./numbers.ts";
import { rankings } from "./rankings.ts";
import { sentencesOf } from "./readData.ts";
import type { Unit } from "./unit.ts";

export function wordLeaks(units: readonly Unit[], knowledge: Knowledge, names: NameReader): readonly Leak[] {
  const { hiddenFigures } = knowledge;
  const hidden = knowledge.cells.filter((cell) => cell.hidden);
  if (hidden.length === 0 && hiddenFigures.size === 0) return [];
  const named = namedOnlyBy(hidden, knowledge.cells);
  return [
    ...units.flatMap((unit) => [
      ...figureLeaks(unit, hiddenFigures),
      ...numberLeaks(unit, named, names, knowledge),
      ...rankingLeaks(unit, hidden, knowledge),
    ]),
    ...tableLeaks(units, knowledge),
    ...roundingLeaks(units),
  ];
}

function nameOf({ survey, wave, key }: KnownCell): CellName {
  return cellName(survey, wave, key);
}

/** The cell that a figure is about. */
function cellOf(id: string, { surveyOf }: Knowledge): CellName {
  const { indicator, wave, key } = partsOf(id);
  return cellName(surveyOf.get(indicator) ?? "", wave, key);
}

function figureLeaks({ figures, where }: Unit, hidden: ReadonlySet<string>): readonly Leak[] {
  return figures.flatMap(({ id, text }) => {
    if (!hidden.has(id) || !/\d/.test(text)) return [];
    const { wave, key } = partsOf(id);
    return [{ channel: "figure" as const, where, message: `a figure of the hidden ${key} in ${wave} is printed` }];
  });
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

/** A number that no estimate accounts for, in a sentence or row that names the hidden cell: a count, a difference, a rate. */
function numberLeaks(unit: Unit, hidden: HiddenByName, names: NameReader, { cells }: Knowledge): readonly Leak[] {
  if (!/\d/.test(unit.text)) return [];
  const pieces = unit.head === null ? sentencesOf(unit.text) : [unit.text];
  return pieces.flatMap((piece) => {
    const read = unit.head === null ? names.read(piece) : names.readBelow(unit.head, piece);
    const numbers = looseNumbers(read.rest);
    if (numbers.length === 0 || read.found.length === 0) return [];
    const isRow = unit.head !== null;
    const ways = waysIn(piece, read, isRow || unit.unmarked !== true);
    const meant = meantIn(unit, piece, ways, numbers, names);
    const cell = meant
      .flatMap(({ written }) => hidden.get(written) ?? [])
      .find((each) => (unit.unmarked === true ? isMeant(each, piece, cells) : !isOfAnother(each, piece, unit, cells)));
    if (cell === undefined) return [];
    const message = `"${piece.slice(0, 60)}" names the hidden ${cell.key} beside a number that no figure accounts for`;
    return [{ channel: "number in words" as const, where: unit.where, message }];
  });
}

/** What the numbers of a piece can be about: what a row names, what heads a column; without marks, the name before a number, or else the one behind it. */
function meantIn(
  unit: Unit,
  piece: string,
  ways: readonly Way[],
  numbers: readonly { readonly at: number }[],
  names: NameReader,
): readonly Way[] {
  const { head, table, unmarked } = unit;
  if (head !== null) return table === null ? ways.filter(({ to }) => to <= head.length) : ways;
  return unmarked === true ? numbers.flatMap(({ at }) => names.withoutValue(piece, wayBeside(ways, at))) : ways;
}

/** Without marks, a piece may hold the printed figures of one wave beside the name of a cell that is hidden in another: what counts is the year that it names, or that every wave is hidden. */
function isMeant(cell: KnownCell, text: string, cells: readonly KnownCell[]): boolean {
  const printed = cells.filter((each) => each.key === cell.key && !each.hidden);
  return (
    printed.length === 0 ||
    (text.includes(String(cell.wave)) && !printed.some(({ wave }) => text.includes(String(wave))))
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

/** "The lowest of all programmes" says that the hidden ones are not. */
function rankingLeaks(
  { text, figures, where }: Unit,
  hidden: readonly KnownCell[],
  knowledge: Knowledge,
): readonly Leak[] {
  if (!rankings.some(({ superlative }) => superlative.test(text))) return [];
  const kindOf = (key: string) => (key.includes("/") ? "part" : (key.split(":")[0] ?? ""));
  const isBeside = (cell: KnownCell) =>
    figures.some(({ id }) => {
      const { indicator, wave, key } = partsOf(id);
      return kindOf(key) === kindOf(cell.key) && isHiddenIn(cell, indicator, wave, knowledge);
    });
  const isSaid = (cell: KnownCell) => rankings.some(({ kinds }) => kinds[kindOf(cell.key)]?.test(text) ?? false);
  const found = figures.length === 0 ? hidden.find(isSaid) : knowledge.cells.find(isBeside);
  if (found === undefined) return [];
  const message = `"${text.slice(0, 60)}" ranks cells of which ${found.key} is hidden`;
  return [{ channel: "ranking", where, message }];
}

/** An indicator's figure of the cell. */
function isHiddenIn(cell: KnownCell, indicator: string, wave: number, { hiddenFigures, surveyOf }: Knowledge): boolean {
  return (
    wave === cell.wave &&
    surveyOf.get(indicator) === cell.survey &&
    hiddenFigures.has(`${indicator}/${wave}/${cell.key}`)
  );
}

/** Rows of one family stand in the order of the university, or by what is printed with what is hidden last; none is left out. Which family a table lists is known by the marks of its figures: categories of two groups may be called alike. */
function tableLeaks(units: readonly Unit[], knowledge: Knowledge): readonly Leak[] {
  const { cells } = knowledge;
  const tables = Map.groupBy(
    units.filter(({ head, table, unmarked }) => head !== null && table !== null && unmarked !== true),
    ({ table, where }) => `${where}, "${table}"`,
  );
  const families = Map.groupBy(cells, ({ family, wave }) => `${family} ${wave}`);
  return [...tables].flatMap(([where, rows]) => {
    const heads = rows.map(({ head }) => head ?? "");
    const figures = rows.flatMap((row) => row.figures.map(({ id }) => id));
    const marked = new Set(figures.map((id) => cellOf(id, knowledge)));
    const indicators = new Map(figures.map(partsOf).map(({ indicator, wave }) => [`${indicator} ${wave}`, indicator]));
    // Where one of the table's figures is printed, the row may stand by it.
    const hidden = (cell: KnownCell) => {
      const own = [...indicators].filter(
        ([name, each]) => name.endsWith(` ${cell.wave}`) && knowledge.surveyOf.get(each) === cell.survey,
      );
      return cell.hidden || (own.length > 0 && own.every(([, each]) => isHiddenIn(cell, each, cell.wave, knowledge)));
    };
    return [...families.values()].flatMap((all): Leak[] => {
      if (!all.some((cell) => marked.has(nameOf(cell)))) return [];
      const family = all.map((cell) => ({ ...cell, hidden: hidden(cell) }));
      if (!family.some((cell) => cell.hidden)) return [];
      const placeOf = (cell: KnownCell) =>
        heads.findIndex((head) => cell.names.some((all) => all.length === 1 && all[0] === head));
      const listed = family.map((cell) => ({ cell, place: placeOf(cell) }));
      if (listed.filter(({ place }) => place >= 0).length < 2) return [];
      // A table of two waves lists what was in both.
      const missing = listed.find(({ cell, place }) => cell.hidden && place < 0 && isInAllWaves(cell, marked, cells));
      if (missing !== undefined)
        return [
          { channel: "missing row", where, message: `the hidden ${missing.cell.key} has no row beside its family` },
        ];
      const there = listed.filter(({ place }) => place >= 0);
      const declared = there.every(({ place }, at) => at === 0 || place > (there[at - 1]?.place ?? 0));
      const hiddenPlaces = there.filter(({ cell }) => cell.hidden).map(({ place }) => place);
      const shown = there.filter(({ cell }) => !cell.hidden).map(({ place }) => place);
      const hiddenLast = Math.min(...hiddenPlaces) > Math.max(...shown);
      const hiddenInOrder = hiddenPlaces.every((place, at) => at === 0 || place > (hiddenPlaces[at - 1] ?? 0));
      if (declared || (hiddenLast && hiddenInOrder)) return [];
      return [{ channel: "order", where, message: "rows with hidden figures stand where their values would put them" }];
    });
  });
}

/** In each wave of which the table has figures of the same kind and survey, somebody of that cell answered. */
function isInAllWaves(cell: KnownCell, marked: ReadonlySet<CellName>, cells: readonly KnownCell[]): boolean {
  const told = cells.filter((each) => each.family === cell.family && marked.has(nameOf(each)));
  return told.every(({ wave }) =>
    cells.some((each) => each.wave === wave && each.key === cell.key && each.family === cell.family),
  );
}

/** One figure with several roundings is known more precisely than it seems. */
function roundingLeaks(units: readonly Unit[]): readonly Leak[] {
  const printed = new Map<string, { text: string; where: string }>();
  return units.flatMap(({ figures, where }) =>
    figures.flatMap(({ id, part, text }): Leak[] => {
      const number = /\d+(?:[.,]\d+)*/.exec(text)?.[0];
      if (part !== "value" || number === undefined) return [];
      const file = where.split(",")[0] ?? "";
      const before = printed.get(`${file} ${id}`);
      if (before === undefined) printed.set(`${file} ${id}`, { text: number, where });
      if (before === undefined || before.text === number) return [];
      return [{ channel: "rounding", where, message: `${id} is printed as ${before.text} and as ${number}` }];
    }),
  );
}
