/** The chapter on sources. */
import { sourcesOf } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import type { Block } from "../report.ts";
import { sourceItem } from "../sourceItem.ts";

/** Sources of what the report prints, with their editions. */
export function sourceBlocks(writing: Reported & Speech): readonly Block[] {
  const { say } = writing;
  return [
    ...(writing.data.surveys.some((each) => sourcesOf(each).length > 0)
      ? [{ kind: "paragraph" as const, words: say("sources.intro") }]
      : []),
    { kind: "paragraph", words: say("sources.figures") },
    ...writing.data.surveys.flatMap(({ survey, ...others }): Block[] => [
      {
        kind: "heading",
        level: 3,
        id: blockId("sources", survey.id),
        text: writing.text(survey.name),
      },
      ...(others.published === null
        ? [
            {
              kind: "paragraph" as const,
              words: say("sources.computed", { organiser: writing.text(survey.organiser) }),
            },
          ]
        : []),
      ...(sourcesOf(others).length === 0
        ? []
        : [
            {
              kind: "prose" as const,
              markdown: sourcesOf(others)
                .map((each) => sourceItem(each, writing))
                .join("\n"),
              printsAddresses: true as const,
            },
          ]),
    ]),
  ];
}
