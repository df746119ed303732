/** The chapter that a corrected edition has behind its summary: which figures were wrong, and why. */

import type { Writing } from "../../statements/index.ts";
import { type EditionWords, editionWords } from "../correctionWords.ts";
import type { Audience, Block } from "../report.ts";

/** Nothing in a first edition. */
export function correctionBlocks(writing: Writing, audience: Audience): readonly Block[] {
  const { say } = writing;
  const editions = editionWords(writing, audience);
  if (editions.length === 0) return [];
  return [
    { kind: "paragraph", words: say("edition.intro") },
    ...editions.flatMap((each): Block[] => [
      { kind: "heading", level: 3, id: `edition-${each.edition}`, text: each.title },
      ...reasonOf(each),
      ...(each.rounding === null ? [] : [{ kind: "paragraph" as const, words: each.rounding }]),
      ...(each.corrections.length === 0
        ? [{ kind: "paragraph" as const, words: say(each.again ? "edition.again" : "edition.noneHere") }]
        : [{ kind: "list" as const, items: each.corrections }]),
    ]),
  ];
}

function reasonOf({ reason }: EditionWords): readonly Block[] {
  return reason === null ? [] : [{ kind: "paragraph", words: reason }];
}
