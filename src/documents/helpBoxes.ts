/** The blocks of a chapter -> a box with whom to turn to, where they speak of suicide or addiction. */
import { HelpSubject } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import type { Reported, Speech } from "../statements/index.ts";
import type { Block, Chapter } from "./report.ts";

/** In the words of any language, since a text may quote another: better a box too many than one too few. */
function isOf(subject: HelpSubject, words: string): boolean {
  return Object.values(languages).some(({ risks }) => risks[subject].test(words));
}

/** Boxes for what the blocks speak of; nothing where no help is given in `university.yaml`: `missingHelp` tells that. */
export function helpBoxes(blocks: readonly Block[], { data, text, say }: Reported & Speech): readonly Block[] {
  return spokenOf(blocks).flatMap((subject) =>
    data.university.help
      .filter((help) => help.for === subject)
      .map(
        (help): Block => ({
          kind: "notice",
          tone: "help",
          title: text(help.title),
          words:
            help.url === undefined ? text(help.words) : say("help.words", { words: text(help.words), url: help.url }),
        }),
      ),
  );
}

/** Chapters that speak of something without saying whom to turn to. */
export function missingHelp(
  chapters: readonly Chapter[],
): readonly { readonly chapter: string; readonly subject: HelpSubject }[] {
  return chapters
    .filter(({ id }) => !withoutBox.has(id))
    .flatMap(({ blocks, title }) => {
      const boxes = blocks.filter((block) => block.kind === "notice" && block.tone === "help").length;
      return spokenOf(blocks)
        .slice(boxes)
        .map((subject) => ({ chapter: title, subject }));
    });
}

/** Lists of sources and figures: what they name is dealt with elsewhere. */
export const withoutBox: ReadonlySet<string> = new Set(["annex", "sources", "glossary"]);

function spokenOf(blocks: readonly Block[]): readonly HelpSubject[] {
  const words = blocks.filter((block) => block.kind !== "notice").map((block) => JSON.stringify(block));
  return HelpSubject.options.filter((subject) => words.some((each) => isOf(subject, each)));
}
