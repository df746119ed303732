/** Two documents -> how much of the first stands in the second too: words in runs of eight or more that both have. */
import { isHeading, isIn, type PrintedDocument, wordsOf } from "../../../src/audit/index.ts";

export interface SharedChapter {
  readonly title: string;
  readonly words: number;
  readonly shared: number;
  readonly isLeftOut: boolean;
}

export interface SharedWords {
  /** Of the words of the chapters that are not left out: 0 to 1. */
  readonly share: number;
  readonly chapters: readonly SharedChapter[];
}

const run = 8;

/** Cover, contents and the labels of pictures do not count. `leftOut`: titles of chapters, without their number. */
export function sharedWords(
  document: PrintedDocument,
  other: PrintedDocument,
  leftOut: ReadonlySet<string>,
): SharedWords {
  const runs = new Set(runsOf(chaptersOf(other).flatMap(({ words }) => words)));
  const chapters = chaptersOf(document).map(({ title, words }) => {
    const shared = new Set<number>();
    runsOf(words).forEach((each, place) => {
      if (runs.has(each)) for (let step = 0; step < run; step += 1) shared.add(place + step);
    });
    return { title, words: words.length, shared: shared.size, isLeftOut: leftOut.has(title) };
  });
  const counted = chapters.filter(({ isLeftOut }) => !isLeftOut);
  const total = sum(counted.map(({ words }) => words));
  return { share: total === 0 ? 0 : sum(counted.map(({ shared }) => shared)) / total, chapters };
}

function chaptersOf({ pages }: PrintedDocument): readonly { readonly title: string; readonly words: string[] }[] {
  const chapters: { title: string; words: string[] }[] = [];
  const blocks = pages.flatMap((page) => page.blocks);
  blocks.forEach((block, place) => {
    const next = blocks[place + 1];
    if (isIn(block, "TOC") || (next !== undefined && isHeading(block) && isIn(next, "TOC"))) return;
    if (block.role === "H2") chapters.push({ title: block.text.replace(/^[\d.]+\s+/, ""), words: [] });
    chapters.at(-1)?.words.push(...wordsOf(block.text).map(plain));
  });
  return chapters;
}

/** A word that one report breaks or joins by a hyphen, and the other does not, is the same. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[-.,'’]+$/, "")
    .replace(/-/g, "");
}

function runsOf(words: readonly string[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - run + 1))
    .map((_, place) => words.slice(place, place + run).join(" "));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
