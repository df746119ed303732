/** What the board report says: the university, priority by priority and survey by survey, and its faculties side by side. */
import type { Writing } from "../../statements/index.ts";
import { actionTimeline } from "../chapters/actionTimeline.ts";
import { correctionBlocks, correctionsChapter } from "../chapters/corrections.ts";
import { frameBlocks } from "../chapters/frame.ts";
import { priorityBlocks } from "../chapters/priority.ts";
import { sideBySide } from "../chapters/sideBySide.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import { boardPage } from "../pageOne/boardPage.ts";
import { markSvg, priorityMark } from "../priorityMarks.ts";
import { closingParts, type Part, part, surveyParts } from "./parts.ts";

const signPx = 24;

export function boardParts(writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const actions = data.plans.get(year)?.actions ?? [];
  return [
    part("summary", say("summary.title"), boardPage(writing, actions), false),
    part(correctionsChapter, say("edition.chapter"), correctionBlocks(writing, "board", { kind: "board" }), false),
    part("frame", say("frame.title"), frameBlocks(writing)),
    ...data.priorities.priorities.map((priority, place) => ({
      ...part(
        `priority-${priority.id}`,
        say("priority.title", { name: text(priority.name) }),
        priorityBlocks(priority, actions, writing),
      ),
      sign: markSvg(priorityMark(place), signPx),
    })),
    ...surveyParts(writing),
    part("faculties", say("sideBySide.title"), sideBySide(writing)),
    part("next", say("next.title"), [...editorsBlocks("next", writing), ...actionTimeline(actions, writing)]),
    ...closingParts(writing),
  ].filter(({ blocks }) => blocks.length > 0);
}
