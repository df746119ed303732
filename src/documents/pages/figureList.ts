/** (what readers of the site get of a year's figures) -> the list of them that sites of later years read. */
import { type Edition, editionOf, type FigureList, type Indicator } from "../../domain/index.ts";
import type { Origins } from "../../statements/index.ts";
import { plain, type Reported, type Speech } from "../../statements/index.ts";
import { givenWords } from "../correctionWords.ts";
import { indicatorPath, shownIndicators } from "./pageParts.ts";
import type { EstimateRow } from "./sitePage.ts";

/** `rows`: of the pages of indicators. `beside`: figures that stand on no such page. */
export function figureList(
  rows: readonly EstimateRow[],
  beside: readonly EstimateRow[],
  writing: Reported & Speech & Origins,
): FigureList {
  const { data, year, text } = writing;
  const corrections = data.corrections.get(year);
  const shown = shownIndicators(rows, writing);
  const known = new Map<string, Indicator>(shown.map((each) => [each.id, each]));
  const pageOf = (row: EstimateRow) =>
    (beside.includes(row) ? row.href : null) ?? `${indicatorPath(row.indicator, year)}.html#${row.anchor}`;
  return {
    year,
    edition: editionOf(corrections),
    indicators: shown.map((each) => ({
      id: each.id,
      name: text(each.name),
      survey: text(writing.surveyOf(each).short),
    })),
    figures: [...rows, ...beside]
      .filter(({ asked }) => asked)
      .flatMap((row) => {
        const indicator = known.get(row.indicator);
        if (indicator === undefined) return [];
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
            before:
              row.value === null ? [] : earlierEditions(row.estimate, indicator, corrections?.editions ?? [], writing),
          },
        ];
      }),
  };
}

/** What the editions of the year that were replaced printed, the newest first, up to one that a later edition hides. */
function earlierEditions(
  estimate: string,
  indicator: Indicator,
  editions: readonly Edition[],
  speech: Speech,
): FigureList["figures"][number]["before"] {
  const found: { edition: number; value: string }[] = [];
  for (const { edition, corrections, withdrawn } of editions.toReversed()) {
    const before = corrections.find((each) => each.estimate === estimate)?.before;
    if (before?.state === "hidden") break;
    if (before?.state !== "shown" || withdrawn) continue;
    found.push({ edition: edition - 1, value: givenWords(before, indicator, speech) });
  }
  return found;
}
