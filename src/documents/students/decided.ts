/** Last year's decisions -> what came of them, as many as there is room for. */
import type { Reported, Speech } from "../../statements/index.ts";
import { fitting } from "../chapters/fitting.ts";
import type { Block } from "../report.ts";

const most = { decisions: 3, letters: 360 } as const;

/** Nothing where nothing is known of last year's. */
export function studentsDecided({ say, text, data, year }: Reported & Speech): readonly Block[] {
  const decisions = data.decisions.get(year);
  const taken = (decisions?.taken ?? []).flatMap(({ title, outcome }) =>
    outcome === undefined ? [] : [say("decision.taken", { title: text(title), outcome: text(outcome) })],
  );
  if (taken.length === 0) return [];
  const items = fitting(taken, ({ length }) => length, most.decisions, most.letters);
  return [{ kind: "list", items, madeUp: decisions?.example !== undefined }];
}
