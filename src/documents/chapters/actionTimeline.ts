/** The actions of a plan -> those that are not finished, over the months, beside the day of the report. */
import { type Action, releaseDay } from "../../domain/index.ts";
import { actionCounts, type Reported, type Speech } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import { firstThatFits } from "../alternativeText.ts";
import { chartAnatomy, planOrigin } from "../chartAnatomy.ts";
import { ganttReading } from "../chartReading/actionsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { GanttChart } from "../charts.ts";
import { priorityMark } from "../priorityMarks.ts";
import { stateOrder } from "./stateOrder.ts";

/** What still runs or has yet to begin, by priority, over the months. Nothing where all is done. */
export function actionTimeline(actions: readonly Action[], writing: Reported & Speech): readonly GanttChart[] {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const open = actions.filter(({ state }) => state === "running" || state === "delayed" || state === "planned");
  const [first] = open;
  if (plan === undefined || first === undefined) return [];
  const groups = data.priorities.priorities.flatMap((priority, place) => {
    const own = open.filter((action) => action.priority === priority.id);
    return own.length === 0
      ? []
      : [{ priority, mark: priorityMark(place), own: own.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }];
  });
  const states = stateOrder.filter((state) => open.some((action) => action.state === state));
  const day = releaseDay(data, year);
  const untold: Untold<GanttChart> = {
    ...chartAnatomy({
      id: "chart-timeline",
      headline: say("open.headline", {
        all: open.length,
        state: say(`state.${first.state}`),
        counts: actionCounts(open, writing),
      }),
      subtitle: say("open.subtitle", {
        until: plan.until === undefined ? "none" : formatDate(plan.until, writing.language),
      }),
      alternative: timelineAlternative(
        open,
        groups.map(({ priority, own }) => say("chart.valueOf", { name: text(priority.short), value: own.length })),
        writing,
      ),
      origin: planOrigin(plan, (example) => say("plan.sourceOne", { plan: text(plan.title), example }), writing),
      notes: [],
      // The chapters of the priorities have them all, with more.
      tableInPrint: false,
      table: {
        caption: say("open.caption"),
        columns: [
          { label: say("actions.action"), align: "start" },
          { label: say("actions.period"), align: "start" },
          { label: say("actions.state"), align: "start" },
        ],
        rows: groups.flatMap(({ own }) =>
          own.map((action) => [text(action.title), periodOf(action, writing), say(`state.${action.state}`)]),
        ),
      },
    }),
    shape: "gantt",
    states: states.map((state) => ({ state, label: say(`state.${state}`) })),
    until: plan.until ?? null,
    today: day === null ? null : { day, label: say("open.today", { day: formatDate(day, writing.language) }) },
    laterLabel: say("open.later"),
    groups: groups.map(({ priority, mark, own }) => ({
      label: text(priority.short),
      mark,
      rows: own.map(({ title, from, until, promised, state }) => ({
        label: text(title),
        ...{ from, until, promised: promised ?? null, state },
      })),
    })),
  };
  return [{ ...untold, reading: ganttReading(untold, writing) }];
}

/** "January 2024 – December 2026 (promised: December 2024)". */
function periodOf({ from, until, promised }: Action, { say, language }: Speech): string {
  const on = (month: string) => formatDate(month, language);
  return say("open.period", {
    from: on(from),
    until: on(until),
    promised: promised === undefined ? "none" : on(promised),
  });
}

/** From when to when, how many of each priority, and what is late. */
function timelineAlternative(
  open: readonly Action[],
  groups: readonly string[],
  { say, text, language }: Speech,
): string {
  const [from, until] = [
    open.map((each) => each.from).sort()[0] ?? "",
    open
      .map((each) => each.until)
      .sort()
      .at(-1) ?? "",
  ];
  const late = open
    .filter(({ state }) => state === "delayed")
    .map(({ title, until, promised }) =>
      say("open.late", {
        title: text(title),
        promised: promised === undefined ? "none" : formatDate(promised, language),
        until: formatDate(until, language),
      }),
    );
  const about = {
    all: open.length,
    from: formatDate(from, language),
    until: formatDate(until, language),
    groups: groups.join(", "),
  };
  return firstThatFits([
    say("open.alternative", { ...about, delayed: late.length === 0 ? "none" : late.join("; ") }),
    ...(late.length === 0 ? [] : [say("open.alternativeLate", { ...about, delayed: late.join("; ") })]),
    say("open.alternativeFew", about),
    say("open.alternativeLeast", { all: open.length }),
  ]);
}
