/** What the board report says: the university, priority by priority and survey by survey, and its faculties side by side. */
import type { Reported, Speech, Writing } from "../../statements/index.ts";
import { correctionBlocks } from "../chapters/corrections.ts";
import { actionTimeline, frameBlocks } from "../chapters/frame.ts";
import { priorityBlocks } from "../chapters/priority.ts";
import { sideBySide } from "../chapters/sideBySide.ts";
import { exampleNotice, summaryChapter } from "../chapters/summary.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";
import { closingParts, type Part, part, surveyParts } from "./parts.ts";

export function boardParts(writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const actions = data.plans.get(year)?.actions ?? [];
  return [
    { ...summaryChapter(writing, actions, null), numbered: false },
    part("corrections", say("edition.chapter"), correctionBlocks(writing, "board"), false),
    part("frame", say("frame.title"), frameBlocks(writing)),
    ...data.priorities.priorities.map((priority) =>
      part(
        `priority-${priority.id}`,
        say("priority.title", { name: text(priority.name) }),
        priorityBlocks(priority, actions, writing),
      ),
    ),
    ...surveyParts(writing),
    part("faculties", say("sideBySide.title"), sideBySide(writing)),
    part("next", say("next.title"), [
      ...editorsBlocks("next", writing),
      ...actionTimeline(actions, writing),
      ...decisionsTaken(writing),
    ]),
    ...closingParts(writing),
  ].filter(({ blocks }) => blocks.length > 0);
}

function decisionsTaken({ say, data, year, text }: Reported & Speech): readonly Block[] {
  const decisions = data.decisions.get(year);
  if (decisions === undefined || decisions.taken.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "next-taken", text: say("next.taken") },
    {
      kind: "decisions",
      decisions: decisions.taken.map((each) => ({
        title: text(each.title),
        reason: text(each.outcome ?? each.reason ?? each.title),
      })),
    },
    ...(decisions.example === undefined ? [] : [exampleNotice(say("example.title"), text(decisions.example))]),
  ];
}
