/** What was read, and figures as they are printed -> the intranet site as it will be: the pages of its own year, without search and without files to take home. */
import { type Chart, chartData } from "../../../documents/index.ts";
import type { Language } from "../../../domain/index.ts";
import type { SiteFiles } from "../../../site/index.ts";
import { composedSite } from "../composing/composedSite.ts";
import { siteWithout } from "../making/siteFiles.ts";
import type { Draft, DraftCharts } from "./draft.ts";

/** Without scripts: its pages are whole without them. */
export async function draftSite(draft: Draft, charts: DraftCharts): Promise<SiteFiles> {
  const { data, design, year, rounded } = draft;
  const nothing = { earlierFigures: [], held: new Set<string>(), offered: new Set<string>() };
  const composed = new Map(
    data.university.languages.map((own) => [
      own,
      composedSite(draft, own, { years: [{ year, language: own }], ...nothing }),
    ]),
  );
  const dataOf = (chart: Chart, language: Language) => chartData(chart, language, rounded.figureById, data);
  const beside = { earlier: [], downloads: new Map<string, Uint8Array>(), indexed: false };
  return await siteWithout({ year, composed, chartData: dataOf, ...beside }, new Map(), {
    design,
    draw: charts.inPages(design),
  });
}
