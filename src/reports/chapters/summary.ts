/** Page one: what a board member or a faculty director needs who reads no further. */

import type { Action, Indicator, KnownEstimate } from "../../domain/index.ts";
import { scaleOf } from "../../domain/index.ts";
import type { Block, Chapter, Tile } from "../report.ts";
import { comparableBefore, waveList } from "../seriesSentence.ts";
import type { Writing } from "../writing.ts";

/** Four tiles and three decisions still leave page one in one look. */
const mostTiles = 4;

export function summaryChapter(writing: Writing, actions: readonly Action[], opening: "summary" | "faculty"): Chapter {
  const { say } = writing;
  return {
    id: "summary",
    number: null,
    title: say("summary.title"),
    blocks: [
      ...writing.editors(opening),
      { kind: "tiles", label: say("summary.keyFigures"), tiles: keyFigures(writing) },
      ...doneInWords(writing, actions, opening === "faculty" ? "faculty" : "university"),
      ...decisions(writing),
      ...howToRead(writing),
    ],
  };
}

/** The newest figure of each indicator that `indicators.yaml` marks as a key figure, in its order. */
function keyFigures(writing: Writing): readonly Tile[] {
  return writing.data.indicators.indicators
    .filter((indicator) => indicator.keyFigure)
    .flatMap((indicator) => {
      const latest = writing.known(indicator).at(-1);
      return latest === undefined ? [] : [tile(indicator, latest, writing)];
    })
    .slice(0, mostTiles);
}

function tile(indicator: Indicator, latest: KnownEstimate, writing: Writing): Tile {
  const { say, text, print } = writing;
  const survey = writing.surveyOf(indicator);
  const scale = scaleOf(indicator, survey);
  const earlier = comparableBefore(latest, writing.known(indicator)).toReversed();
  return {
    label: text(indicator.name),
    value: print(latest),
    unit: scale.kind === "range" ? say("tile.scale", { min: String(scale.min), max: String(scale.max) }) : null,
    detail:
      earlier.length === 0
        ? say("tile.once", { wave: String(latest.wave) })
        : say("tile.after", { wave: String(latest.wave), earlier: waveList(earlier, writing) }),
    source: say("tile.source", {
      survey: text(survey.short),
      people: say(`coverage.${survey.coverage}`),
    }),
  };
}

function doneInWords(
  { say, data, year, text }: Writing,
  actions: readonly Action[],
  whose: "faculty" | "university",
): readonly Block[] {
  if (actions.length === 0) return [];
  const count = (state: Action["state"]) => actions.filter((action) => action.state === state).length;
  const example = data.plans.get(year)?.example;
  return [
    { kind: "heading", level: 3, id: "summary-actions", text: say("summary.actions") },
    {
      kind: "paragraph",
      words: say("summary.actionCounts", {
        whose,
        all: actions.length,
        done: count("done"),
        running: count("running"),
        delayed: count("delayed"),
        planned: count("planned"),
        stopped: count("stopped"),
      }),
    },
    ...(example === undefined ? [] : [exampleNotice(say("example.title"), text(example))]),
  ];
}

function decisions({ say, data, year, text }: Writing): readonly Block[] {
  const asked = data.decisions.get(year);
  if (asked === undefined || asked.asked.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "summary-decisions", text: say("summary.decisions") },
    {
      kind: "decisions",
      decisions: asked.asked.map((each) => ({ title: text(each.title), reason: text(each.reason) })),
    },
  ];
}

function howToRead(writing: Writing): readonly Block[] {
  const words = writing.editors("reading");
  return words.length === 0
    ? []
    : [{ kind: "heading", level: 3, id: "summary-reading", text: writing.say("reading.title") }, ...words];
}

export function exampleNotice(title: string, words: string): Block {
  return { kind: "notice", tone: "example", title, words };
}
