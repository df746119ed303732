/** Measured figures by their goals -> a plot: bars that end left of the line keep their promise. */
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Figure } from "./figures.ts";

export async function plotOf(figures: readonly Figure[]): Promise<string> {
  const values = figures.flatMap(({ name, ratio, measured, goal }) =>
    ratio === null ? [] : [{ name, ratio: Math.max(ratio, 0.01), label: `${measured} (${goal})`, kept: ratio <= 1 }],
  );
  const scale = { type: "log" as const, domain: [0.01, Math.max(2, ...values.map(({ ratio }) => ratio))] };
  const spec: TopLevelSpec = {
    data: { values },
    width: 420,
    height: { step: 22 },
    title: "npm run bench: measured ÷ goal",
    config: { font: "sans-serif", axis: { labelLimit: 460 } },
    layer: [
      {
        mark: "bar",
        encoding: {
          y: { field: "name", type: "nominal", sort: null, title: null },
          x: { field: "ratio", type: "quantitative", scale, title: "measured ÷ goal (logarithmic)" },
          color: { condition: { test: "datum.kept", value: "#33658a" }, value: "#c2410c" },
        },
      },
      { mark: { type: "rule", color: "#111" }, encoding: { x: { datum: 1 } } },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 10 },
        encoding: {
          y: { field: "name", type: "nominal", sort: null },
          x: { field: "ratio", type: "quantitative" },
          text: { field: "label" },
        },
      },
    ],
  };
  return await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
}
