/** Priorities and the themes of a framework -> which secures which, with the actions in it, a square each. */
import type { Action, ActionState, Framework } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { firstThatFits } from "../alternativeText.ts";
import type { Table } from "../blocks.ts";
import { chartAnatomy, planOrigin } from "../chartAnatomy.ts";
import { matrixReading } from "../chartReading/actionsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { MatrixChart } from "../charts.ts";
import { priorityMark } from "../priorityMarks.ts";
import { stateOrder } from "./stateOrder.ts";

/** With the actions in it where there is a plan; else the bare table. */
export function matrix({ themes, secures }: Framework, writing: Reported & Speech): MatrixChart | Table {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const actions = plan?.actions ?? [];
  const rows = data.priorities.priorities.map((priority, place) => {
    const own = actions.filter((action) => action.priority === priority.id);
    const secured = themes.filter(({ id }) =>
      secures.pairs.some((pair) => pair.priority === priority.id && pair.theme === id),
    );
    return {
      priority,
      mark: priorityMark(place),
      cells: themes.map((theme) =>
        secured.includes(theme) ? statesOf(own.filter((each) => each.theme === theme.id)) : null,
      ),
      outside: statesOf(own.filter((each) => !secured.some(({ id }) => id === each.theme))),
    };
  });
  const words = (cell: readonly ActionState[] | null) => {
    if (cell === null) return say("frame.notSecured");
    const done = cell.filter((state) => state === "done").length;
    return cell.length === 0 ? say("frame.secured") : say("frame.securedBy", { count: cell.length, done });
  };
  const othersLabel = rows.some(({ outside }) => outside.length > 0) ? [say("plan.others")] : [];
  const table: Table = {
    kind: "table",
    id: "frame-matrix-table",
    caption: say("frame.matrixCaption"),
    columns: [
      { label: say("table.priority"), align: "start" },
      ...[...themes.map((theme) => text(theme.name)), ...othersLabel].map((label) => ({
        label,
        align: "centre" as const,
      })),
    ],
    rows: rows.map(({ priority, cells, outside }) => [
      text(priority.name),
      ...cells.map(words),
      ...othersLabel.map(() => (outside.length === 0 ? say("frame.notSecured") : words(outside))),
    ]),
    note: actions.length === 0 ? say("frame.matrixNote", { source: text(data.priorities.source) }) : null,
    dense: actions.length > 0,
  };
  if (plan === undefined || actions.length === 0) return table;
  const total = (state: ActionState) => actions.filter((action) => action.state === state).length;
  const states = stateOrder.filter((state) => total(state) > 0);
  const untold: Untold<MatrixChart> = {
    ...chartAnatomy({
      id: "chart-matrix",
      headline: say("plan.headline", { done: total("done"), all: actions.length }),
      subtitle: say("plan.subtitle"),
      alternative: matrixAlternative(actions, states, writing),
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
    others: othersLabel[0] ?? null,
    shadeLabel: say("plan.secured"),
    rows: rows.map(({ priority, mark, cells, outside }) => ({ label: text(priority.short), mark, cells, outside })),
  };
  return { ...untold, reading: matrixReading(untold, writing) };
}

/** In the order of the legend. */
function statesOf(actions: readonly Action[]): readonly ActionState[] {
  return stateOrder.flatMap((state) => actions.filter((action) => action.state === state).map(() => state));
}

/** Each priority with what is done of its actions, then all by state. */
function matrixAlternative(
  actions: readonly Action[],
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
  const about = { all: actions.length, states: counts.join(", ") };
  return firstThatFits([
    say("plan.alternative", { ...about, rows: rows.join(", ") }),
    say("plan.alternativeFew", { ...about, rows: priorities.length }),
  ]);
}
