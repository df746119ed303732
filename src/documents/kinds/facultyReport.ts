/** What a faculty's report says: its own figures and actions beside the university's. */

import { type Action, type Faculty, facultyAudience } from "../../domain/index.ts";
import type { Reported, Speech, Writing } from "../../statements/index.ts";
import { correctionBlocks, correctionsChapter } from "../chapters/corrections.ts";
import { facultyMethod } from "../chapters/facultyMethod.ts";
import { ownFigures } from "../chapters/ownFigures.ts";
import { furtherQuestions } from "../chapters/questions.ts";
import { universityFigures } from "../chapters/universityFigures.ts";
import { facultyPage, mostOnPageOne } from "../pageOne/facultyPage.ts";
import type { Block } from "../report.ts";
import { type Part, part } from "./parts.ts";

export function facultyParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const own = (plan?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  return [
    part("summary", say("summary.title"), facultyPage(faculty, own, writing), false),
    part(
      correctionsChapter,
      say("edition.chapter"),
      correctionBlocks(writing, facultyAudience(faculty.id), { kind: "faculty", faculty: faculty.id }),
      false,
    ),
    part("own", say("own.chapter", { faculty: text(faculty.name) }), ownFigures(faculty, writing)),
    part("actions", say("faculty.actions", { faculty: text(faculty.name) }), [
      ...ownActions(own, writing),
      ...furtherQuestions(faculty, own, mostOnPageOne, writing),
    ]),
    part("university", say("university.title"), universityFigures(writing)),
    part("method", say("method.privacy"), facultyMethod(faculty, writing)),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** What each action is for, who does it and what came of it so far: page one says when, and how far it is. */
function ownActions(own: readonly Action[], writing: Reported & Speech): readonly Block[] {
  const { say, text, data, year } = writing;
  // Page one has said so.
  if (own.length === 0) return [];
  const ordered = data.priorities.priorities.flatMap(({ id }) => own.filter(({ priority }) => priority === id));
  return [
    {
      kind: "table",
      id: "own-actions",
      caption: say("faculty.actionsCaption"),
      madeUp: data.plans.get(year)?.example === undefined ? null : say("madeUp.mark"),
      columns: (["action", "owner", "goal", "achieved"] as const).map((column) => ({
        label: say(`actions.${column}`),
        align: "start" as const,
      })),
      rows: ordered.map(({ title, owner, goal, target, achieved }) => [
        text(title),
        text(owner.role),
        target === undefined ? text(goal) : say("faculty.goal", { goal: text(goal), target: text(target) }),
        achieved === undefined ? say("table.none") : text(achieved),
      ]),
      note: null,
      dense: false,
      tells: "actions",
    },
  ];
}
