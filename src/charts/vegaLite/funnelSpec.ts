/** Placed points, their names and the limits around them -> Vega-Lite. */
import { type FunnelLayout, nameLineHeight } from "../layout/funnelLayout.ts";
import { type Drawing, tint } from "../look.ts";
import { onValueAxis, tickLabels, whole } from "./axes.ts";
import { type Layer, layered } from "./layered.ts";
import { exampleLayer } from "./pixels.ts";

export function funnelSpec(layout: FunnelLayout, drawing: Drawing) {
  const { frame, limits, points, names, example } = layout;
  const { grey, accent } = drawing;
  const x = basesAxis(layout, drawing);
  const y = (field: string) => onValueAxis(field, layout.y, drawing);
  const band = (lower: string, upper: string, share: number): Layer => ({
    data: { values: limits },
    mark: { type: "area", color: tint(accent, share) },
    encoding: { x, y: y(lower), y2: { field: upper } },
  });
  return layered(frame, [
    band("wideLower", "wideUpper", 0.9),
    band("lower", "upper", 0.78),
    {
      data: { values: layout.centre },
      mark: { type: "line", color: grey.rule, strokeWidth: 1.5, strokeDash: [5, 4] },
      encoding: { x, y: y("centre") },
    },
    {
      data: { values: names },
      mark: { type: "rule", color: grey.rule, strokeWidth: 1 },
      encoding: { x, y: y("value"), y2: { field: "lineTo" } },
    },
    {
      data: { values: points.map((point) => ({ ...point, name: point.label, label: null })) },
      mark: { type: "point", filled: true, opacity: 1, size: 70, color: accent },
      encoding: { x, y: y("value") },
    },
    ...nameLayers(layout, drawing),
    ...exampleLayer(example, drawing),
  ]);
}

/** On a light edge of its own: the dashed line and the bands run behind it. */
function nameLayers(layout: FunnelLayout, drawing: Drawing): readonly Layer[] {
  const { grey, size } = drawing;
  const edge = { color: "#ffffff", stroke: "#ffffff", strokeWidth: 4, opacity: 0.85 };
  return [edge, { color: grey.text }].map((ink) => ({
    data: { values: layout.names },
    mark: {
      type: "text",
      align: "center",
      baseline: "middle",
      lineHeight: nameLineHeight,
      fontSize: size.small,
      ...ink,
    },
    encoding: {
      x: { ...basesAxis(layout, drawing), field: "labelBase" },
      y: onValueAxis("labelAt", layout.y, drawing),
      text: { field: "words" },
    },
  }));
}

function basesAxis({ x: { domain, ticks }, xTitle }: FunnelLayout, { grey }: Drawing) {
  return {
    field: "base",
    type: "quantitative",
    scale: { ...whole(domain), zero: false },
    axis: {
      title: xTitle,
      titleFontWeight: 400,
      titleColor: grey.quiet,
      values: ticks.map(({ value }) => value),
      labelExpr: tickLabels(ticks),
      grid: false,
    },
  } as const;
}
