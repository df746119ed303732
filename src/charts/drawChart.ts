/** What a chart shows -> its picture. */
import type { TopLevelSpec } from "vega-lite";
import type { Chart, MultiplesChart, Sparkline } from "../reports/index.ts";
import { type ChartLook, type Drawing, drawingOf } from "./look.ts";
import { createMeasure } from "./measure.ts";
import { type DrawnChart, renderSpec } from "./renderSpec.ts";
import { barsSpec } from "./vegaLite/barsSpec.ts";
import { dotsSpec } from "./vegaLite/dotsSpec.ts";
import { dumbbellSpec } from "./vegaLite/dumbbellSpec.ts";
import { funnelSpec } from "./vegaLite/funnelSpec.ts";
import { ganttSpec } from "./vegaLite/ganttSpec.ts";
import { matrixSpec } from "./vegaLite/matrixSpec.ts";
import { multiplesSize, multiplesSpec } from "./vegaLite/multiplesSpec.ts";
import { sparklineSpec } from "./vegaLite/sparklineSpec.ts";
import { stackedSpec } from "./vegaLite/stackedSpec.ts";
import { trendSpec } from "./vegaLite/trendSpec.ts";

/** The plot only: headline, subtitle, source and notes are text around it. Equal input gives equal bytes. */
export async function drawChart(chart: Chart | Sparkline, look: ChartLook): Promise<DrawnChart> {
  const drawing = drawingOf(look, createMeasure(look.fonts));
  if (chart.shape === "multiples")
    return await renderSpec(multiplesSpec(chart, drawing), multiplesSize(chart, drawing), drawing);
  return await renderSpec(specOf(chart, drawing), null, drawing);
}

function specOf(chart: Exclude<Chart, MultiplesChart> | Sparkline, drawing: Drawing): TopLevelSpec {
  switch (chart.shape) {
    case "trend":
      return trendSpec(chart, drawing);
    case "bars":
      return barsSpec(chart, drawing);
    case "dots":
      return dotsSpec(chart, drawing);
    case "stacked":
      return stackedSpec(chart, drawing);
    case "funnel":
      return funnelSpec(chart, drawing);
    case "matrix":
      return matrixSpec(chart, drawing);
    case "gantt":
      return ganttSpec(chart, drawing);
    case "dumbbell":
      return dumbbellSpec(chart, drawing);
    case "sparkline":
      return sparklineSpec(chart, drawing);
  }
}
