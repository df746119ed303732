/** What a faculty's report says: its own figures and actions beside the university's. */

import { type Action, type Faculty, facultyAudience } from "../../domain/index.ts";
import type { Reported, Speech, Writing } from "../../statements/index.ts";
import { correctionBlocks } from "../chapters/corrections.ts";
import { frameBlocks } from "../chapters/frame.ts";
import { ownFigures } from "../chapters/ownFigures.ts";
import { actionTable } from "../chapters/priority.ts";
import { questionBlocks } from "../chapters/questions.ts";
import { exampleNotice, summaryChapter } from "../chapters/summary.ts";
import type { Block } from "../report.ts";
import { closingParts, type Part, part, surveyParts } from "./parts.ts";

export function facultyParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const own = (plan?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  return [
    { ...summaryChapter({ ...writing, data: { ...data, decisions: new Map() } }, own, faculty), numbered: false },
    part("corrections", say("edition.chapter"), correctionBlocks(writing, facultyAudience(faculty.id)), false),
    part("frame", say("frame.title"), frameBlocks(writing)),
    part("own", say("own.chapter", { faculty: text(faculty.name) }), ownFigures(faculty, writing)),
    part("actions", say("faculty.actions", { faculty: text(faculty.name) }), ownActions(faculty, own, writing)),
    part("questions", say("question.title"), questionBlocks(faculty, own, writing)),
    ...surveyParts(writing),
    ...closingParts(writing),
  ].filter(({ blocks }) => blocks.length > 0);
}

function ownActions(faculty: Faculty, own: readonly Action[], writing: Reported & Speech): readonly Block[] {
  const { say, text, data, year } = writing;
  if (own.length === 0)
    return [{ kind: "paragraph", words: say("faculty.noActions", { faculty: text(faculty.name) }) }];
  const example = data.plans.get(year)?.example;
  return [
    ...(example === undefined ? [] : [exampleNotice(say("example.title"), text(example))]),
    ...data.priorities.priorities.flatMap((priority): Block[] => {
      const actions = own.filter((action) => action.priority === priority.id);
      if (actions.length === 0) return [];
      return [
        { kind: "heading", level: 3, id: `actions-${priority.id}`, text: text(priority.name) },
        actionTable(`actions-${priority.id}-table`, text(priority.name), actions, writing),
      ];
    }),
  ];
}
