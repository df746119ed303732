export { drawChart } from "./drawChart.ts";
export { type ChartLook, chartLook } from "./look.ts";
export type { DrawnChart } from "./renderSpec.ts";
