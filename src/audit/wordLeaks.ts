/** Pieces of text -> what they say of hidden cells: figures, loose numbers, rankings, order, rows left out, several roundings. */
import { type Knowledge, type KnownCell, type Leak, partsOf } from "./leak.ts";
import type { Unit } from "./readUnits.ts";

const superlatives =
  /\b(lowest|highest|most|least|best|worst|top|bottom|ranked|laagste|hoogste|meeste|minste|beste|slechtste|bovenaan|onderaan)\b/i;
const kinds: Readonly<Record<string, RegExp>> = {
  programme: /\b(programmes?|opleiding(en)?)\b/i,
  faculty: /\b(facult(y|ies)|faculteit(en)?)\b/i,
};

export function wordLeaks(units: readonly Unit[], knowledge: Knowledge): readonly Leak[] {
  const hidden = knowledge.cells.filter((cell) => cell.hidden);
  if (hidden.length === 0) return [];
  const hiddenIds = new Set(hidden.map(({ wave, key }) => `${wave}/${key}`));
  return [
    ...units.flatMap((unit) => [
      ...figureLeaks(unit, hiddenIds),
      ...numberLeaks(unit, unit.unmarked === true ? hiddenIn(unit, knowledge) : hidden, knowledge),
      ...rankingLeaks(unit, hidden),
    ]),
    ...tableLeaks(units, knowledge),
    ...roundingLeaks(units),
  ];
}

function figureLeaks({ figures, where }: Unit, hiddenIds: ReadonlySet<string>): readonly Leak[] {
  return figures.flatMap(({ id, text }) => {
    const { wave, key } = partsOf(id);
    if (!hiddenIds.has(`${wave}/${key}`) || !/\d/.test(text)) return [];
    return [{ channel: "figure" as const, where, message: `a figure of the hidden ${key} in ${wave} is printed` }];
  });
}

/** Without marks, a line may hold the printed figures of one wave beside the name of a cell that is hidden in another: what counts is the year that it names, or that every wave is hidden. */
function hiddenIn({ text }: Unit, { cells }: Knowledge): readonly KnownCell[] {
  return cells.filter(
    (cell) =>
      cell.hidden && (text.includes(String(cell.wave)) || cells.every((each) => each.key !== cell.key || each.hidden)),
  );
}

/** A number that no estimate accounts for, in a text that names the hidden cell: a count, a difference, a rate. */
function numberLeaks(unit: Unit, hidden: readonly KnownCell[], { harmless }: Knowledge): readonly Leak[] {
  if (looseNumbers(unit.text).length === 0) return [];
  const text = harmless.reduce((left, each) => left.replaceAll(each, " "), unit.text);
  if (looseNumbers(text).length === 0) return [];
  const found = hidden.find(({ names }) =>
    names.some((all) => all.length > 0 && all.every((name) => text.includes(name))),
  );
  if (found === undefined) return [];
  return [
    {
      channel: "number in words",
      where: unit.where,
      message: `"${unit.text.slice(0, 60)}" names the hidden ${found.key} beside a number that no figure accounts for`,
    },
  ];
}

/** Neither a year nor the level of an interval. */
function looseNumbers(text: string): readonly string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((number) => !/^(19|20)\d\d$/.test(number) && number !== "95");
}

/** "The lowest of all programmes" says that the hidden ones are not. */
function rankingLeaks({ text, figures, where }: Unit, hidden: readonly KnownCell[]): readonly Leak[] {
  if (!superlatives.test(text)) return [];
  const kindOf = (key: string) => (key.includes("/") ? "part" : (key.split(":")[0] ?? ""));
  const found = hidden.find(
    (cell) =>
      figures.some(({ id }) => kindOf(partsOf(id).key) === kindOf(cell.key) && partsOf(id).wave === cell.wave) ||
      (figures.length === 0 && (kinds[kindOf(cell.key)]?.test(text) ?? false)),
  );
  if (found === undefined) return [];
  const message = `"${text.slice(0, 60)}" ranks cells of which ${found.key} is hidden`;
  return [{ channel: "ranking", where, message }];
}

/** Rows of one family stand in the order of the university, or by what is printed with what is hidden last; none is left out. */
function tableLeaks(units: readonly Unit[], { cells }: Knowledge): readonly Leak[] {
  const tables = Map.groupBy(
    units.filter(({ head, table }) => head !== null && table !== null),
    ({ table, where }) => `${where}, "${table}"`,
  );
  const families = Map.groupBy(cells, ({ family, wave }) => `${family} ${wave}`);
  return [...tables].flatMap(([where, rows]) => {
    const heads = rows.map(({ head }) => head ?? "");
    const marked = new Set(rows.flatMap(({ figures }) => figures.map(({ id }) => partsOf(id).wave)));
    return [...families.values()].flatMap((family): Leak[] => {
      const wave = family[0]?.wave ?? 0;
      if (!family.some((cell) => cell.hidden) || (marked.size > 0 && !marked.has(wave))) return [];
      const placeOf = (cell: KnownCell) =>
        heads.findIndex((head) => cell.names.some((all) => all.length === 1 && all[0] === head));
      const listed = family.map((cell) => ({ cell, place: placeOf(cell) }));
      if (listed.filter(({ place }) => place >= 0).length < 2) return [];
      const missing = listed.find(({ cell, place }) => cell.hidden && place < 0);
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
