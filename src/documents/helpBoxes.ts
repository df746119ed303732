/** The blocks of a chapter -> a box with whom to turn to, where they speak of suicide or addiction. */
import type { HelpSubject } from "../domain/index.ts";
import type { Writing } from "../statements/index.ts";
import type { Block, Chapter } from "./report.ts";

/** Dutch and English, in whatever form: better a box too many than one too few. */
const subjects: Readonly<Record<HelpSubject, RegExp>> = {
  suicide: /su[iï]cid|zelfmoord|zelfdoding|levensmoe|doodswens|weary of life|end(ing)? (their|one.s) (own )?li[fv]e/i,
  addiction: /verslav|addict|middelengebruik|substance use|drinkers|cannabis|vapen|vaping|alcohol|drugs/i,
};

/** Boxes for what the blocks speak of; nothing where no help is given in `university.yaml`: `missingHelp` tells that. */
export function helpBoxes(blocks: readonly Block[], { data, text, say }: Writing): readonly Block[] {
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
  return (Object.keys(subjects) as HelpSubject[]).filter((subject) =>
    words.some((each) => subjects[subject].test(each)),
  );
}
