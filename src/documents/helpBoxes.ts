/** The blocks of a chapter -> a box with whom to turn to, where they speak of suicide or addiction; and what else they speak of, for the site. */
import { gravestSubjects, type Help, HelpSubject } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import type { Reported, Speech } from "../statements/index.ts";
import type { Block, Chapter, Report } from "./report.ts";

/** In the words of any language, since a text may quote another: better a box too many than one too few. */
function isOf(subject: HelpSubject, words: string): boolean {
  return Object.values(languages).some(({ risks }) => risks[subject].test(words));
}

/** Boxes for what the blocks speak of, but for those that stand on the page already; nothing where no help is given in `university.yaml`: `missingHelp` tells that. */
export function helpBoxes(blocks: readonly Block[], writing: Reported & Speech): readonly Block[] {
  const there = helped(blocks);
  return spokenOf(blocks)
    .filter((subject) => !there.has(subject))
    .flatMap((subject) =>
      writing.data.university.help.filter((help) => help.for === subject).map((help) => helpBox(help, writing)),
    );
}

/** What is for everybody stands before what is for some. */
export function everyoneFirst(help: readonly Help[]): readonly Help[] {
  const isForAll = (each: Help) => each.for === "everyone";
  return [...help.filter(isForAll), ...help.filter((each) => !isForAll(each))];
}

export function helpBox(help: Help, { text, say }: Speech): Block {
  const words =
    help.url === undefined ? text(help.words) : say("help.words", { words: text(help.words), url: help.url });
  return { kind: "notice", tone: "help", title: text(help.title), words, helps: help.for };
}

/** Whom the boxes among the blocks help. */
function helped(blocks: readonly Block[]): ReadonlySet<string | undefined> {
  return new Set(blocks.flatMap((block) => (block.kind === "notice" && block.tone === "help" ? [block.helps] : [])));
}

/** Chapters that speak of something without saying whom to turn to: there, or on a sheet anywhere on it. */
export function missingHelp({ chapters, layout }: Pick<Report, "chapters" | "layout">): readonly {
  readonly chapter: string;
  readonly subject: HelpSubject;
}[] {
  const onSheet = layout === "sheet" ? helped(chapters.flatMap(({ blocks }) => blocks)) : new Set();
  return chapters
    .filter(({ id }) => !withoutBox.has(id))
    .flatMap(({ blocks, title }) => {
      const there = helped(blocks);
      return spokenOf(blocks)
        .filter((subject) => !there.has(subject) && !onSheet.has(subject))
        .map((subject) => ({ chapter: title, subject }));
    });
}

/** Lists of sources and figures: what they name is dealt with elsewhere. */
export const withoutBox: ReadonlySet<string> = new Set(["annex", "sources", "glossary"]);

function spokenOf(blocks: readonly Block[]): readonly HelpSubject[] {
  const words = blocks.filter((block) => block.kind !== "notice").map((block) => JSON.stringify(block));
  return gravestSubjects.filter((subject) => words.some((each) => isOf(subject, each)));
}

/** All that a chapter speaks of; lists of sources and figures speak of nothing. */
export function subjectsOfChapter({ id, title, blocks }: Chapter): readonly HelpSubject[] {
  if (withoutBox.has(id)) return [];
  const words = blocks.filter((block) => block.kind !== "notice").map((block) => JSON.stringify(block));
  return subjectsOf([title, ...words]);
}

/** All that words speak of for which help can be offered, gravest first. */
export function subjectsOf(words: readonly string[]): readonly HelpSubject[] {
  return HelpSubject.options.filter((subject) => words.some((each) => isOf(subject, each)));
}
