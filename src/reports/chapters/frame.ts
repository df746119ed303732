/** The frame: the vision, the years of policy behind it, and which priority secures which national theme. */
import type { Action, ActionState } from "../../domain/index.ts";
import type { Block, StatesChart, Table, Timeline } from "../report.ts";
import type { Writing } from "../writing.ts";
import { exampleNotice } from "./summary.ts";

const stateOrder: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];

export function frameBlocks(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const example = data.framework.secures.example;
  const counts = { priorities: data.priorities.priorities.length, themes: data.framework.themes.length };
  return [
    ...howToRead(writing),
    ...writing.editors("frame"),
    { kind: "heading", level: 3, id: "frame-timeline", text: say("frame.timeline") },
    timeline(writing),
    { kind: "heading", level: 3, id: "frame-matrix", text: say("frame.matrix", counts) },
    { kind: "paragraph", words: say("frame.matrixIntro", { framework: text(data.framework.name) }) },
    ...(example === undefined ? [] : [exampleNotice(say("example.title"), text(example))]),
    matrix(writing),
  ];
}

function howToRead(writing: Writing): readonly Block[] {
  const words = writing.editors("reading");
  return words.length === 0
    ? []
    : [
        { kind: "heading", level: 3, id: "frame-reading", text: writing.say("reading.title") },
        ...words,
        { kind: "heading", level: 3, id: "frame-vision", text: writing.say("frame.vision") },
      ];
}

function timeline({ say, text, data, year }: Writing): Timeline {
  const events = data.policy.events.toSorted((a, b) => a.year - b.year || (a.until ?? a.year) - (b.until ?? b.year));
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

function matrix({ say, text, data, year }: Writing): Table {
  const { themes, secures } = data.framework;
  const actions = data.plans.get(year)?.actions ?? [];
  const cell = (priority: string, theme: string) => {
    if (!secures.pairs.some((pair) => pair.priority === priority && pair.theme === theme))
      return say("frame.notSecured");
    const own = actions.filter((action) => action.priority === priority && action.theme === theme);
    const done = own.filter(({ state }) => state === "done").length;
    return own.length === 0 ? say("frame.secured") : say("frame.securedBy", { count: own.length, done });
  };
  return {
    kind: "table",
    id: "frame-matrix-table",
    caption: say("frame.matrixCaption"),
    columns: [
      { label: say("table.priority"), align: "start" },
      ...themes.map((theme) => ({ label: text(theme.name), align: "centre" as const })),
    ],
    rows: data.priorities.priorities.map((priority) => [
      text(priority.name),
      ...themes.map((theme) => cell(priority.id, theme.id)),
    ]),
    note: say("frame.matrixNote", { source: text(data.priorities.source) }),
    dense: false,
  };
}

/** How far the actions of each priority are. Nothing where there are no actions. */
export function planBlocks(writing: Writing, actions: readonly Action[]): readonly Block[] {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  if (plan === undefined || actions.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "frame-plan", text: say("plan.title", { plan: text(plan.title) }) },
    statesChart(writing, actions, plan.example === undefined ? null : say("example.short")),
  ];
}

function statesChart(writing: Writing, actions: readonly Action[], example: string | null): StatesChart {
  const { say, text, data } = writing;
  const states = stateOrder.filter((state) => actions.some((action) => action.state === state));
  const rows = data.priorities.priorities.map((priority) => {
    const own = actions.filter((action) => action.priority === priority.id);
    const counts = Object.fromEntries(
      stateOrder.map((state) => [state, own.filter((action) => action.state === state).length]),
    ) as Record<ActionState, number>;
    return { label: text(priority.short), counts };
  });
  const done = actions.filter((action) => action.state === "done").length;
  const headline = say("plan.headline", { done, all: actions.length });
  const total = (state: ActionState) => actions.filter((action) => action.state === state).length;
  return {
    kind: "chart",
    id: "chart-plan",
    shape: "states",
    headline,
    subtitle: say("plan.subtitle"),
    alternative: say("plan.alternative", {
      all: actions.length,
      states: states
        .map((state) => say("plan.stateCount", { state: say(`state.${state}`), count: total(state) }))
        .join(", "),
    }),
    source: say("chart.source", { source: text(data.plans.get(writing.year)?.title ?? {}) }),
    notes: [],
    example,
    states: states.map((state) => ({ state, label: say(`state.${state}`) })),
    rows,
    table: {
      kind: "table",
      id: "chart-plan-table",
      caption: say("plan.tableCaption"),
      columns: [
        { label: say("table.priority"), align: "start" },
        ...states.map((state) => ({ label: say(`state.${state}`), align: "end" as const })),
      ],
      rows: rows.map((row) => [row.label, ...states.map((state) => String(row.counts[state]))]),
      note: null,
      dense: true,
    },
  };
}
