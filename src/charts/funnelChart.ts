/** Values by how many answered, between limits that narrow with the number -> Vega-Lite (Spiegelhalter 2005): what lies between the limits may be chance. */
import type { TopLevelSpec } from "vega-lite";
import type { FunnelChart } from "../documents/index.ts";
import { tickLabels, ticksOf } from "./axisText.ts";
import { type Drawing, tint } from "./look.ts";
import { exampleLayer } from "./trendChart.ts";

const heightPx = 300;
const left = 48;
/** Above and below a point, in pixels, the nearest first. */
const farther = Array.from({ length: 16 }, (_, step) => [16 + 16 * step, -16 - 16 * step]).flat();

export function funnelSpec(chart: FunnelChart, drawing: Drawing): TopLevelSpec {
  const { grey, size } = drawing;
  const right = 20;
  const widthPx = drawing.widthPx - left - right;
  const ticks = ticksOf(chart.range, 5);
  const [from, to] = chart.bases;
  const baseTicks = ticksOf(chart.bases, 5).filter((tick) => tick >= from && tick <= to);
  const x = {
    field: "base",
    type: "quantitative",
    scale: { domain: [from, to], nice: false, zero: false },
    axis: {
      title: chart.basesLabel,
      titleFontWeight: 400,
      titleColor: grey.quiet,
      values: baseTicks,
      labelExpr: tickLabels(baseTicks, "count", drawing.language),
      grid: false,
    },
  };
  const y = (field: string) => ({
    field,
    type: "quantitative",
    scale: { domain: chart.range, nice: false, zero: false },
    axis: {
      values: ticks,
      labelExpr: tickLabels(ticks, chart.unit, drawing.language),
      grid: true,
      gridColor: grey.grid,
      title: null,
    },
  });
  const band = (lower: string, upper: string, share: number) => ({
    data: { values: chart.limits },
    mark: { type: "area", color: tint(drawing.accent, share) },
    encoding: { x, y: y(lower), y2: { field: upper } },
  });
  const names = placed(chart, widthPx, drawing);
  return {
    width: widthPx,
    height: heightPx,
    autosize: "none",
    padding: { left, right, top: chart.example === null ? 12 : 30, bottom: 50 },
    layer: [
      band("wideLower", "wideUpper", 0.9),
      band("lower", "upper", 0.78),
      {
        data: {
          values: [
            { base: from, centre: chart.centre },
            { base: to, centre: chart.centre },
          ],
        },
        mark: { type: "line", color: grey.rule, strokeWidth: 1.5, strokeDash: [5, 4] },
        encoding: { x, y: y("centre") },
      },
      {
        data: { values: names },
        mark: { type: "rule", color: grey.rule, strokeWidth: 1 },
        encoding: { x, y: y("value"), y2: { field: "lineTo" } },
      },
      {
        data: { values: chart.points.map((point) => ({ ...point, name: point.label, label: null })) },
        mark: { type: "point", filled: true, opacity: 1, size: 70, color: drawing.accent },
        encoding: { x, y: y("value") },
      },
      // On a light edge of its own: the dashed line and the bands run behind it.
      ...[{ color: "#ffffff", stroke: "#ffffff", strokeWidth: 4, opacity: 0.85 }, { color: grey.text }].map((ink) => ({
        data: { values: names },
        mark: { type: "text", align: "center", baseline: "middle", fontSize: size.small, ...ink },
        encoding: { x: { ...x, field: "labelBase" }, y: y("labelAt"), text: { field: "label" } },
      })),
      ...exampleLayer(chart.example, { widthPx }, drawing),
    ],
  } as unknown as TopLevelSpec;
}

/** A name right or left of its point, else above or below; far off only with a line to it. Clear of other names, and of other points by enough that nobody takes it for theirs. */
function placed({ points, range, bases }: FunnelChart, widthPx: number, drawing: Drawing) {
  const perPixel = (range[1] - range[0]) / heightPx;
  const pixelOf = (base: number) => ((base - bases[0]) / (bases[1] - bases[0])) * widthPx;
  const baseOf = (pixel: number) => bases[0] + (pixel / widthPx) * (bases[1] - bases[0]);
  const dots = points.map(({ base, value, label }) => ({ label, x: pixelOf(base), y: value / perPixel }));
  const names: { x: number; y: number; half: number }[] = [];
  return points
    .toSorted((a, b) => a.base - b.base)
    .map((point) => {
      const half = drawing.measure(point.label, drawing.size.small) / 2;
      const [x, y] = [pixelOf(point.base), point.value / perPixel];
      const isFree = (at: { x: number; y: number }) =>
        at.x >= half &&
        at.x <= widthPx - half &&
        at.y >= range[0] / perPixel + 8 &&
        at.y <= range[1] / perPixel - 8 &&
        names.every((name) => Math.abs(name.x - at.x) > name.half + half + 4 || Math.abs(name.y - at.y) > 15) &&
        dots.every(
          (dot) => dot.label === point.label || Math.abs(dot.x - at.x) > half + 12 || Math.abs(dot.y - at.y) > 18,
        );
      const beside = half + 9;
      const tries = [
        { x: x + beside, y },
        { x: x - beside, y },
        ...farther.map((dy) => ({ x: Math.min(Math.max(x, half), widthPx - half), y: y + dy })),
      ];
      const at = tries.find(isFree) ?? { x, y: y + 16 };
      names.push({ ...at, half });
      const far = Math.abs(at.y - y) > 20;
      return {
        ...point,
        labelAt: at.y * perPixel,
        labelBase: baseOf(at.x),
        lineTo: (far ? at.y - Math.sign(at.y - y) * 9 : y) * perPixel,
      };
    });
}
