/** One wave -> the scales, axes and marks of its chart: a dot with its interval for each row. */
import type { Mark, NumericValueRef, ProductionRule } from "vega";
import { lineHeight } from "./endLabels.ts";
import { bound, dot, dotFill, type ExplorerLook } from "./explorerLook.ts";
import type { Plot, ValueScale } from "./explorerPlot.ts";

/** On a phone the names stand above their dots. */
export function dotsPlot(look: ExplorerLook, values: ValueScale, domains: readonly string[], narrow: boolean): Plot {
  const { axis, localised } = look;
  const rowAt = (band: number, offset: number) => ({ scale: "y", field: "name", band, offset });
  const [dots, names] = narrow ? [rowAt(1, -14), rowAt(0, 14)] : [rowAt(0.5, 0), rowAt(0.5, 0)];
  return {
    scales: [
      { name: "x", ...values, range: "width" },
      { name: "y", type: "band", domain: [...domains], range: [0, { signal: "height" }] },
    ],
    axes: [{ orient: "bottom", scale: "x", tickCount: narrow ? 4 : 6, labelOverlap: true, ...axis, encode: localised }],
    marks: [...dotsWithIntervals(look, dots), namesAt(look, names, narrow)],
  };
}

/** Of a row, by how many lines the longest name has. */
export function rowHeight(lines: number, narrow: boolean): number {
  return narrow ? lines * lineHeight + 25 : Math.max(26, lines * lineHeight + 8);
}

function dotsWithIntervals(
  { lit, accent, paper }: ExplorerLook,
  row: ProductionRule<NumericValueRef>,
): readonly Mark[] {
  return [
    {
      type: "rule",
      from: { data: "rows" },
      encode: {
        enter: { x: bound("x", "lower"), x2: bound("x", "upper"), y: row, strokeWidth: { value: 2 } },
        update: { stroke: lit(accent) },
      },
    },
    {
      type: "symbol",
      from: { data: "rows" },
      encode: {
        enter: { x: { scale: "x", field: "value" }, y: row, ...dot },
        update: { stroke: lit(accent), fill: dotFill(lit(accent), paper) },
      },
    },
  ];
}

/** Beside its dot the name ends where the plot begins, and its lines stand around the middle of the row. */
function namesAt({ words }: ExplorerLook, row: ProductionRule<NumericValueRef>, narrow: boolean): Mark {
  return {
    type: "text",
    from: { data: "rows" },
    interactive: false,
    encode: {
      enter: {
        ...words,
        x: { value: narrow ? 0 : -10 },
        y: row,
        align: { value: narrow ? "left" : "right" },
        ...(narrow ? {} : { dy: { signal: `-(length(datum.lines) - 1) * ${lineHeight / 2}` } }),
        lineHeight: { value: lineHeight },
        text: { field: "lines" },
      },
    },
  };
}
