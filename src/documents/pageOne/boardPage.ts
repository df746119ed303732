/** Page one of the board's report: what has changed, for whom, whether that is more than chance, and what to decide. */
import type { Action } from "../../domain/index.ts";
import { expandWords } from "../../editors/index.ts";
import type { Writing } from "../../statements/index.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";
import { decisionsAsked, decisionsTaken } from "./decisions.ts";
import { findingsOf } from "./findings.ts";
import { nationwide } from "./nationwide.ts";
import { priorityStrip } from "./priorityStrip.ts";

export function boardPage(writing: Writing, actions: readonly Action[]): readonly Block[] {
  const findings = findingsOf(writing);
  const national = nationwide(writing);
  return [
    ...headline(writing),
    ...editorsBlocks("summary", writing),
    ...(findings.length === 0 ? [] : [{ kind: "findings", findings } as const]),
    ...national,
    ...priorityStrip(actions, writing),
    ...decisionsAsked(writing),
    ...decisionsTaken(writing),
    // What is made up is told by the running foot, as on every page.
    { kind: "foot", notes: [writing.say("finding.tested")] },
  ];
}

/** The editors' one sentence for the whole report; nothing where they wrote none. */
function headline(writing: Writing): readonly Block[] {
  const { data, year, language } = writing;
  const words = data.messages.get(year)?.headline?.[language];
  return words === undefined ? [] : [{ kind: "headline", words: expandWords(words, writing) }];
}
