/** Charts of actions -> what they tell: what each priority does for which theme, and what runs from when to when. */
import { plain, type Speech } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import type { GanttChart, MatrixChart } from "../charts.ts";
import { overview } from "./overview.ts";
import { item, type Reading, type ReadingItem, type Untold } from "./reading.ts";

/** In the words of its table; of themes that a priority does not serve, nothing. */
export function matrixReading(chart: Untold<MatrixChart>, writing: Speech): Reading {
  const { say } = writing;
  const { columns, rows } = chart.table;
  const all = chart.rows.flatMap(({ cells, outside }) => [...cells.flatMap((cell) => cell ?? []), ...outside]);
  const counts = chart.states.map(({ state, label }) =>
    say("plan.stateCount", { state: label, count: all.filter((each) => each === state).length }),
  );
  return [
    overview(chart, counts, writing),
    ...rows.map(([head = "", ...cells], place) =>
      item(
        head,
        chart.rows[place]?.label ?? null,
        cells.flatMap((words, column) =>
          words === say("frame.notSecured")
            ? []
            : [item(say("walk.about", { name: plain(columns[column + 1]?.label ?? ""), words }))],
        ),
      ),
    ),
  ];
}

export function ganttReading(chart: Untold<GanttChart>, writing: Speech): Reading {
  const { say, language } = writing;
  const on = (month: string) => formatDate(month, language);
  const label = (wanted: string) => chart.states.find(({ state }) => state === wanted)?.label ?? wanted;
  const late = chart.groups.flatMap(({ rows }) =>
    rows
      .filter(({ state }) => state === "delayed")
      .map(({ label: title, until, promised }) =>
        say("open.late", { title, promised: promised === null ? "none" : on(promised), until: on(until) }),
      ),
  );
  const counts = chart.groups.map((group) => say("chart.valueOf", { name: group.label, value: group.rows.length }));
  const delayed = late.map((words) => say("walk.about", { name: label("delayed"), words }));
  const today = chart.today === null ? [] : [chart.today.label];
  return [
    overview(chart, [...delayed, counts.join(", "), ...today], writing),
    ...chart.groups.map((group) =>
      item(
        group.label,
        null,
        group.rows.map(({ label: title, from, until, promised, state }): ReadingItem => {
          const period = say("open.period", {
            from: on(from),
            until: on(until),
            promised: promised === null ? "none" : on(promised),
          });
          return item(say("walk.action", { title, period, state: label(state) }), title);
        }),
      ),
    ),
  ];
}
