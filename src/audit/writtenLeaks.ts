/** What people write (texts, actions, decisions, letters) -> digits and number words that stand in one sentence with the name of a hidden group. */
import type { KnownCell } from "./leak.ts";
import { createNameReader, type ReadNames, type Way, wayOf, waysIn } from "./names.ts";
import { looseNumbers } from "./numbers.ts";
import { type Clause, type CountedLanguage, clausesOf, countsIn } from "./numberWords.ts";

export interface WrittenText {
  readonly file: string;
  /** Where it stands: the keys down to it in a YAML file, or the number of lines above it in another. */
  readonly where: { readonly at: readonly (string | number)[] } | { readonly linesAbove: number };
  readonly language: CountedLanguage;
  readonly text: string;
}

export interface WrittenLeak {
  readonly written: WrittenText;
  /** Within the text, from 1. */
  readonly line: number;
  readonly column: number;
  readonly cell: KnownCell;
  /** The digits or the word. */
  readonly number: string;
  readonly name: string;
}

/** `wordings`: names of other things with digits in them. `facultyNouns`: what the university calls its faculties. */
export function writtenLeaks(
  texts: readonly WrittenText[],
  cells: readonly KnownCell[],
  wordings: readonly string[],
  facultyNouns: readonly string[] = [],
): readonly WrittenLeak[] {
  const hidden = hiddenByName(cells);
  if (hidden.size === 0) return [];
  const names = createNameReader(
    cells.flatMap((cell) => cell.names.flat()),
    wordings,
  );
  return texts.flatMap((written) =>
    sentencesIn(written.text).flatMap(({ text, from }): readonly WrittenLeak[] => {
      const read = names.read(text);
      const ways = waysIn(text, read, true);
      if (!ways.some(({ written: way }) => hidden.has(way))) return [];
      const first = countsIn(read.rest, looseNumbers(read.rest), written.language, facultyNouns)
        .flatMap((count) =>
          aboutIn(text, read, ways, count.at, written.language)
            .flatMap(({ written: way }) => (hidden.get(way) ?? []).map((cell) => ({ cell, way })))
            .filter(({ cell }) => isMeant(cell, text, cells))
            .map((named) => ({ ...count, ...named })),
        )
        .at(0);
      if (first === undefined) return [];
      const before = written.text.slice(0, from + first.at).split("\n");
      const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
      return [{ written, line, column, cell: first.cell, number: first.number, name: first.way.replace("\n", ", ") }];
    }),
  );
}

/** Finds what a number can be about: whatever its own clause names or, where that names nothing, the nearest clause before it that does, or else the next one behind. Names that only a sign or a word joins belong to one clause. */
function aboutIn(
  text: string,
  { found }: ReadNames,
  ways: readonly Way[],
  at: number,
  language: CountedLanguage,
): readonly Way[] {
  const clauses = clausesOf(text, language);
  const isJoined = (end: number, next: number) => {
    const before = found.findLast(({ to }) => to <= end);
    const behind = found.find(({ from }) => from >= next);
    const between = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
    return before !== undefined && behind !== undefined && between(before.to, end) && between(next, behind.from);
  };
  const whole: Clause[] = [];
  for (const clause of clauses) {
    const last = whole.at(-1);
    if (last === undefined || last.isApart || !isJoined(last.to, clause.from)) whole.push(clause);
    else whole[whole.length - 1] = { ...last, to: clause.to };
  }
  const own = whole.findIndex(({ from, to }) => from <= at && at < to);
  const namesIn = (place: number) => {
    const clause = whole[place];
    if (clause === undefined) return [];
    const all = found.filter(({ from }) => clause.from <= from && from < clause.to);
    return clause.isCompared && all.length > 1 ? all.slice(1) : all;
  };
  const order = [own, ...Array.from({ length: Math.max(own, 0) }, (_, back) => own - 1 - back), ...whole.keys()];
  const place = order.find((each) => namesIn(each).length > 0);
  const near = new Set(place === undefined ? [] : namesIn(place).map(({ from }) => from));
  return ways.filter(({ from, to }) => near.has(from) || [...near].some((begin) => from <= begin && begin < to));
}

/** Ways of writing that mean hidden cells alone. */
function hiddenByName(cells: readonly KnownCell[]): ReadonlyMap<string, readonly KnownCell[]> {
  const called = Map.groupBy(
    cells.flatMap((cell) => cell.names.map((way) => ({ cell, written: wayOf(way) }))),
    ({ written }) => written,
  );
  return new Map(
    [...called].flatMap(([written, all]) => {
      const isOne = new Set(all.map(({ cell }) => cell.key)).size === 1;
      const own = all.map(({ cell }) => cell).filter(({ hidden }) => hidden);
      return isOne && own.length > 0 ? [[written, own] as const] : [];
    }),
  );
}

/** A sentence speaks of the newest wave, or of the one that it names. */
function isMeant(cell: KnownCell, sentence: string, cells: readonly KnownCell[]): boolean {
  const waves = cells.filter(({ key, survey }) => key === cell.key && survey === cell.survey).map(({ wave }) => wave);
  const said = waves.filter((wave) => sentence.includes(String(wave)));
  return said.length === 0 ? cell.wave === Math.max(...waves) : said.includes(cell.wave);
}

/** Gives the sentences of a text, each with its line. An empty line, an item of a list and a heading end one. What helpers print is blanked, since nobody wrote it by hand. */
function sentencesIn(text: string): readonly { readonly text: string; readonly from: number }[] {
  const blank = (all: string) => all.replace(/[^\n]/g, " ");
  const own = text
    .replace(/\{\{[^}]*\}\}/g, blank)
    .replace(/\]\([^)]*\)/g, (all) => " ".repeat(all.length))
    .replace(/^[ \t]*\d+[.)](?=\s)/gm, blank);
  const ends =
    /(?<=[.!?])(?<!(?<!\d)\d{1,2}\.(?=\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})))\s+(?=[\p{Lu}"“„])|(?<=\p{L}{4}[.!?])(?<!approx\.)\s+(?=\d)|\n\s*\n|\n(?=\s*[-*#>\d])/gu;
  const sentences: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of own.matchAll(ends)) {
    sentences.push({ text: own.slice(from, match.index).replaceAll("\n", " "), from });
    from = match.index + match[0].length;
  }
  return [...sentences, { text: own.slice(from).replaceAll("\n", " "), from }];
}
