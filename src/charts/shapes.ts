/** The shapes of charts: a row for each, which has everything that a shape needs. */
import { barsLayout } from "./layout/barsLayout.ts";
import { dotsLayout } from "./layout/dotsLayout.ts";
import { funnelLayout } from "./layout/funnelLayout.ts";
import { ganttLayout } from "./layout/ganttLayout.ts";
import { matrixLayout } from "./layout/matrixLayout.ts";
import { multiplesLayout } from "./layout/multiplesLayout.ts";
import { stackedLayout } from "./layout/stackedLayout.ts";
import { trendLayout } from "./layout/trendLayout.ts";
import {
  composed,
  type Of,
  type PrintedWidth,
  printedByLine,
  type Shape,
  type ShapeOf,
  type Shapes,
  shape,
} from "./shape.ts";
import { barsSpec } from "./vegaLite/barsSpec.ts";
import { dotsSpec } from "./vegaLite/dotsSpec.ts";
import { funnelSpec } from "./vegaLite/funnelSpec.ts";
import { ganttSpec } from "./vegaLite/ganttSpec.ts";
import { matrixSpec } from "./vegaLite/matrixSpec.ts";
import { multiplesSpec } from "./vegaLite/multiplesSpec.ts";
import { stackedSpec } from "./vegaLite/stackedSpec.ts";
import { trendSpec } from "./vegaLite/trendSpec.ts";

/** The width of a chart's picture on paper. column: notes that it has may stand in the margin beside it. */
export function printedWidth<S extends Shape>(chart: Of<S>): PrintedWidth {
  return shapeOf(chart).width;
}

/** The row of a chart's shape. */
export function shapeOf<S extends Shape>(chart: Of<S>): ShapeOf<Of<S>> {
  return shapes[chart.shape];
}

const shapes: Shapes = {
  trend: shape({
    width: "column",
    layout: trendLayout,
    vegaLite: trendSpec,
    ...composed,
    prints: ({ lines }) => lines.flatMap(printedByLine),
  }),
  multiples: shape({
    width: "page",
    layout: multiplesLayout,
    vegaLite: multiplesSpec,
    ...composed,
    prints: ({ panels }) => panels.flatMap(printedByLine),
  }),
  bars: shape({
    width: "column",
    layout: barsLayout,
    vegaLite: barsSpec,
    ...composed,
    prints: ({ bars }) => bars.map(({ valueLabel }) => valueLabel),
  }),
  dots: shape({
    width: "column",
    layout: dotsLayout,
    vegaLite: dotsSpec,
    ...composed,
    prints: ({ rows }) => rows.flatMap(({ point }) => point?.label ?? []),
  }),
  stacked: shape({
    width: "column",
    layout: stackedLayout,
    vegaLite: stackedSpec,
    ...composed,
    prints: ({ rows }) => rows.flatMap(({ values }) => values?.map(({ label }) => label) ?? []),
  }),
  funnel: shape({
    width: "page",
    layout: funnelLayout,
    vegaLite: funnelSpec,
    ...composed,
    // Names only: the values are read off the axes.
    prints: () => [],
  }),
  matrix: shape({
    width: "page",
    layout: matrixLayout,
    vegaLite: matrixSpec,
    ...composed,
    // Squares, which the table counts.
    prints: () => [],
  }),
  gantt: shape({
    width: "page",
    layout: ganttLayout,
    vegaLite: ganttSpec,
    ...composed,
    prints: ({ groups }) => groups.flatMap(({ rows }) => rows.map(({ label }) => label)),
  }),
};
