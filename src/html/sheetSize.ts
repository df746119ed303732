/** What a sheet says -> how large its letters are, so that one page is full: of a university with two figures, and of one with nine. The measures in millimetres are those of `styles/sheet.css`. */
import type { Block, Chart, Report } from "../documents/index.ts";
import { plain } from "../statements/index.ts";
import type { ChartPicture } from "./helpers.ts";

/** Type sizes in points. */
export interface SheetSize {
  readonly textPt: number;
  readonly linePt: number;
  /** Of large figures, and of the titles of chapters. */
  readonly valuePt: number;
  readonly headPt: number;
  /** The longest line of text: 80 letters. */
  readonly measureMm: number;
  /** How wide pictures are: their letters grow with the others, and are 8.5 pt at 128 mm. */
  readonly pictureMm: number;
}

const sizes: readonly SheetSize[] = [
  { textPt: 13, linePt: 18.5, valuePt: 46, headPt: 17, measureMm: 144, pictureMm: 176 },
  { textPt: 12, linePt: 17, valuePt: 40, headPt: 16, measureMm: 133, pictureMm: 166 },
  { textPt: 11.2, linePt: 15.5, valuePt: 34, headPt: 15, measureMm: 124, pictureMm: 156 },
  { textPt: 10.4, linePt: 14.4, valuePt: 29, headPt: 14, measureMm: 115, pictureMm: 146 },
  { textPt: 9.8, linePt: 13.5, valuePt: 26, headPt: 13, measureMm: 108, pictureMm: 138 },
  { textPt: 9.2, linePt: 12.6, valuePt: 24, headPt: 12.5, measureMm: 101, pictureMm: 132 },
  { textPt: 8.8, linePt: 12, valuePt: 22, headPt: 12, measureMm: 97, pictureMm: 128 },
  { textPt: 8.5, linePt: 11.3, valuePt: 20, headPt: 11.5, measureMm: 94, pictureMm: 128 },
];

/** Between the upper and the lower margin. */
const pageMm = 268;
const widthMm = 180;
const [chapterGapMm, columnGapMm] = [4, 9];

/** The largest letters with which all of it fits on a page; the smallest ones where none do. */
export function sheetSize(
  report: Pick<Report, "chapters" | "notices" | "subtitle">,
  charts: ReadonlyMap<string, ChartPicture>,
): SheetSize {
  const found = sizes.find((size) => headMm(report) + chaptersMm(report, size, charts) <= pageMm);
  const smallest = sizes.at(-1);
  if (smallest === undefined) throw new Error("a sheet has no size");
  return found ?? smallest;
}

function headMm({ notices, subtitle }: Pick<Report, "notices" | "subtitle">): number {
  const titleMm = notices.length === 0 ? widthMm : widthMm - 95 - 8;
  const title = linesOf(subtitle, titleMm, 19, bold) * mm(19 * 1.15) + mm(15) + 1;
  const notice = notices.reduce((sum, words) => sum + linesOf(`Example: ${words}`, 95, 8.5) * mm(11.5), 0);
  return 8 + Math.max(title, notice) + 4;
}

/** Halves stand side by side. */
function chaptersMm({ chapters }: Pick<Report, "chapters">, size: SheetSize, charts: Charts): number {
  let [total, half] = [0, null as number | null];
  for (const { title, blocks, isHalf = false } of chapters) {
    const width = isHalf ? (widthMm - columnGapMm) / 2 : widthMm;
    const height =
      3.5 + linesOf(title, width, size.headPt, bold) * mm(size.headPt * 1.2) + blocksMm(blocks, width, size, charts);
    if (!isHalf || half === null) total += height + chapterGapMm;
    else total += Math.max(0, height - half);
    half = isHalf && half === null ? height : null;
  }
  return total;
}

type Charts = ReadonlyMap<string, ChartPicture>;

/** Boxes stand side by side. */
function blocksMm(blocks: readonly Block[], width: number, size: SheetSize, charts: Charts): number {
  const boxes = blocks.filter(({ kind }) => kind === "notice");
  const others = boxes.length < 2 ? blocks : blocks.filter(({ kind }) => kind !== "notice");
  const beside = boxes.length < 2 ? 0 : inColumns(boxes, 50, 5, width, (box, own) => blockMm(box, own, size, charts));
  return others.reduce((sum, block) => sum + blockMm(block, width, size, charts), beside);
}

function blockMm(block: Block, width: number, size: SheetSize, charts: Charts): number {
  const text = Math.min(width, size.measureMm);
  const lines = (words: string, of = text) => linesOf(words, of, size.textPt) * mm(size.linePt);
  switch (block.kind) {
    case "heading":
      return 2.5 + lines(block.text);
    case "list":
      return block.items.reduce((sum, each) => sum + lines(each, text - 5) + 1, 0);
    case "notice":
      return 4.5 + lines(`${block.title} ${block.words}`, text - 9);
    case "findings":
      return inColumns(block.findings, 38, 5, width, (finding, own) => {
        const source = linesOf(finding.source, own, 8.5) * mm(12);
        return mm(size.valuePt * 1.15) + lines(finding.words, own) + 1 + source;
      });
    case "progress":
      return inColumns(block.columns, 45, 7, width, ({ items, more }, own) => {
        const all = items.map(
          (item) => linesOf(item.title, own, size.textPt, bold) * mm(size.textPt * 1.25) + lines(item.words, own) + 1,
        );
        return (
          1.5 + mm(size.linePt) + all.reduce((sum, each) => sum + each, 0) + (more === null ? 0 : lines(more, own) + 1)
        );
      });
    case "table": {
      const own = width / block.columns.length - 3;
      const rows = block.rows.map((row) => 2 + Math.max(...row.map((cell) => linesOf(cell, own, 9.2))) * mm(12.5));
      return 14 + rows.reduce((sum, each) => sum + each, 0);
    }
    case "chart":
      return chartMm(block, size, charts);
    default:
      return lines(lettersIn(block)) + 1;
  }
}

function chartMm(chart: Chart, { textPt, linePt, measureMm, pictureMm }: SheetSize, charts: Charts): number {
  const { widthPx = 1, heightPx = 0 } = charts.get(chart.id) ?? {};
  const headline = linesOf(chart.headline, measureMm, textPt * 1.1, bold) * mm(linePt * 1.1);
  const subtitle = linesOf(chart.subtitle, measureMm, textPt) * mm(linePt);
  const notes = linesOf(chart.notes.join(" "), measureMm, 8.5) * mm(11);
  return headline + subtitle + notes + (pictureMm / widthPx) * heightPx + 2;
}

/** Side by side, as many as there is room for, and the highest of each row. */
function inColumns<Of>(
  all: readonly Of[],
  leastMm: number,
  gapMm: number,
  width: number,
  mmOf: (each: Of, own: number) => number,
): number {
  const most = Math.max(1, Math.floor((width + gapMm) / (leastMm + gapMm)));
  const columns = Math.min(most, Math.max(1, all.length));
  const own = (width - gapMm * (columns - 1)) / columns;
  const heights = all.map((each) => mmOf(each, own));
  const rows = Math.ceil(all.length / columns);
  return Array.from({ length: rows }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  ).reduce((sum, each) => sum + each + gapMm, -gapMm);
}

/** Every text in it, one behind the other. */
function lettersIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(lettersIn).join(" ");
  return value !== null && typeof value === "object" ? lettersIn(Object.values(value)) : "";
}

/** How wide a letter is on average, as a part of its size (Source Sans 3, running text), and how much wider bold ones are. */
const letterWidth = 0.475;
const bold = 1.07;

function linesOf(words: string, width: number, sizePt: number, wider = 1): number {
  return Math.max(1, Math.ceil((plain(words).length * mm(sizePt) * letterWidth * wider) / width));
}

function mm(points: number): number {
  return (points / 72) * 25.4;
}
