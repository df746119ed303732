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
import { createMeasure } from "./layout/measure.ts";
import { multiplesSize, multiplesSpec } from "./multiplesChart.ts";
import { type DrawnChart, renderSpec } from "./renderSpec.ts";
import { mustBeTold, type Of, type Shape } from "./shape.ts";
import { shapeOf } from "./shapes.ts";

/** The plot only: headline, subtitle, source and notes are text around it. Equal input gives equal bytes. Throws of a chart that only somebody who sees it could read. */
export async function drawChart<S extends Shape>(chart: Of<S>, look: ChartLook): Promise<DrawnChart> {
  const shape = shapeOf(chart);
  mustBeTold(chart, shape);
  const drawing = drawingOf(look, createMeasure(look.fonts));
  const { frame, spec } = shape.draw(chart, drawing);
  return await renderSpec(spec, frame, drawing);
}
