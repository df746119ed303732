/** Actions by priority and theme, a square an action, so that they can be counted -> where the squares stand. A cell that no pair secures stays grey. */
import type { MatrixChart } from "../../documents/index.ts";
import { type Drawing, line, tint } from "../look.ts";
import {
  type ExampleMark,
  exampleMark,
  type Frame,
  type PlacedText,
  type Row,
  stackRows,
  textHeight,
} from "./frame.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { type Sign, type SignLegend, signLegend } from "./signs.ts";
import { wrap } from "./wrap.ts";

const mostLabelWidth = 190;
const [side, step] = [20, 24];
const padding = 8;
/** Between cells. */
const seam = 4;

export interface MatrixLayout {
  readonly frame: Frame;
  readonly cells: readonly Cell[];
  readonly signs: readonly Sign[];
  readonly names: readonly PlacedText[];
  /** Above the columns. */
  readonly heads: readonly PlacedText[];
  readonly legend: SignLegend;
  readonly example: ExampleMark | null;
}

export interface Cell {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly edge: string;
}

export function matrixLayout(chart: MatrixChart, drawing: Drawing): MatrixLayout {
  const { measure, size } = drawing;
  const column = nameColumn(
    chart.rows.map(({ label }) => label),
    mostLabelWidth,
    drawing,
  );
  const left = column.widthPx + 14;
  const widthPx = drawing.widthPx - left;
  const cellWidth = widthPx / Math.max(1, chart.columns.length);
  const heads = chart.columns.map((label) =>
    wrap(label, cellWidth - seam - 4, (text) => measure(text, size.label, 600), 4),
  );
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * line.height + 8;
  const inRow = Math.max(1, Math.floor((cellWidth - seam - 2 * padding + step - side) / step));
  const { rows, next } = stackRows(
    chart.rows.map(({ cells }, place) => {
      const words = column.names[place] ?? [];
      const deepest = Math.max(1, ...cells.map((cell) => Math.ceil((cell?.length ?? 0) / inRow)));
      return { words, height: Math.max(deepest * step - (step - side) + 2 * padding, textHeight(words) + 6) };
    }),
    { from: headHeight, gap: seam },
  );
  const legend = signLegend(chart.states, { left: -left, right: widthPx, top: next + 8 }, drawing);
  const grid = { cellWidth, inRow };
  return {
    frame: {
      widthPx,
      heightPx: next + 8 + legend.heightPx,
      padding: { left, right: 0, top: chart.example === null ? 0 : 24, bottom: 0 },
    },
    cells: chart.rows.flatMap((row, place) => cellsOf(row, rows[place], grid, drawing)),
    signs: chart.rows.flatMap((row, place) => signsOf(row, rows[place], grid)),
    names: namesBeside(rows, 12),
    heads: heads.map((words, place) => ({ words, x: place * cellWidth, y: headHeight - 8 - textHeight(words) })),
    legend,
    example: exampleMark(chart.example, widthPx),
  };
}

interface Grid {
  readonly cellWidth: number;
  /** How many squares stand beside one another in a cell. */
  readonly inRow: number;
}

function cellsOf(
  { cells }: MatrixChart["rows"][number],
  row: Row | undefined,
  { cellWidth }: Grid,
  { accent, grey }: Drawing,
): readonly Cell[] {
  if (row === undefined) return [];
  return cells.map((cell, column) => ({
    x: column * cellWidth,
    x2: (column + 1) * cellWidth - seam,
    y: row.top,
    y2: row.top + row.height,
    fill: cell === null ? "#ffffff" : tint(accent, 0.92),
    edge: cell === null ? grey.grid : tint(accent, 0.7),
  }));
}

function signsOf(
  { cells }: MatrixChart["rows"][number],
  row: Row | undefined,
  { cellWidth, inRow }: Grid,
): readonly Sign[] {
  if (row === undefined) return [];
  return cells.flatMap((cell, column) =>
    (cell ?? []).map((state, place) => ({
      state,
      x: column * cellWidth + padding + (place % inRow) * step,
      y: row.top + padding + Math.floor(place / inRow) * step,
      side,
    })),
  );
}
