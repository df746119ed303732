/** (what readers of the site get of a year's figures) -> the list of them that sites of later years read. */
import { editionOf, type FigureList, type Indicator, type ListedFigure, partsOfEstimate } from "../../domain/index.ts";
import { type KnownFigures, type Origins, plain, type Reported, type Speech } from "../../statements/index.ts";
import { absentFigures } from "./absentFigures.ts";
import { earlierInYear } from "./editionsOfFigure.ts";
import { indicatorPath, shownIndicators } from "./pageParts.ts";
import type { EstimateRow } from "./sitePage.ts";

/** `rows`: of the pages of indicators. `beside`: figures that stand on no such page. */
export function figureList(
  rows: readonly EstimateRow[],
  beside: readonly EstimateRow[],
  writing: Reported & Speech & Origins & KnownFigures,
): FigureList {
  const { data, year } = writing;
  const corrections = data.corrections.get(year);
  const editions = corrections?.editions ?? [];
  const all = [...rows, ...beside].filter(({ asked }) => asked);
  const absent = absentFigures(all, writing);
  const shown = shownIndicators(rows, writing);
  const known = new Map<string, Indicator>(shown.map((each) => [each.id, each]));
  const pageOf = (row: EstimateRow) =>
    (beside.includes(row) ? row.href : null) ?? `${indicatorPath(row.indicator, year)}.html#${row.anchor}`;
  return {
    year,
    edition: editionOf(corrections),
    indicators: [
      ...new Set([...shown.map(({ id }) => String(id)), ...absent.map(({ id }) => partsOfEstimate(id).indicator)]),
    ].map((id) => indicatorOf(id, writing)),
    figures: [
      ...all.flatMap((row): ListedFigure[] => {
        const indicator = known.get(row.indicator);
        if (indicator === undefined) return [];
        const { before, hid } = earlierInYear(row.estimate, indicator, editions, writing);
        return [
          {
            id: row.estimate,
            whose: row.domainName,
            shown: row.value !== null,
            value: plain(row.valueWords),
            interval: plain(row.intervalWords),
            base: plain(row.baseWords),
            madeUp: row.synthetic,
            page: pageOf(row),
            before: row.value === null ? [] : [...before],
            ...(hid ? { hid: true as const } : {}),
          },
        ];
      }),
      ...absent,
    ],
  };
}

/** Of what is not followed any more, its id is all that is known. */
function indicatorOf(
  id: string,
  { data, text, surveyOf }: Reported & Speech & Origins,
): FigureList["indicators"][number] {
  const known = data.indicators.indicators.find((each) => each.id === id);
  if (known !== undefined) return { id, name: text(known.name), survey: text(surveyOf(known).short) };
  const survey = data.surveys.find((each) => id.startsWith(`${each.survey.id}.`))?.survey;
  return { id, name: id, survey: survey === undefined ? id : text(survey.short) };
}
