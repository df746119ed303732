/** (indicators and their figures) -> a page for each, the list of all, and the explorer. */

import type { Indicator, Survey } from "../../domain/index.ts";
import type { KnownFigures, Origins, Reported, Speech } from "../../statements/index.ts";
import { estimatesIn, measured, type Writing } from "../../statements/index.ts";
import { besidePeers } from "../besidePeers.ts";
import type { Chart } from "../charts.ts";
import { madeWords } from "../madeWords.ts";
import { told } from "../pageOne/findings.ts";
import { questionWords } from "../questionWords.ts";
import type { Block } from "../report.ts";
import { topicCharts } from "../topic/topicCharts.ts";
import { twoCounts } from "../twoCounts.ts";
import { dataPagePath } from "./dataPage.ts";
import {
  bare,
  facultyLinks,
  figureDownloads,
  indicatorLink,
  indicatorPath,
  related,
  section,
  shownIndicators,
  topicLink,
} from "./pageParts.ts";
import type { EstimateRow, SiteBlock, SitePage, SiteParts } from "./sitePage.ts";

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
    ...bare(indicatorPath(indicator.id, year), text(indicator.name), writing, text(survey.short)),
    item: "figures",
    lead: text(survey.name),
    sections: [
      section("indicator", text(indicator.name), [
        ...newestFigure(indicator, own, writing),
        ...charts,
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
              ...madeWords([indicator], writing).map((words) => ({ kind: "paragraph" as const, words })),
            ]),
        ...twoCountsOf(indicator, survey, writing),
        ...figureTables(own, writing),
        ...besidePeers(`peers-${indicator.id}`, text(indicator.name), [indicator], writing),
      ]),
      related(
        [
          priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
          [{ href: `${year}/explorer.html?indicator=${indicator.id}`, label: say("site.inExplorer"), detail: null }],
          facultyLinks(parts, writing, (faculty) =>
            rows.some((row) => row.indicator === indicator.id && row.domain === `faculty:${faculty}`),
          ),
        ],
        writing,
      ),
    ],
    downloads: figureDownloads(writing),
  };
}

/** What is known last of the university, or of the nation: in words, with its margin and how many it rests on. Nothing where no number may be shown. */
function newestFigure(indicator: Indicator, own: readonly EstimateRow[], writing: Writing): readonly Block[] {
  const { say, text } = writing;
  const { coverage, short } = writing.surveyOf(indicator);
  const newest = own.filter(({ domain, value }) => domain === coverage && value !== null).at(-1);
  if (newest === undefined) return [];
  const words = say("site.newestFigure", {
    told: told(indicator, writing),
    wave: String(newest.wave),
    margin: newest.lower === null ? "none" : "known",
    interval: newest.lower === null ? "" : newest.intervalWords,
    based: newest.base === null ? "none" : "known",
    base: newest.base === null ? "" : newest.baseWords,
  });
  const source = say("factsheet.source", { survey: text(short), wave: String(newest.wave) });
  const from = `${newest.domainName}, ${source}`;
  const about = { isNamed: indicator.told === undefined, madeUp: newest.synthetic };
  return [{ kind: "findings", findings: [{ value: newest.valueWords, words, source: from, ...about }] }];
}

/** The newest figure of each group, and below it the earlier ones, the newest first: in a fold, so that a phone is not filled with them. */
function figureTables(own: readonly EstimateRow[], { say }: Speech): readonly SiteBlock[] {
  const newest = new Map(own.toSorted((a, b) => a.wave - b.wave).map((row) => [row.domain, row]));
  const now = own.filter((row) => newest.get(row.domain) === row);
  const earlier = own.filter((row) => newest.get(row.domain) !== row).toSorted((a, b) => b.wave - a.wave);
  return [
    { kind: "estimates", caption: say("site.newestFigures"), rows: now, isFolded: false },
    ...(earlier.length === 0
      ? []
      : [{ kind: "estimates" as const, caption: say("site.earlierFigures"), rows: earlier, isFolded: true }]),
  ];
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
  const explorer = { href: `${year}/explorer.html`, label: say("site.explorer"), detail: say("site.explorerLead") };
  const asData = { href: `${dataPagePath(year)}.html`, label: say("openData.page"), detail: null };
  return {
    ...bare(`${year}/figures`, say("site.figures"), writing),
    menu: say("site.figuresMenu"),
    item: "figures",
    repeats: true,
    sections: [section("figures", say("site.figures"), [{ kind: "links", links: [explorer, asData, ...links] }])],
  };
}

export function explorerPage(rows: readonly EstimateRow[], writing: Reported & Speech): SitePage {
  const { say, year, data, text } = writing;
  return {
    ...bare(`${year}/explorer`, say("site.explorer"), writing),
    item: "figures",
    lead: say("site.explorerLead"),
    sections: [section("explorer", say("site.explorer"), [{ kind: "explorer", rows }])],
    notices: data.university.example === undefined ? [] : [text(data.university.example)],
  };
}
