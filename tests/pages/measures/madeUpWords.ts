/** A document -> how often it says that data is made up. */
import type { PrintedDocument } from "../../../src/audit/index.ts";

export interface MadeUpWords {
  /** In texts and tables, and at the edges of pages: what says the same at the edge of each page says it once. */
  readonly printed: number;
  /** In pictures, which travel alone, and in their alternative texts. */
  readonly inPictures: number;
}

/** The words by language, as `example` in templates/messages has them; "for example" and example.org say something else. */
export const madeUpWordsIn: Readonly<Record<string, RegExp>> = {
  en: /\bsynthetic\w*|\bmade[- ]up\b|(?<!\bfor )\bexamples?\b(?!\.\w)/giu,
  nl: /\bsynthetisch\w*|\bverzonnen\b|\bvoorbeeld\w*(?!\.\w)/giu,
  de: /\bsynthetisch\w*|\berfunden\w*|(?<!\bzum )\bbeispiel\w*(?!\.\w)/giu,
};

export function madeUpWords({ pages, language }: PrintedDocument): MadeUpWords {
  const words = madeUpWordsIn[language.split("-")[0] ?? ""];
  if (words === undefined) throw new Error(`the words for made-up data in "${language}" are not known`);
  const count = (text: string): number => text.match(words)?.length ?? 0;
  const sum = (texts: readonly string[]): number => texts.map(count).reduce((total, each) => total + each, 0);
  return {
    printed: sum([
      ...pages.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
      ...new Set(pages.flatMap(({ edges }) => edges.map(({ text }) => text))),
    ]),
    inPictures: sum(
      pages.flatMap(({ blocks }) =>
        blocks
          .filter(({ role }) => role === "Figure")
          .flatMap(({ lines, alternative }) => [lines.map(({ text }) => text).join("\n"), alternative ?? ""]),
      ),
    ),
  };
}
