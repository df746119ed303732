/** (indicators and their figures) -> a page for each, the list of all, and the explorer. */

import { dataPath, type Indicator, type Survey } from "../../domain/index.ts";
import type { KnownFigures, Origins, Reported, Speech } from "../../statements/index.ts";
import { estimatesIn, measured, type Writing } from "../../statements/index.ts";
import type { Chart } from "../charts.ts";
import { questionWords } from "../questionWords.ts";
import type { Block } from "../report.ts";
import { topicCharts } from "../topic/topicCharts.ts";
import { twoCounts } from "../twoCounts.ts";
import {
  bare,
  facultyLinks,
  indicatorLink,
  indicatorPath,
  related,
  section,
  shownIndicators,
  topicLink,
} from "./pageParts.ts";
import type { EstimateRow, SitePage, SiteParts } from "./sitePage.ts";

/** Its whole series with its breaks, and every figure that may be read here. */
export function indicatorPage(
  indicator: Indicator,
  parts: SiteParts,
  rows: readonly EstimateRow[],
  writing: Writing,
): SitePage {
  const { say, text, data, year } = writing;
  const survey = writing.surveyOf(indicator);
  const own = rows.filter((row) => row.indicator === indicator.id);
  const charts = topicCharts(indicator.topic, writing).filter((chart) => speaksOf(chart, indicator, writing));
  const priorities = data.priorities.priorities.filter(({ id }) => indicator.priorities.includes(id));
  return {
    ...bare(indicatorPath(indicator.id, year), text(indicator.name), writing),
    lead: text(survey.name),
    sections: [
      section("indicator", text(indicator.name), [
        ...(indicator.counted
          ? []
          : [
              {
                kind: "paragraph" as const,
                words: say("site.wording", {
                  words: questionWords(indicator, writing),
                  measured: measured(indicator, writing),
                }),
              },
            ]),
        ...charts,
        ...twoCountsOf(indicator, survey, writing),
        { kind: "estimates", caption: text(indicator.name), rows: own },
      ]),
      related(
        [
          ...priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
          ...facultyLinks(parts, writing, (faculty) =>
            rows.some((row) => row.indicator === indicator.id && row.domain === `faculty:${faculty}`),
          ),
          {
            href: `${year}/explorer.html?indicator=${indicator.id}`,
            label: say("site.inExplorer"),
            detail: null,
          },
        ],
        writing,
      ),
    ],
    downloads: [{ file: dataPath("public"), label: say("site.csv") }],
  };
}

/** Beside the number of responses and their rate: why a published and a computed one of the same wave differ. */
function twoCountsOf(indicator: Indicator, survey: Survey, writing: Writing): readonly Block[] {
  const { count, rate } = survey.responses?.response ?? {};
  if (indicator.item !== count && indicator.item !== rate) return [];
  return twoCounts(survey, writing).map((words) => ({ kind: "paragraph", words }));
}

function speaksOf(chart: Chart, indicator: Indicator, writing: KnownFigures): boolean {
  const own = new Set<string>(writing.known(indicator).map(({ id }) => id));
  const printed = chart.table.rows.flatMap((row) => row.flatMap((cell) => estimatesIn(cell)));
  return printed.some((id) => own.has(id));
}

/** The list of all indicators with a figure. */
export function figuresPage(rows: readonly EstimateRow[], writing: Reported & Speech & Origins): SitePage {
  const { say, year } = writing;
  const links = shownIndicators(rows, writing).map((each) => ({
    ...indicatorLink(each, writing),
    detail: writing.text(writing.surveyOf(each).name),
  }));
  return {
    ...bare(`${year}/figures`, say("site.figures"), writing),
    sections: [section("figures", say("site.figures"), [{ kind: "links", links }])],
  };
}

export function explorerPage(rows: readonly EstimateRow[], writing: Reported & Speech): SitePage {
  const { say, year, data, text } = writing;
  return {
    ...bare(`${year}/explorer`, say("site.explorer"), writing),
    lead: say("site.explorerLead"),
    sections: [section("explorer", say("site.explorer"), [{ kind: "explorer", rows }])],
    notices: data.university.example === undefined ? [] : [text(data.university.example)],
  };
}
