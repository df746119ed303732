/** A survey's chapter: who was asked, then its topics with charts, tables and quotations. */
import type { SurveyData, TopicId } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { countryValues } from "../../wording/index.ts";
import { besideNational } from "../besideNational.ts";
import { besidePeers } from "../besidePeers.ts";
import { blockId } from "../blockId.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import { singleFigures } from "../factTable.ts";
import { quotationsOf, quotationsOn } from "../quotations.ts";
import type { Block } from "../report.ts";
import { topicCharts } from "../topic/topicCharts.ts";
import { fieldworkBlocks } from "./fieldwork.ts";
import { surveyOpener } from "./opener.ts";
import { whoAnswered } from "./whoAnswered.ts";

export function surveyBlocks({ survey }: SurveyData, writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const topics = data.indicators.topics.filter((topic) => topic.survey === survey.id);
  return [
    ...surveyOpener(survey, writing),
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
    ...quotationsOn(survey, writing),
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
    ...besideNational(`${topic}-national`, name, indicators, writing),
    ...besidePeers(`${topic}-peers`, name, indicators, writing),
    ...quotations,
  ];
  if (blocks.length === 0) return [];
  return [{ kind: "heading", level: 3, id: blockId("topic", topic), text: name }, ...blocks];
}
