/** Several waves -> the scales, axes and marks of their chart: lines that stop where a new series begins. */
import type { Mark } from "vega";
import { lineHeight } from "./endLabels.ts";
import { bound, dot, dotFill, type ExplorerLook } from "./explorerLook.ts";
import type { Plot, ValueScale } from "./explorerPlot.ts";

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** `broken`: what stands where a new series begins. */
export function linesPlot(
  look: ExplorerLook,
  values: ValueScale,
  waves: readonly number[],
  frame: Frame,
  broken: string,
): Plot {
  const { axis, localised } = look;
  return {
    scales: [
      { name: "x", type: "point", domain: [...waves], range: "width", padding: 0.3 },
      { name: "y", ...values, range: "height" },
    ],
    axes: [
      { orient: "bottom", scale: "x", ...axis, grid: false },
      { orient: "left", scale: "y", tickCount: 6, ...axis, encode: localised },
    ],
    marks: [...breakMarks(look, frame, broken), ...seriesMarks(look), endNamesAt(look, frame)],
  };
}

function breakMarks({ words, quiet }: ExplorerLook, { width, height }: Frame, broken: string): readonly Mark[] {
  return [
    {
      type: "rule",
      from: { data: "breaks" },
      encode: {
        enter: {
          x: { field: "at", mult: width },
          y: { value: 0 },
          y2: { value: height },
          stroke: { value: quiet },
          strokeDash: { value: [3, 4] },
        },
      },
    },
    {
      type: "text",
      from: { data: "breaks" },
      encode: {
        enter: {
          ...words,
          fill: { value: quiet },
          x: { field: "at", mult: width, offset: 5 },
          // One after another on two lines: what stands beside them may be closer than they are long.
          y: { signal: `-10 - (datum.place % 2) * ${lineHeight}` },
          text: { value: broken },
        },
      },
    },
  ];
}

/** Lines, intervals and dots. */
function seriesMarks({ lit, accent, paper }: ExplorerLook): readonly Mark[] {
  const wave = { scale: "x", field: "wave" };
  const value = { scale: "y", field: "value" };
  const line: Mark = {
    type: "line",
    from: { data: "line" },
    interactive: false,
    encode: { enter: { x: wave, y: value, strokeWidth: { value: 2 } }, update: { stroke: lit(accent) } },
  };
  return [
    {
      type: "group",
      from: { facet: { name: "line", data: "rows", groupby: ["domain", "series"] } },
      marks: [line],
    },
    {
      type: "rule",
      from: { data: "rows" },
      interactive: false,
      encode: {
        enter: { x: wave, y: bound("y", "lower"), y2: bound("y", "upper"), strokeWidth: { value: 1.5 } },
        update: { stroke: lit(accent) },
      },
    },
    {
      type: "symbol",
      from: { data: "rows" },
      encode: {
        enter: { x: wave, y: value, ...dot },
        update: { stroke: lit(accent), fill: dotFill(lit(accent), paper) },
      },
    },
  ];
}

function endNamesAt({ words, lit, ink }: ExplorerLook, { width }: Frame): Mark {
  return {
    type: "text",
    from: { data: "ends" },
    encode: {
      enter: {
        x: { value: width + 8 },
        y: { field: "y" },
        text: { field: "lines" },
        lineHeight: { value: lineHeight },
        ...words,
      },
      update: { fill: lit(ink) },
    },
  };
}
