/** The year's actions -> the priorities side by side: which is on track, and what was done and delayed of it. */
import type { Action } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import type { Strip } from "../blocks.ts";
import { markSvg, priorityMark } from "../priorityMarks.ts";
import { priorityStatus } from "../priorityStatus.ts";
import type { Block } from "../report.ts";

const signPx = 16;

/** Nothing in a year without a plan. */
export function priorityStrip(actions: readonly Action[], writing: Reported & Speech): readonly Block[] {
  if (actions.length === 0) return [];
  const { say, text, data, year } = writing;
  const isExample = data.plans.get(year)?.example !== undefined;
  const title = say("finding.priorities");
  const priorities = data.priorities.priorities.map((priority, index): Strip["priorities"][number] => {
    const own = actions.filter((action) => action.priority === priority.id);
    const status = priorityStatus(own, data.indicators.status);
    const mark = priorityMark(index);
    return {
      name: text(priority.short ?? priority.name),
      anchor: blockId("priority", priority.id),
      href: null,
      colour: mark.colourNumber,
      sign: markSvg(mark, signPx),
      state: status,
      stateWords: status === null ? say("finding.noActions") : say(`status.${status}`),
      counts: countsWords(own, writing),
    };
  });
  return [
    { kind: "heading", level: 3, id: "summary-priorities", text: title, madeUp: isExample },
    { kind: "strip", label: title, madeUp: isExample, priorities },
  ];
}

/** "3 of 5 done, 1 delayed". */
export function countsWords(actions: readonly Action[], { say }: Speech): string {
  const count = (state: Action["state"]) => actions.filter((action) => action.state === state).length;
  return say("finding.counts", {
    all: actions.length,
    done: count("done"),
    delayed: count("delayed"),
    stopped: count("stopped"),
  });
}
