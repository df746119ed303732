/** One wave -> the scales, axes and marks of its chart: a dot with its interval for each row. */
import type { Mark, NumericValueRef, ProductionRule } from "vega";
import { bound, dot, dotFill, type ExplorerLook } from "./explorerLook.ts";
import type { Plot, ValueScale } from "./explorerPlot.ts";

/** On a phone the names stand above their dots. */
export function dotsPlot(look: ExplorerLook, values: ValueScale, domains: readonly string[], narrow: boolean): Plot {
  const { axis, localised } = look;
  const rowAt = (band: number) => ({ scale: "y", field: "name", band });
  return {
    scales: [
      { name: "x", ...values, range: "width" },
      { name: "y", type: "band", domain: [...domains], range: [0, { signal: "height" }] },
    ],
    axes: [
      { orient: "bottom", scale: "x", tickCount: 6, ...axis, encode: localised },
      ...(narrow ? [] : [{ orient: "left" as const, scale: "y", ...axis, grid: false, labelLimit: 210 }]),
    ],
    marks: [...dotsWithIntervals(look, rowAt(narrow ? 0.75 : 0.5)), ...(narrow ? [namesAt(look, rowAt(0.3))] : [])],
  };
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

function namesAt({ words }: ExplorerLook, row: ProductionRule<NumericValueRef>): Mark {
  return {
    type: "text",
    from: { data: "rows" },
    encode: { enter: { ...words, x: { value: 0 }, y: row, text: { field: "name" } } },
  };
}
