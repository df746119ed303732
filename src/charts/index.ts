export { drawChart } from "./drawChart.ts";
export type { ChartLook } from "./look.ts";
export type { DrawnChart } from "./renderSpec.ts";
