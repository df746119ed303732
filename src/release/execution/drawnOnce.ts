/** A way to draw charts, and a store -> the same way, in which a chart that was ever drawn is taken from the store. */
import * as z from "zod";
import type { Store } from "../../store/index.ts";
import type { Draw } from "./drawCharts.ts";

const NotedChart = z.strictObject({
  svg: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  live: z.string().default(""),
});

/** `code`: of the program. */
export function drawnOnce(draw: Draw, store: Store, code: string): Draw {
  return async (chart, look, key) => {
    const name = `chart ${code} ${key}`;
    const noted = NotedChart.safeParse(await store.noted(name));
    if (noted.success) return noted.data;
    const { svg, widthPx, heightPx, live = "" } = await draw(chart, look, key);
    await store.note(name, { svg, widthPx, heightPx, live });
    return { svg, widthPx, heightPx, live };
  };
}
