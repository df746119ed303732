/** The pages of a site -> the pictures of their charts, wide and narrow. */

import type { Chart } from "../../../documents/index.ts";
import type { Language } from "../../../domain/index.ts";
import type { ChartPicture } from "../../../html/index.ts";
import type { ComposedSite } from "../composing/composedSite.ts";
import type { PageSetting } from "./pageSetting.ts";

export type DrawnCharts = (chart: Chart, language: Language) => ChartPicture;

export async function siteCharts(
  composed: ReadonlyMap<Language, ComposedSite>,
  { draw }: Pick<PageSetting, "draw">,
): Promise<DrawnCharts> {
  const drawn = new Map<Chart, ChartPicture>();
  for (const site of composed.values())
    await Promise.all(
      chartsOn(site).map(async (chart) => {
        const picture = await draw.chart(chart, site.board);
        const narrow = { narrow: await draw.chart(chart, site.board, "narrow") };
        drawn.set(chart, { ...picture, ...narrow });
      }),
    );
  return (chart) => {
    const picture = drawn.get(chart);
    if (picture === undefined) throw new Error(`no picture of ${chart.id}`);
    return picture;
  };
}

function chartsOn({ pages }: ComposedSite): readonly Chart[] {
  return pages
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .flatMap((block): readonly Chart[] => (block.kind === "chart" ? [block] : []));
}
