/** A priority: what it is, what was promised and done, what is measured that belongs to it. */
import type { Action, Indicator, Priority } from "../../domain/index.ts";
import {
  comparableBefore,
  type KnownFigures,
  type Origins,
  type Printing,
  type Reported,
  type Speech,
  type Words,
  type Writing,
  waveList,
} from "../../statements/index.ts";
import { formatPeriod } from "../../wording/index.ts";
import type { Actions, Table } from "../blocks.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";
import { syntheticMark } from "../synthetic.ts";
import { priorityOpener } from "./opener.ts";

export function priorityBlocks(priority: Priority, actions: readonly Action[], writing: Writing): readonly Block[] {
  const { say, text } = writing;
  const own = actions.filter((action) => action.priority === priority.id);
  return [
    ...priorityOpener(priority, own, writing),
    { kind: "paragraph", words: text(priority.description) },
    ...editorsBlocks(`priority-${priority.id}`, writing),
    ...(own.length === 0
      ? [{ kind: "paragraph" as const, words: say("priority.noActions") }]
      : [actionTable(`${priority.id}-actions-table`, text(priority.name), own, writing)]),
    ...indicatorBlocks(priority, writing),
  ];
}

export function actionTable(
  id: string,
  about: string,
  actions: readonly Action[],
  writing: Reported & Speech,
): Actions {
  const { say, text, language, data, year } = writing;
  const unit = (owner: Action["owner"]) => {
    const faculty = data.university.faculties.find((each) => each.id === owner.unit);
    return faculty === undefined ? say("owner.university") : text(faculty.short ?? faculty.name);
  };
  return {
    kind: "actions",
    id,
    caption: say("priority.actionsCaption", { about }),
    madeUp: data.plans.get(year)?.example === undefined ? null : say("madeUp.mark"),
    columns: {
      action: say("actions.action"),
      purpose: say("actions.purpose"),
      owner: say("actions.owner"),
      period: say("actions.period"),
      state: say("actions.state"),
    },
    labels: { goal: say("actions.goal"), target: say("actions.target"), achieved: say("actions.achieved") },
    actions: actions.map((action) => ({
      title: text(action.title),
      goal: text(action.goal),
      target: action.target === undefined ? null : text(action.target),
      owner: say("actions.ownedBy", { unit: unit(action.owner), role: text(action.owner.role) }),
      period: formatPeriod(action.from, action.until, language),
      promised:
        action.promised === undefined
          ? null
          : say("actions.promised", { month: formatPeriod(action.promised, action.promised, language) }),
      state: action.state,
      stateLabel: say(`state.${action.state}`),
      achieved: action.achieved === undefined ? null : text(action.achieved),
    })),
  };
}

function indicatorBlocks(priority: Priority, writing: Writing): readonly Block[] {
  const { say, data } = writing;
  const indicators = data.indicators.indicators.filter((each) => each.priorities.includes(priority.id));
  return [
    indicators.length === 0
      ? { kind: "paragraph", words: say("priority.noIndicators") }
      : indicatorTable(priority, indicators, writing),
  ];
}

function indicatorTable(
  priority: Priority,
  indicators: readonly Indicator[],
  writing: Speech & Origins & Printing & KnownFigures,
): Table {
  const { say, text } = writing;
  return {
    kind: "table",
    id: `${priority.id}-indicators-table`,
    caption: say("priority.indicatorsCaption", { about: text(priority.name) }),
    madeUp: syntheticMark(
      indicators.flatMap((each) => writing.known(each)),
      writing,
    ),
    columns: indicatorColumns(writing),
    rows: indicators.map((indicator) => indicatorRow(indicator, writing)),
    look: "indicators",
    note: null,
    dense: true,
  };
}

export function indicatorColumns({ say }: Speech): Table["columns"] {
  return [
    { label: say("table.indicator"), align: "start" },
    { label: say("table.latest"), align: "end" },
    { label: say("table.wave"), align: "end" },
    { label: say("table.before"), align: "start" },
    { label: say("table.about"), align: "start" },
  ];
}

/** The newest figure of the whole survey, else the source's words, and the ones before that may be compared. */
export function indicatorRow(
  indicator: Indicator,
  writing: Speech & Origins & Printing & KnownFigures,
): readonly Words[] {
  const { say, text } = writing;
  const survey = writing.surveyOf(indicator);
  const known = writing.known(indicator);
  const latest = known.at(-1);
  const claim = writing.index.claims(indicator.id, { kind: survey.coverage }).at(-1);
  const about = say("table.aboutPeople", {
    survey: text(survey.short),
    people: say(`site.${survey.coverage}`),
  });
  if (latest === undefined) {
    const words = claim === undefined ? say("table.none") : say("quote", { words: text(claim.words) });
    return [
      text(indicator.name),
      words,
      claim === undefined ? say("table.none") : String(claim.wave),
      say("table.none"),
      about,
    ];
  }
  const earlier = comparableBefore(latest, known).toReversed();
  const before = earlier.length === 0 ? say("table.none") : waveList(earlier, writing);
  return [text(indicator.name), writing.print(latest), String(latest.wave), before, about];
}
