/** The blocks of a chapter -> a box with whom to turn to, where they speak of suicide or addiction. */
import { type HelpSubject, type Language, Language as languages } from "../domain/index.ts";
import type { Block, Chapter } from "./report.ts";
import type { Writing } from "./writing.ts";

/** In whatever form: better a box too many than one too few. A text may hold words of another language, so that all are looked for in each. */
const subjects: Readonly<Record<HelpSubject, Readonly<Record<Language, RegExp>>>> = {
  suicide: {
    nl: /su[iï]cid|zelfmoord|zelfdoding|levensmoe|doodswens/i,
    en: /suicid|weary of life|end(ing)? (their|one.s) (own )?li[fv]e/i,
    de: /suizid|selbstmord|selbsttötung|freitod|lebensmüde|todeswunsch|(das|ihr|sein) leben (zu )?(nehmen|beenden)|nicht mehr leben (zu )?(wollen|möchten|will|möchte)/i,
  },
  addiction: {
    nl: /verslav|middelengebruik|drinkers|cannabis|vapen|alcohol|drugs/i,
    en: /addict|substance use|drinkers|cannabis|vaping|alcohol|drugs/i,
    // With their capitals: "sucht" is "looks for", and Dutch "drogen" is "to dry".
    de: /(?<!\p{L})Sucht|süchtig|(?:Alkohol|Drogen|Spiel|Medien|Internet|Online|Computer|Kauf|Ess|Mager|Nikotin|Tabletten)sucht|Drogen|Substanz(?:konsum|gebrauch|missbrauch)|[Aa]lkohol|[Cc]annabis|[Kk]iffe|[Vv]apen|(?:Alkohol|Drogen|Medikamenten|Tabletten)abhängig|(?<!\p{L})Rausch(?:mittel|trinken)/u,
  },
};

function speaksOfSubject(subject: HelpSubject, words: string): boolean {
  return languages.options.some((language) => subjects[subject][language].test(words));
}

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
    words.some((each) => speaksOfSubject(subject, each)),
  );
}
