/** A survey's chapter: who was asked, then its topics with charts, tables and quotations. */
import type { Indicator, SourceId, SurveyData, TopicId } from "../../domain/index.ts";
import type { KnownFigures, Origins, Speech, Writing } from "../../statements/index.ts";
import { countryValues } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { Quotation } from "../blocks.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import { singleFigures } from "../factTable.ts";
import type { Block } from "../report.ts";
import { topicCharts } from "../topic/topicCharts.ts";
import { fieldworkBlocks } from "./fieldwork.ts";
import { whoAnswered } from "./whoAnswered.ts";

export function surveyBlocks({ survey }: SurveyData, writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const topics = data.indicators.topics.filter((topic) => topic.survey === survey.id);
  return [
    { kind: "paragraph", words: text(survey.description) },
    ...(survey.coverage === "national"
      ? [
          {
            kind: "notice" as const,
            tone: "caution" as const,
            title: say("survey.nationalTitle"),
            words: say("survey.national", countryValues(data.university, writing.language)),
          },
        ]
      : []),
    ...fieldworkBlocks(survey, writing),
    ...editorsBlocks(survey.id, writing),
    ...topics.flatMap((topic) => topicBlocks(topic.id, text(topic.name), writing)),
    ...whoAnswered(survey, writing),
  ];
}

function topicBlocks(topic: TopicId, name: string, writing: Writing): readonly Block[] {
  const indicators = writing.data.indicators.indicators.filter((each) => each.topic === topic);
  const charts = topicCharts(topic, writing);
  const drawn = new Set(charts.flatMap((chart) => ("bars" in chart ? chart.bars.map((each) => each.estimate) : [])));
  const inLines = new Set(
    charts.flatMap((chart) =>
      (chart.shape === "trend" ? chart.lines : chart.shape === "multiples" ? chart.panels : []).flatMap((line) =>
        line.points.map((point) => point.estimate),
      ),
    ),
  );
  const loose = indicators.filter((each) =>
    writing.known(each).some((estimate) => !drawn.has(estimate.id) && !inLines.has(estimate.id)),
  );
  const quotations = indicators.flatMap((each) => {
    const drawnInLine = writing.known(each).some((estimate) => inLines.has(estimate.id));
    return quotationsOf(each, drawnInLine, writing);
  });
  const blocks: readonly Block[] = [
    ...charts,
    ...(loose.length === 0 ? [] : [singleFigures(`${topic}-figures`, name, loose, writing)]),
    ...quotations,
  ];
  if (blocks.length === 0) return [];
  return [{ kind: "heading", level: 3, id: blockId("topic", topic), text: name }, ...blocks];
}

/** Words about an indicator: of one that is drawn as a line, only those about a wave with a figure, since the others stand in its chart. */
function quotationsOf(
  indicator: Indicator,
  drawn: boolean,
  writing: Speech & Origins & KnownFigures,
): readonly Quotation[] {
  const { text, say, language, index } = writing;
  const claims = index.claims(indicator.id, { kind: writing.surveyOf(indicator).coverage });
  const known = writing.known(indicator);
  return claims
    .filter((claim) => !drawn || known.some((each) => each.wave === claim.wave))
    .map((claim) => ({
      kind: "quotation",
      id: blockId("claim", claim.id),
      words: text(claim.words),
      language: claim.original === language ? language : null,
      source: say(claim.original === language ? "quotation.source" : "quotation.translated", {
        source: claimSource(claim.source, writing),
        wave: String(claim.wave),
        about: text(indicator.name),
      }),
    }));
}

function claimSource(id: SourceId, { sourceOf, text, say }: Speech & Origins): string {
  const source = sourceOf(id);
  return say("source.short", { publisher: text(source.publisher), title: text(source.title) });
}
