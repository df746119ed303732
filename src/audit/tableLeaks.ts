/** The rows of a table -> what their order or a missing one says of hidden cells. */
import { type CellName, cellName, partsOf } from "./cellName.ts";
import type { Knowledge, KnownCell, Leak } from "./leak.ts";
import type { Unit } from "./unit.ts";

/** Rows of one family stand in the order of the university, or by what is printed with what is hidden last; none is left out. Which family a table lists is known by the marks of its figures: categories of two groups may be called alike. */
export function createTableReader(knowledge: Knowledge): (units: readonly Unit[]) => readonly Leak[] {
  const { cells } = knowledge;
  const known = knownCells(cells);
  const families = [...Map.groupBy(cells, ({ family, wave }) => `${family} ${wave}`).values()];
  return (units) => {
    const tables = Map.groupBy(
      units.filter(({ head, table, unmarked }) => head !== null && table !== null && unmarked !== true),
      ({ table, where }) => `${where}, "${table}"`,
    );
    return [...tables].flatMap(([where, rows]) => leaksOfTable(where, rows, families, known, knowledge));
  };
}

function leaksOfTable(
  where: string,
  units: readonly Unit[],
  families: readonly (readonly KnownCell[])[],
  known: KnownCells,
  knowledge: Knowledge,
): readonly Leak[] {
  const { cells } = knowledge;
  const rows = units.map(({ head, figures }) => ({ head, cells: figures.map(({ id }) => cellOf(id, knowledge)) }));
  const figures = units.flatMap((row) => row.figures.map(({ id }) => id));
  const marked = new Set(rows.flatMap((row) => row.cells));
  const indicators = new Map(figures.map(partsOf).map(({ indicator, wave }) => [`${indicator} ${wave}`, indicator]));
  // Where one of the table's figures is printed, the row may stand by it.
  const hidden = (cell: KnownCell) => {
    const own = [...indicators].filter(
      ([name, each]) => name.endsWith(` ${cell.wave}`) && knowledge.surveyOf.get(each) === cell.survey,
    );
    return cell.hidden || (own.length > 0 && own.every(([, each]) => isHiddenIn(cell, each, cell.wave, knowledge)));
  };
  return families.flatMap((all): Leak[] => {
    if (!all.some((cell) => marked.has(known.nameOf(cell)))) return [];
    const family = all.map((of) => ({ of, hidden: hidden(of) }));
    if (!family.some((cell) => cell.hidden)) return [];
    const listed = family.map((cell) => ({ cell, places: placesOf(cell.of, rows, known) }));
    if (listed.filter(({ places }) => places.length > 0).length < 2) return [];
    // A table of two waves lists what was in both.
    const missing = listed.find(
      ({ cell, places }) =>
        cell.hidden &&
        places.length === 0 &&
        isInAllWaves(cell.of, marked, cells, known) &&
        !isToldByFaculty(cell.of, cells, known, (each) => hidden(each) && placesOf(each, rows, known).length > 0),
    );
    const message = `the hidden ${missing?.cell.of.key} has no row beside its family`;
    if (missing !== undefined) return [{ channel: "missing row", where, message }];
    if (listed.every(({ cell, places }) => !cell.hidden || places.length === 0)) return [];
    if (readingsOf(listed).some(isInnocentOrder)) return [];
    return [{ channel: "order", where, message: "rows with hidden figures stand where their values would put them" }];
  });
}

/** What is asked of the same cells for every table. */
interface KnownCells {
  readonly nameOf: (cell: KnownCell) => CellName;
  /** A part of a faculty stands in its table by what it is of the faculty. */
  readonly headsOf: (cell: KnownCell) => ReadonlySet<string>;
  /** Cells of another group that are called so, too. */
  readonly namesakesOf: (cell: KnownCell) => ReadonlySet<CellName>;
}

function knownCells(cells: readonly KnownCell[]): KnownCells {
  const nameOf = once(({ survey, wave, key }) => cellName(survey, wave, key));
  const called = new Map<string, KnownCell[]>();
  for (const cell of cells)
    for (const name of new Set(cell.names.flat())) called.set(name, [...(called.get(name) ?? []), cell]);
  return {
    nameOf,
    headsOf: once(({ names, heads = [] }) => new Set([...names.flatMap((all) => all.at(-1) ?? []), ...heads])),
    namesakesOf: once((cell) => {
      const alike = [...new Set(cell.names.flat())].flatMap((name) => called.get(name) ?? []);
      return new Set(alike.filter((each) => isOfAnotherGroup(each, cell)).map(nameOf));
    }),
  };
}

function once<Asked>(find: (cell: KnownCell) => Asked): (cell: KnownCell) => Asked {
  const found = new Map<KnownCell, Asked>();
  return (cell) => {
    const known = found.get(cell);
    if (known !== undefined) return known;
    const own = find(cell);
    found.set(cell, own);
    return own;
  };
}

/** The same category of the university and of a faculty stands in one row. */
function isOfAnotherGroup(each: KnownCell, cell: KnownCell): boolean {
  const last = ({ key }: KnownCell) => key.slice(key.lastIndexOf("/") + 1);
  return each.family !== cell.family && last(each) !== last(cell);
}

/** A row of a table: its head, and whom its figures are about. */
interface ReadRow {
  readonly head: string | null;
  readonly cells: readonly CellName[];
}

/** Rows of a table that can be the cell's: called so at the head, with its figure, or without a figure of another one that is called so. Groups may have categories that are called alike. */
function placesOf(cell: KnownCell, rows: readonly ReadRow[], known: KnownCells): readonly number[] {
  const own = known.nameOf(cell);
  const heads = known.headsOf(cell);
  const called = rows.flatMap(({ head, cells }, place) => (head !== null && heads.has(head) ? [{ place, cells }] : []));
  const byMark = called.find(({ cells }) => cells.includes(own));
  if (byMark !== undefined) return [byMark.place];
  if (called.length === 0) return [];
  const namesakes = known.namesakesOf(cell);
  return called.filter(({ cells }) => !cells.some((each) => namesakes.has(each))).map(({ place }) => place);
}

/** A cell, and whether it is hidden in the table. */
interface ListedCell {
  readonly of: KnownCell;
  readonly hidden: boolean;
}

interface PlacedCell {
  readonly cell: ListedCell;
  readonly place: number;
}

/** No table of one family has more ways to be read. */
const mostReadings = 256;

/** Every way to take rows that are called alike for one cell or another. */
function readingsOf(
  listed: readonly { readonly cell: ListedCell; readonly places: readonly number[] }[],
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

/** The university without a faculty is there to be compared with it. Where the faculty's own row says that it is hidden, a second one says nothing more; where nobody of it was asked, it is the university. */
function isToldByFaculty(
  { survey, wave, key }: KnownCell,
  cells: readonly KnownCell[],
  known: KnownCells,
  saysHidden: (cell: KnownCell) => boolean,
): boolean {
  if (!key.startsWith("rest:")) return false;
  const own = cellName(survey, wave, key.replace("rest:", "faculty:"));
  return cells.filter((each) => known.nameOf(each) === own).every(saysHidden);
}

/** In each wave of which the table has figures of the same kind and survey, somebody of that cell answered. */
function isInAllWaves(
  cell: KnownCell,
  marked: ReadonlySet<CellName>,
  cells: readonly KnownCell[],
  known: KnownCells,
): boolean {
  const told = cells.filter((each) => each.family === cell.family && marked.has(known.nameOf(each)));
  return told.every(({ wave }) =>
    cells.some((each) => each.wave === wave && each.key === cell.key && each.family === cell.family),
  );
}

/** The cell that a figure is about. */
function cellOf(id: string, { surveyOf }: Knowledge): CellName {
  const { indicator, wave, key } = partsOf(id);
  return cellName(surveyOf.get(indicator) ?? "", wave, key);
}

/** An indicator's figure of the cell. */
export function isHiddenIn(
  cell: KnownCell,
  indicator: string,
  wave: number,
  { hiddenFigures, surveyOf }: Knowledge,
): boolean {
  return (
    wave === cell.wave &&
    surveyOf.get(indicator) === cell.survey &&
    hiddenFigures.has(`${indicator}/${wave}/${cell.key}`)
  );
}
