/** A report -> all that is drawn for it, in reading order. */
import type { Chart } from "./charts.ts";
import type { Report } from "./report.ts";

export function picturesOf(report: Report): readonly Chart[] {
  return report.chapters
    .flatMap((chapter) => chapter.blocks)
    .flatMap((block): readonly Chart[] => (block.kind === "chart" ? [block] : []));
}
