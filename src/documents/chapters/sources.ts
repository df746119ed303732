/** The chapter on sources. */

import type { Source } from "../../domain/index.ts";
import { escapeMarkdown } from "../../editors/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { Block } from "../report.ts";

/** Sources of what the report prints, with their editions. */
export function sourceBlocks(writing: Reported & Speech): readonly Block[] {
  const { say } = writing;
  return [
    ...(writing.data.surveys.some(({ published }) => published !== null)
      ? [{ kind: "paragraph" as const, words: say("sources.intro") }]
      : []),
    ...writing.data.surveys.flatMap(({ survey, published }): Block[] => [
      {
        kind: "heading",
        level: 3,
        id: blockId("sources", survey.id),
        text: writing.text(survey.name),
      },
      ...(published === null
        ? [
            {
              kind: "paragraph" as const,
              words: say("sources.computed", { organiser: writing.text(survey.organiser) }),
            },
          ]
        : [
            { kind: "prose" as const, markdown: published.sources.map((each) => sourceItem(each, writing)).join("\n") },
          ]),
    ]),
  ];
}

function sourceItem(source: Source, { say, text, language }: Speech): string {
  const title = escapeMarkdown(text(source.title));
  const linked = source.url === undefined ? `*${title}*` : `[${title}](${source.url})`;
  const parts = [
    say("sources.item", { publisher: escapeMarkdown(text(source.publisher)), title: linked }),
    say(`sources.edition.${source.edition}`, {
      date: source.date === undefined ? "none" : formatDate(source.date, language),
    }),
    ...(source.note === undefined ? [] : [escapeMarkdown(text(source.note))]),
  ];
  return `- ${parts.join(" ")}`;
}
