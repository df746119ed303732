/** A report -> all that is drawn for it, in reading order. */

import type { Sparkline } from "./blocks.ts";
import type { Chart } from "./charts.ts";
import type { Report } from "./report.ts";

export function picturesOf(report: Report): readonly (Chart | Sparkline)[] {
  return report.chapters
    .flatMap((chapter) => chapter.blocks)
    .flatMap((block): readonly (Chart | Sparkline)[] => {
      if (block.kind === "chart") return [block];
      return block.kind === "tiles" ? block.tiles.flatMap(({ sparkline }) => sparkline ?? []) : [];
    });
}
