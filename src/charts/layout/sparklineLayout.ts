/** A key figure's waves -> where the points of its small line stand. */
import type { Sparkline } from "../../documents/index.ts";
import type { Frame } from "./frame.ts";

const [widthPx, heightPx, margin] = [110, 26, 5];

export interface SparklineLayout {
  readonly frame: Frame;
  /** From the oldest wave to the newest; a line runs through those of one series. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly series: string }[];
}

export function sparklineLayout({ points, range }: Sparkline): SparklineLayout {
  const waves = points.map(({ wave }) => wave);
  const [first, last] = [Math.min(...waves), Math.max(...waves)];
  const [low, high] = range;
  return {
    frame: { widthPx, heightPx, padding: { left: margin, right: margin, top: margin, bottom: margin } },
    points: points.map(({ wave, value, series }) => ({
      x: last === first ? widthPx / 2 : ((wave - first) / (last - first)) * widthPx,
      y: heightPx * (1 - (value - low) / (high - low)),
      series,
    })),
  };
}
