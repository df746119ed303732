/** The chapter that a corrected edition has behind its summary: what is different, and why. */

import { type Audience, contentKinds, type DocumentChange, type ReportKey, reportId } from "../../domain/index.ts";
import type { Speech, Writing } from "../../statements/index.ts";
import { type EditionWords, editionWords } from "../correctionWords.ts";
import type { Block } from "../report.ts";

/** Its id. */
export const correctionsChapter = "corrections";

/** Nothing in a first edition. */
export function correctionBlocks(writing: Writing, audience: Audience, key: ReportKey): readonly Block[] {
  const { say, data, year, language } = writing;
  const document = `${reportId(key)}.${language}`;
  const changesOf = (edition: number) =>
    data.corrections.get(year)?.editions.find((each) => each.edition === edition)?.changed ?? [];
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
        : [figureBlock(each, writing)]),
      ...changesOf(each.edition)
        .filter((change) => change.document === document)
        .flatMap((change) => otherThings(change, writing)),
    ]),
  ];
}

/** More are a table. */
const mostSentences = 5;

function figureBlock({ edition, corrections, rows }: EditionWords, { say }: Speech): Block {
  if (corrections.length <= mostSentences) return { kind: "list", items: corrections };
  return {
    kind: "table",
    id: `edition-${edition}-figures`,
    caption: say("edition.figures"),
    columns: (["figure", "before", "now"] as const).map((column) => ({
      label: say(`edition.columns.${column}`),
      align: "start" as const,
    })),
    rows: rows.map(({ name, before, now }) => [name, before, now]),
    note: null,
    dense: true,
  };
}

/** Actions, decisions, texts and charts, by their names. */
function otherThings(change: DocumentChange, { say }: Speech): readonly Block[] {
  const items = contentKinds
    .filter((kind) => change[kind].length > 0)
    .map((kind) => say(`edition.names.${kind}`, { names: change[kind].join("; ") }));
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function reasonOf({ reason }: EditionWords): readonly Block[] {
  return reason === null ? [] : [{ kind: "paragraph", words: reason }];
}
