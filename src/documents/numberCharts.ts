/** The chapters of a report -> the same, whose charts are numbered through the report, and whose words refer to them by their numbers: the same on paper and on the web, since what only one of them has comes last. */
import type { Figure, IndicatorId } from "../domain/index.ts";
import { chartReference, estimatesIn, mapReferences } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { blockId } from "./blockId.ts";
import type { Chart } from "./charts.ts";
import { printedEstimates } from "./printedEstimates.ts";
import type { Block, Chapter } from "./report.ts";

type Numbered = Chart & { readonly figure: string };

/** `figureOf`: the figure of an estimate's id. */
export function numberCharts(chapters: readonly Chapter[], figureOf: FigureOf, say: Say): readonly Chapter[] {
  let number = 0;
  const numbered = mapBlocks(chapters, (block) => {
    if (block.kind !== "chart") return block;
    number += 1;
    return { ...block, figure: say("chart.figure", { number: String(number) }) };
  });
  const charts = numbered.flatMap(({ blocks }) => blocks.filter(isNumbered));
  return mapBlocks(numbered, (block) => withReferences(block, charts, figureOf));
}

type FigureOf = (id: Figure["id"]) => Pick<Figure, "indicator">;

/** What a call of {{figure}} names by its indicator or its anchor, in words that stay on one line. What the report does not have is left as it was. */
function withReferences(block: Block, charts: readonly Numbered[], figureOf: FigureOf): Block {
  if (block.kind === "prose")
    return {
      ...block,
      markdown: mapReferences(block.markdown, (shown, words) => {
        const chart = chartShowing(shown, charts, figureOf);
        return chart === undefined
          ? chartReference(shown, words)
          : chartReference(`#${chart.id}`, chart.figure.replaceAll(" ", "\u00A0"));
      }),
    };
  if (block.kind !== "asked") return block;
  return {
    ...block,
    decisions: block.decisions.map((decision) => ({
      ...decision,
      because: decision.because.map((each) => {
        const printed = estimatesIn(each.words);
        const chart = charts.find((one) => printed.some((id) => printedEstimates([alone(one)]).includes(id)));
        return chart === undefined ? each : { ...each, figure: chart.figure, anchor: chart.id };
      }),
    })),
  };
}

/** What a call of {{figure}} refers to in a report whose charts are numbered: "Figure 3"; null where the report does not have it. */
export function figureNumber(shown: string, chapters: readonly Chapter[], figureOf: FigureOf): string | null {
  const charts = chapters.flatMap(({ blocks }) => blocks.filter(isNumbered));
  return chartShowing(shown, charts, figureOf)?.figure ?? null;
}

/** The chart that is named after the indicator, else the first that has a figure of it. */
function chartShowing(shown: string, charts: readonly Numbered[], figureOf: FigureOf): Numbered | undefined {
  return (
    charts.find(({ id }) => id === shown || id === blockId("chart", shown)) ??
    charts.find((chart) => shownIn(chart, figureOf).has(shown as IndicatorId))
  );
}

function shownIn(chart: Chart, figureOf: FigureOf): ReadonlySet<IndicatorId> {
  return new Set(printedEstimates([alone(chart)]).map((id) => figureOf(id).indicator));
}

function alone(chart: Chart): Chapter {
  return { id: chart.id, number: null, title: "", blocks: [chart] };
}

function isNumbered(block: Block): block is Numbered {
  return block.kind === "chart" && block.figure !== undefined;
}

function mapBlocks(chapters: readonly Chapter[], change: (block: Block) => Block): readonly Chapter[] {
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(change) }));
}
