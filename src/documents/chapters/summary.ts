/** A factsheet's first words: its key figures, large, and what is said first of them. */

import { type Action, type Domain, type Faculty, type Indicator, scaleOf } from "../../domain/index.ts";
import {
  type Change,
  changeWords,
  chooseMessages,
  estimatesIn,
  type KnownFigures,
  messageCandidates,
  newestChange,
  type Origins,
  type Printing,
  type Writing,
} from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import type { Sparkline, Tile } from "../blocks.ts";
import { domainName } from "../domainNames.ts";
import { fixedRange } from "../fixedRange.ts";
import type { Block } from "../report.ts";

/** Four tiles still leave page one in one look. */
const mostTiles = 4;

/** The key figures and what is said first: what a factsheet has of page one. */
export function mainPoints(writing: Writing, actions: readonly Action[], faculty: Faculty): readonly Block[] {
  return [
    { kind: "tiles", label: writing.say("summary.keyFigures"), tiles: keyFigures(writing, faculty) },
    ...keyMessages(writing, actions, faculty),
  ];
}

/** The newest figure of each indicator that `indicators.yaml` marks as a key figure, in its order. */
function keyFigures(writing: Writing, faculty: Faculty): readonly Tile[] {
  const own = { kind: "faculty", faculty: faculty.id } as const;
  return writing.data.indicators.indicators
    .filter((indicator) => indicator.keyFigure)
    .flatMap((indicator) => {
      // A faculty's own figure where there is one.
      const domain = writing.known(indicator, own).length > 0 ? own : undefined;
      const change = newestChange(indicator, writing, domain);
      return change === null ? [] : [tile(change, writing)];
    })
    .slice(0, mostTiles);
}

function tile(change: Change, writing: Writing): Tile {
  const { indicator, after } = change;
  const { say, text, print } = writing;
  const survey = writing.surveyOf(indicator);
  const scale = scaleOf(indicator, survey);
  const synthetic = after.status === "computed" && after.provenance.synthetic;
  return {
    label: text(indicator.name),
    value: print(after),
    unit: scale.kind === "range" ? say("tile.scale", { min: scale.min, max: scale.max }) : null,
    detail: changeWords(change, "beside", writing),
    source: say("tile.source", {
      survey: text(survey.short),
      people: domainName(after.domain, writing) ?? say(`coverage.${survey.coverage}`),
      synthetic: synthetic ? "synthetic" : "real",
    }),
    sparkline: sparkline(indicator, after.domain, writing),
  };
}

/** On the indicator's own range; none where all waves are printed alike. */
function sparkline(indicator: Indicator, domain: Domain, writing: Origins & Printing & KnownFigures): Sparkline | null {
  const known = writing.known(indicator, domain);
  if (new Set(known.map((each) => writing.label(each))).size < 2) return null;
  const points = known.map(({ wave, value, comparability }) => ({ wave, value, series: comparability.series }));
  const bare = known.map(({ value }) => ({ value, interval: null }));
  const range = fixedRange(indicator, scaleOf(indicator, writing.surveyOf(indicator)), bare);
  return { kind: "sparkline", shape: "sparkline", id: blockId("sparkline", indicator.id), range, points };
}

function keyMessages(writing: Writing, actions: readonly Action[], faculty: Faculty): readonly Block[] {
  const { say, text, data, year, index } = writing;
  const choices = data.messages.get(year) ?? { pin: [], drop: [], rewrite: [] };
  const chosen = chooseMessages(messageCandidates(faculty, actions, writing), choices);
  if (chosen.length === 0) return [];
  const example = data.plans.get(year)?.example;
  const items = chosen.map(({ words }) => words);
  const synthetic = chosen.some(({ words }) =>
    estimatesIn(words).some((id) => {
      const found = index.get(id);
      return found.status === "computed" && found.provenance.synthetic;
    }),
  );
  return [
    { kind: "heading", level: 3, id: "summary-messages", text: say("message.title") },
    { kind: "list", items },
    ...(synthetic ? [exampleNotice(say("example.synthetic"), say("example.syntheticWords"))] : []),
    ...(example === undefined || actions.length === 0 ? [] : [exampleNotice(say("example.title"), text(example))]),
  ];
}

export function exampleNotice(title: string, words: string): Block {
  return { kind: "notice", tone: "example", title, words };
}
