/** The charts of reports -> their pictures, each drawn once, however many reports and formats show it. */
import { type ChartLook, type ChartWidth, chartLook, drawChart, printedWidth } from "../../charts/index.ts";
import { type Chart, picturesOf, type Report } from "../../documents/index.ts";
import type { Design } from "../../domain/index.ts";
import type { ChartPicture } from "../../html/index.ts";
import { stampOf } from "../../store/index.ts";

export interface ChartDrawer {
  readonly chart: (
    chart: Chart,
    report: Pick<Report, "language" | "style">,
    width?: ChartWidth,
  ) => Promise<ChartPicture>;
  /** Different charts asked for so far. */
  readonly count: () => number;
}

/** How a chart is drawn: here, in a thread, or not at all where the store has it. */
export type Draw = (chart: Chart, look: ChartLook, key: string) => Promise<ChartPicture>;

/** As many as the longest report has, several times over: those of a report and its other formats are drawn one after another. */
const mostKept = 200;

export function chartDrawer(design: Design, draw: Draw = drawChart): ChartDrawer {
  const drawn = new Map<string, Promise<ChartPicture>>();
  const different = new Set<string>();
  const looks = new Map<string, { look: ChartLook; stamp: string }>();
  return {
    chart: (chart, { language, style }, width = "page") => {
      const house = JSON.stringify([language, style, width]);
      const look = looks.get(house) ?? withStamp(chartLook(design, { language, style }, width));
      looks.set(house, look);
      const key = stampOf(chart, look.stamp);
      const before = drawn.get(key);
      if (before !== undefined) return before;
      const now = draw(chart, look.look, key);
      drawn.set(key, now);
      different.add(key);
      const [oldest] = drawn.keys();
      if (oldest !== undefined && drawn.size > mostKept) drawn.delete(oldest);
      return now;
    },
    count: () => different.size,
  };
}

function withStamp(look: ChartLook) {
  return { look, stamp: stampOf(look) };
}

/** Characters that fill two lines below a chart: fewer need no margin. */
const fewestInMargin = 180;

/** A chart is made narrow only for notes that fill the margin beside it. */
function hasMarginNotes({ notes }: Chart): boolean {
  return notes.join(" ").length >= fewestInMargin;
}

export async function drawCharts(report: Report, draw: ChartDrawer): Promise<ReadonlyMap<string, ChartPicture>> {
  const drawn = await Promise.all(
    picturesOf(report).map(async (chart) => {
      const notesBeside = chart.kind === "chart" && hasMarginNotes(chart) && printedWidth(chart) === "column";
      const picture = await draw.chart(chart, report, notesBeside || report.layout === "sheet" ? "column" : "page");
      return [chart.id, { ...picture, notesBeside }] as const;
    }),
  );
  return new Map(drawn);
}

/** As wide as the page. */
export async function drawAcross(report: Report, draw: ChartDrawer): Promise<ReadonlyMap<string, ChartPicture>> {
  const drawn = await Promise.all(
    picturesOf(report).map(async (chart) => [chart.id, await draw.chart(chart, report)] as const),
  );
  return new Map(drawn);
}

/** For a page that is read on a phone as well: each of the pictures, and the same chart as it is drawn for a phone. */
export async function withNarrow(
  wide: ReadonlyMap<string, ChartPicture>,
  report: Report,
  draw: ChartDrawer,
): Promise<ReadonlyMap<string, ChartPicture>> {
  const drawn = await Promise.all(
    picturesOf(report).map(async (chart) => {
      const picture = wide.get(chart.id);
      if (picture === undefined) throw new Error(`no picture of ${chart.id}`);
      return [chart.id, { ...picture, narrow: await draw.chart(chart, report, "narrow") }] as const;
    }),
  );
  return new Map(drawn);
}
