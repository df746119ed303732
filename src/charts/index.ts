import type { drawChart as draw } from "./drawChart.ts";

/** Vega is loaded when the first chart is drawn: who only asks for looks does not wait for it. */
export const drawChart: typeof draw = async (chart, look) => (await import("./drawChart.ts")).drawChart(chart, look);

/** Loads it before there is anything to draw. */
export async function prepareToDraw(): Promise<void> {
  await import("./drawChart.ts");
}

export { type ChartLook, type ChartWidth, chartLook } from "./look.ts";
