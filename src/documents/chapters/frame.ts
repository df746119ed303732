/** The frame: the vision, the years of policy behind it, and which priority secures which theme of a framework. */
import type { Action, ActionState, Framework, PolicyEvent } from "../../domain/index.ts";
import { actionCounts, type Reported, type Speech, type Writing } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import { firstThatFits } from "../alternativeText.ts";
import type { Table, Timeline } from "../blocks.ts";
import { chartAnatomy, planOrigin } from "../chartAnatomy.ts";
import type { GanttChart, MatrixChart } from "../charts.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";

const stateOrder: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];

/** Nothing where the university has neither texts, nor policy, nor a framework. */
export function frameBlocks(writing: Writing): readonly Block[] {
  return [
    ...howToRead(writing),
    ...editorsBlocks("frame", writing),
    ...policyBlocks(writing),
    ...(writing.data.framework === null ? [] : frameworkBlocks(writing.data.framework, writing)),
  ];
}

function policyBlocks(writing: Reported & Speech): readonly Block[] {
  const events = writing.data.policy?.events ?? [];
  if (events.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "frame-timeline", text: writing.say("frame.timeline") },
    timeline(events, writing),
  ];
}

function frameworkBlocks(framework: Framework, writing: Reported & Speech): readonly Block[] {
  const { say, text, data } = writing;
  const { example } = framework.secures;
  const counts = { priorities: data.priorities.priorities.length, themes: framework.themes.length };
  return [
    { kind: "heading", level: 3, id: "frame-matrix", text: say("frame.matrix", counts), madeUp: example !== undefined },
    { kind: "paragraph", words: say("frame.matrixIntro", { framework: text(framework.name) }) },
    matrix(framework, writing),
  ];
}

function howToRead(writing: Writing): readonly Block[] {
  const words = editorsBlocks("reading", writing);
  return words.length === 0
    ? []
    : [
        { kind: "heading", level: 3, id: "frame-reading", text: writing.say("reading.title") },
        ...words,
        { kind: "heading", level: 3, id: "frame-vision", text: writing.say("frame.vision") },
      ];
}

function timeline(given: readonly PolicyEvent[], { say, text, year }: Reported & Speech): Timeline {
  const events = given.toSorted((a, b) => a.year - b.year || (a.until ?? a.year) - (b.until ?? b.year));
  return {
    kind: "timeline",
    label: say("frame.timeline"),
    events: events.map((event) => ({
      period: event.until === undefined ? String(event.year) : `${event.year}–${event.until}`,
      title: text(event.title),
      text: text(event.description),
      url: event.url ?? null,
      current: event.year <= year && year <= (event.until ?? event.year),
    })),
  };
}

/** With the actions in it where there is a plan; else the bare table. */
function matrix({ themes, secures }: Framework, writing: Reported & Speech): MatrixChart | Table {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const actions = plan?.actions ?? [];
  const rows = data.priorities.priorities.map((priority) => ({
    priority,
    cells: themes.map((theme) => {
      if (!secures.pairs.some((pair) => pair.priority === priority.id && pair.theme === theme.id)) return null;
      const own = actions.filter((action) => action.priority === priority.id && action.theme === theme.id);
      return stateOrder.flatMap((state) => own.filter((action) => action.state === state).map(() => state));
    }),
  }));
  const words = (cell: readonly ActionState[] | null) => {
    if (cell === null) return say("frame.notSecured");
    const done = cell.filter((state) => state === "done").length;
    return cell.length === 0 ? say("frame.secured") : say("frame.securedBy", { count: cell.length, done });
  };
  const table: Table = {
    kind: "table",
    id: "frame-matrix-table",
    caption: say("frame.matrixCaption"),
    columns: [
      { label: say("table.priority"), align: "start" },
      ...themes.map((theme) => ({ label: text(theme.name), align: "centre" as const })),
    ],
    rows: rows.map(({ priority, cells }) => [text(priority.name), ...cells.map(words)]),
    note: actions.length === 0 ? say("frame.matrixNote", { source: text(data.priorities.source) }) : null,
    dense: actions.length > 0,
  };
  if (plan === undefined || actions.length === 0) return table;
  const total = (state: ActionState) => actions.filter((action) => action.state === state).length;
  const states = stateOrder.filter((state) => total(state) > 0);
  const placed = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])).length;
  return {
    ...chartAnatomy({
      id: "chart-matrix",
      headline: say("plan.headline", {
        done: total("done"),
        all: actions.length,
        unplaced: actions.length - placed,
      }),
      subtitle: say("plan.subtitle"),
      alternative: matrixAlternative(actions, placed, states, writing),
      origin: planOrigin(
        plan,
        (example) => say("plan.source", { priorities: text(data.priorities.source), plan: text(plan.title), example }),
        writing,
      ),
      notes: [],
      tableInPrint: true,
      table,
    }),
    shape: "matrix",
    states: states.map((state) => ({ state, label: say(`state.${state}`) })),
    columns: themes.map((theme) => text(theme.name)),
    rows: rows.map(({ priority, cells }) => ({ label: text(priority.short), cells })),
  };
}

/** Each priority with what is done of its actions, then all by state. */
function matrixAlternative(
  actions: readonly Action[],
  shown: number,
  states: readonly ActionState[],
  { say, text, data }: Reported & Speech,
): string {
  const { priorities } = data.priorities;
  const rows = priorities.map(({ id, short }) => {
    const own = actions.filter(({ priority }) => priority === id);
    const done = own.filter(({ state }) => state === "done").length;
    return say("plan.doneOf", { name: text(short), done, all: own.length });
  });
  const counts = states.map((state) =>
    say("plan.stateCount", {
      state: say(`state.${state}`),
      count: actions.filter((action) => action.state === state).length,
    }),
  );
  const about = { shown, all: actions.length, states: counts.join(", ") };
  return firstThatFits([
    say("plan.alternative", { ...about, rows: rows.join(", ") }),
    say("plan.alternativeFew", { ...about, rows: priorities.length }),
  ]);
}

/** What still runs or has yet to begin, by priority, over the months. Nothing where all is done. */
export function actionTimeline(actions: readonly Action[], writing: Reported & Speech): readonly GanttChart[] {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const open = actions.filter(({ state }) => state === "running" || state === "delayed" || state === "planned");
  const [first] = open;
  if (plan === undefined || first === undefined) return [];
  const groups = data.priorities.priorities.flatMap((priority) => {
    const own = open.filter((action) => action.priority === priority.id);
    return own.length === 0 ? [] : [{ priority, own: own.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }];
  });
  const states = stateOrder.filter((state) => open.some((action) => action.state === state));
  const period = (from: string, until: string) =>
    `${formatDate(from, writing.language)} – ${formatDate(until, writing.language)}`;
  return [
    {
      ...chartAnatomy({
        id: "chart-timeline",
        headline: say("open.headline", {
          all: open.length,
          state: say(`state.${first.state}`),
          counts: actionCounts(open, writing),
        }),
        subtitle: say("open.subtitle"),
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
            own.map(({ title, from, until, state }) => [text(title), period(from, until), say(`state.${state}`)]),
          ),
        },
      }),
      shape: "gantt",
      states: states.map((state) => ({ state, label: say(`state.${state}`) })),
      groups: groups.map(({ priority, own }) => ({
        label: text(priority.short),
        rows: own.map(({ title, from, until, state }) => ({ label: text(title), from, until, state })),
      })),
    },
  ];
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
  const late = open.filter(({ state }) => state === "delayed").map(({ title }) => text(title));
  const about = {
    all: open.length,
    from: formatDate(from, language),
    until: formatDate(until, language),
    groups: groups.join(", "),
  };
  return firstThatFits([
    say("open.alternative", { ...about, delayed: late.length === 0 ? "none" : late.join(", ") }),
    say("open.alternativeFew", about),
    say("open.alternativeLeast", { all: open.length }),
  ]);
}
