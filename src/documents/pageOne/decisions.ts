/** The decisions of a year -> what the board is asked, as a table with what each rests on; and what came of last year's. */
import { type Action, type AskedDecision, type IndicatorId, inLanguage } from "../../domain/index.ts";
import type { Reported, Speech, Writing } from "../../statements/index.ts";
import { boardName, formatDate } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { AskedTable } from "../blocks.ts";
import type { Block } from "../report.ts";

/** Nothing where the board is asked nothing. */
export function decisionsAsked(writing: Writing): readonly Block[] {
  const { say, data, year, language } = writing;
  const decisions = data.decisions.get(year);
  if (decisions === undefined || decisions.asked.length === 0) return [];
  const board = boardName(data.university, language, say);
  const madeUp = decisions.example !== undefined;
  return [
    {
      kind: "asked",
      id: "decisions-asked",
      caption: say("summary.decisions", { board }),
      madeUp,
      columns: (["what", "why", "who", "cost", "otherwise"] as const).map((column) => say(`decision.${column}`)),
      decisions: decisions.asked.map((decision, index) => rowOf(decision, index, writing)),
    },
  ];
}

function rowOf(decision: AskedDecision, index: number, writing: Writing): AskedTable["decisions"][number] {
  const { text, language } = writing;
  const orNothing = (words: AskedDecision["owner"]) => (words === undefined ? "" : inLanguage(words, language));
  return {
    number: String(index + 1),
    title: text(decision.title),
    reason: text(decision.reason),
    because: [
      ...decision.indicators.flatMap((id) => figureOf(id, writing)),
      ...decision.actions.flatMap((id) => actionOf(id, writing)),
    ],
    owner: orNothing(decision.owner),
    by: decision.by === undefined ? null : formatDate(decision.by, language),
    cost: orNothing(decision.cost),
    otherwise: orNothing(decision.otherwise),
  };
}

type Because = AskedTable["decisions"][number]["because"];

/** The newest figure, with a link to the chapter that tells of it: to its chart, where it has one (`numberCharts.ts`). */
function figureOf(id: IndicatorId, writing: Writing): Because {
  const indicator = writing.index.indicator(id);
  if (indicator === undefined) return [];
  const newest = writing.known(indicator).at(-1);
  if (newest === undefined) return [];
  const { say, text, print, surveyOf } = writing;
  const words = say("decision.figure", {
    name: text(indicator.short),
    value: print(newest),
    wave: String(newest.wave),
    whose: surveyOf(indicator).coverage,
  });
  return [{ words, anchor: blockId("survey", indicator.survey), href: null }];
}

function actionOf(id: Action["id"], { say, text, data, year }: Reported & Speech): Because {
  const action = data.plans.get(year)?.actions.find((each) => each.id === id);
  if (action === undefined) return [];
  const words = say("decision.action", { action: text(action.title), state: say(`state.${action.state}`) });
  return [{ words, anchor: blockId("priority", action.priority), href: null }];
}

/** What the board decided last year, and what has come of it. */
export function decisionsTaken({ say, data, year, text }: Reported & Speech): readonly Block[] {
  const decisions = data.decisions.get(year);
  const taken = decisions?.taken ?? [];
  if (taken.length === 0) return [];
  const items = taken.map(({ title, outcome, reason }) =>
    say("decision.taken", { title: text(title), outcome: text(outcome ?? reason ?? title) }),
  );
  return [
    {
      kind: "heading",
      level: 3,
      id: "summary-taken",
      text: say("next.taken"),
      madeUp: decisions?.example !== undefined,
    },
    { kind: "list", items, tells: "decisions" },
  ];
}
