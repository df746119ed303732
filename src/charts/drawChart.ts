/** What a chart shows -> its picture. */
import { createMeasure } from "./layout/measure.ts";
import { type ChartLook, drawingOf } from "./look.ts";
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
