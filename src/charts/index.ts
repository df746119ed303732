import type { drawChart as draw } from "./drawChart.ts";

type DrawChart = typeof import("./drawChart.ts");
let loaded: Promise<DrawChart> | null = null;

/** Vega is loaded when the first chart is drawn: who only asks for looks does not wait for it. Once, however many charts ask at the same time. */
async function load(): Promise<DrawChart> {
  loaded ??= import("./drawChart.ts");
  return await loaded;
}

export const drawChart: typeof draw = async (chart, look) => (await load()).drawChart(chart, look);

/** Loads it before there is anything to draw. */
export async function prepareToDraw(): Promise<void> {
  await load();
}

export { type ChartLook, type ChartWidth, chartLook } from "./look.ts";
export type { Of, Shape } from "./shape.ts";
export { printedWidth } from "./shapes.ts";
