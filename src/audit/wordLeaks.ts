/** Pieces of text -> what they say of hidden cells: figures, loose numbers, rankings, order, rows left out, several roundings. */
import { partsOf } from "./cellName.ts";
import type { Knowledge, KnownCell, Leak } from "./leak.ts";
import type { NameReader } from "./names.ts";
import { createNumberFinder } from "./numberLeaks.ts";
import { rankings, speaksOf } from "./rankings.ts";
import { createTableReader, isHiddenIn } from "./tableLeaks.ts";
import type { Unit } from "./unit.ts";

export type WordReader = (units: readonly Unit[]) => readonly Leak[];

/** `units`: those of one file. */
export function createWordReader(knowledge: Knowledge, names: NameReader): WordReader {
  const { hiddenFigures } = knowledge;
  const hidden = knowledge.cells.filter((cell) => cell.hidden);
  if (hidden.length === 0 && hiddenFigures.size === 0) return () => [];
  const numbers = createNumberFinder(knowledge, names);
  const tables = createTableReader(knowledge);
  return (units) => [
    ...units.flatMap((unit) => [
      ...figureLeaks(unit, hiddenFigures),
      ...numbers(unit),
      ...rankingLeaks(unit, hidden, knowledge),
    ]),
    ...tables(units),
    ...roundingLeaks(units),
  ];
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
