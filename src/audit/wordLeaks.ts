/** Pieces of text -> what they say of hidden cells: figures, loose numbers, rankings, order, rows left out, several roundings. */
import { type CellName, cellName, partsOf } from "./cellName.ts";
import type { Knowledge, KnownCell, Leak } from "./leak.ts";
import type { NameReader } from "./names.ts";
import { createNumberFinder } from "./numberLeaks.ts";
import { rankings, speaksOf } from "./rankings.ts";
import type { Unit } from "./unit.ts";

export function wordLeaks(units: readonly Unit[], knowledge: Knowledge, names: NameReader): readonly Leak[] {
  const { hiddenFigures } = knowledge;
  const hidden = knowledge.cells.filter((cell) => cell.hidden);
  if (hidden.length === 0 && hiddenFigures.size === 0) return [];
  const numbers = createNumberFinder(knowledge, names);
  return [
    ...units.flatMap((unit) => [
      ...figureLeaks(unit, hiddenFigures),
      ...numbers(unit),
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
  const isSaid = (cell: KnownCell) => speaksOf(kindOf(cell.key), text, knowledge.facultyNouns);
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
      const listed = family.map((cell) => ({ cell, places: placesOf(cell, rows, knowledge) }));
      if (listed.filter(({ places }) => places.length > 0).length < 2) return [];
      // A table of two waves lists what was in both.
      const missing = listed.find(
        ({ cell, places }) =>
          cell.hidden &&
          places.length === 0 &&
          isInAllWaves(cell, marked, cells) &&
          !isToldByFaculty(cell, rows, knowledge),
      );
      const message = `the hidden ${missing?.cell.key} has no row beside its family`;
      if (missing !== undefined) return [{ channel: "missing row", where, message }];
      if (listed.every(({ cell, places }) => !cell.hidden || places.length === 0)) return [];
      if (readingsOf(listed).some(isInnocentOrder)) return [];
      return [{ channel: "order", where, message: "rows with hidden figures stand where their values would put them" }];
    });
  });
}

/** Rows of a table that can be the cell's: called so at the head, with its figure, or without a figure of another one that is called so. Groups may have categories that are called alike. */
function placesOf(cell: KnownCell, rows: readonly Unit[], knowledge: Knowledge): readonly number[] {
  const own = nameOf(cell);
  const called = rows.flatMap(({ head, figures }, place) =>
    head !== null && isCalled(cell, head) ? [{ place, cells: figures.map(({ id }) => cellOf(id, knowledge)) }] : [],
  );
  const byMark = called.find(({ cells }) => cells.includes(own));
  if (byMark !== undefined) return [byMark.place];
  const namesakes = new Set(knowledge.cells.filter((each) => isNamesake(each, cell)).map((each) => nameOf(each)));
  return called.filter(({ cells }) => !cells.some((each) => namesakes.has(each))).map(({ place }) => place);
}

/** A part of a faculty stands in its table by what it is of the faculty. */
function isCalled({ names, heads = [] }: KnownCell, head: string): boolean {
  return names.some((all) => all.at(-1) === head) || heads.includes(head);
}

/** Of another group; the same category of the university and of a faculty stands in one row. */
function isNamesake(each: KnownCell, cell: KnownCell): boolean {
  const last = ({ key }: KnownCell) => key.slice(key.lastIndexOf("/") + 1);
  return (
    each.family !== cell.family &&
    last(each) !== last(cell) &&
    each.names.flat().some((name) => cell.names.flat().includes(name))
  );
}

interface PlacedCell {
  readonly cell: KnownCell;
  readonly place: number;
}

/** No table of one family has more ways to be read. */
const mostReadings = 256;

/** Every way to take rows that are called alike for one cell or another. */
function readingsOf(
  listed: readonly { readonly cell: KnownCell; readonly places: readonly number[] }[],
): readonly (readonly PlacedCell[])[] {
  let readings: readonly (readonly PlacedCell[])[] = [[]];
  for (const { cell, places } of listed) {
    if (places.length === 0) continue;
    readings = readings.flatMap((before) => places.map((place) => [...before, { cell, place }])).slice(0, mostReadings);
  }
  return readings;
}

function isInnocentOrder(there: readonly PlacedCell[]): boolean {
  const declared = there.every(({ place }, at) => at === 0 || place > (there[at - 1]?.place ?? 0));
  const hiddenPlaces = there.filter(({ cell }) => cell.hidden).map(({ place }) => place);
  const shown = there.filter(({ cell }) => !cell.hidden).map(({ place }) => place);
  const hiddenLast = Math.min(...hiddenPlaces) > Math.max(...shown);
  const hiddenInOrder = hiddenPlaces.every((place, at) => at === 0 || place > (hiddenPlaces[at - 1] ?? 0));
  return declared || (hiddenLast && hiddenInOrder);
}

/** The university without a faculty is there to be compared with it: where the faculty's own row says that it is hidden, a second one says nothing more. */
function isToldByFaculty({ survey, wave, key }: KnownCell, rows: readonly Unit[], knowledge: Knowledge): boolean {
  const faculty = key.startsWith("rest:") ? cellName(survey, wave, key.replace("rest:", "faculty:")) : null;
  return knowledge.cells.some((each) => nameOf(each) === faculty && placesOf(each, rows, knowledge).length > 0);
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
