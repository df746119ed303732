/** The chapter on the method: what the editors wrote, the rules of this report, how figures were computed and which are hidden, and breaks. */

import type { SurveyData } from "../../domain/index.ts";
import type { Speech, Writing } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import { explainedStatistics } from "../explainedStatistics.ts";
import type { Block } from "../report.ts";
import { computedBlocks } from "./computed.ts";
import { hiddenBlocks } from "./hiddenFigures.ts";
import { madeUpBlocks } from "./madeUpBlocks.ts";
import { peersBlocks } from "./peersMethod.ts";

export function methodBlocks(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  return [
    ...editorsBlocks("method", writing),
    { kind: "heading", level: 3, id: "method-rules", text: say("method.rules") },
    {
      kind: "list",
      items: [
        say("method.published"),
        say("method.rounding"),
        say("method.words"),
        say("method.breaks"),
        ...explainedStatistics(data).map((statistic) => say(`method.${statistic}`)),
        ...data.surveys
          .filter(({ survey }) => survey.coverage === "national")
          .map(({ survey }) => say("method.national", { national: text(survey.name) })),
      ],
    },
    ...madeUpBlocks(writing),
    ...computedBlocks(writing),
    ...data.surveys.flatMap((each) => hiddenBlocks(each, writing)),
    ...data.surveys.flatMap((each) => peersBlocks(each, writing)),
    ...data.surveys.flatMap((each) => breakBlocks(each, writing)),
    {
      kind: "paragraph",
      words: say("method.contact", { unit: text(data.university.contact.unit), email: data.university.contact.email }),
    },
  ];
}

function breakBlocks({ survey }: SurveyData, { say, text }: Speech): readonly Block[] {
  if (survey.breaks.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 3,
      id: blockId("method-breaks", survey.id),
      text: say("method.breaksOf", { survey: text(survey.short) }),
    },
    {
      kind: "list",
      items: survey.breaks.map((each) => say("method.break", { wave: String(each.wave), note: text(each.note) })),
    },
  ];
}
