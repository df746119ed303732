/** The plan of the year -> what is done about it; what is for all students stands before what one faculty does. */
import type { Action } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { progressOf } from "../chapters/progress.ts";
import type { Block } from "../report.ts";

/** Of a column, so that three of them leave room for the rest of the page. */
const room = { most: 3, letters: 220 } as const;

export function studentsDone(writing: Reported & Speech): readonly Block[] {
  const { say, data, year } = writing;
  const place = ({ owner }: Action) => (owner.unit === "university" ? 0 : 1);
  const actions = (data.plans.get(year)?.actions ?? []).toSorted((a, b) => place(a) - place(b));
  return actions.length === 0
    ? [{ kind: "paragraph", words: say("students.noActions") }]
    : progressOf(actions, { faculty: null, by: "goal" }, room, writing);
}
