/** What a chart shows -> its picture. */
import type { TopLevelSpec } from "vega-lite";
import type { Chart, MultiplesChart, Sparkline } from "../documents/index.ts";
import { barsSpec } from "./barsChart.ts";
import { dotsSpec } from "./dotsChart.ts";
import { dumbbellSpec } from "./dumbbellChart.ts";
import { funnelSpec } from "./funnelChart.ts";
import { ganttSpec } from "./ganttChart.ts";
import { type ChartLook, type Drawing, drawingOf } from "./look.ts";
import { matrixSpec } from "./matrixChart.ts";
import { createMeasure } from "./measure.ts";
import { multiplesSize, multiplesSpec } from "./multiplesChart.ts";
import { type DrawnChart, renderSpec } from "./renderSpec.ts";
import { sparklineSpec } from "./sparkline.ts";
import { stackedSpec } from "./stackedChart.ts";
import { trendSpec } from "./trendChart.ts";

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
