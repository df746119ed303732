/** The axes and scales of a layout, as Vega-Lite takes them. */
import type { PlotAxis, PlotScale, Tick } from "../layout/plotAxis.ts";
import type { Drawing } from "../look.ts";

/** A field on a scale without an axis. */
export function onScale(field: string, { domain }: PlotScale) {
  return { field, type: "quantitative", scale: whole(domain), axis: null } as const;
}

/** A field on the axis of values, with a grid: through all ticks, or through those of `grid`. */
export function onValueAxis(field: string, { domain, ticks }: PlotAxis, { grey }: Drawing, grid?: readonly number[]) {
  const isThrough = `indexof(${JSON.stringify(grid ?? [])}, datum.value) >= 0`;
  return {
    field,
    type: "quantitative",
    scale: { ...whole(domain), zero: false },
    axis: {
      values: ticks.map(({ value }) => value),
      labelExpr: tickLabels(ticks),
      grid: true,
      gridColor: grey.grid,
      ...(grid === undefined ? {} : { gridOpacity: { condition: { test: isThrough, value: 1 }, value: 0 } }),
      title: null,
    },
  } as const;
}

/** A Vega expression that prints each tick as the layout has it: Vega's own number formats know one language at a time. */
export function tickLabels(ticks: readonly Tick[]): string {
  return `(${JSON.stringify(Object.fromEntries(ticks.map(({ value, text }) => [String(value), text])))})[datum.value]`;
}

/** Exactly as far as the layout has it. */
export function whole([from, to]: PlotScale["domain"]): { domain: number[]; nice: false } {
  return { domain: [from, to], nice: false };
}
