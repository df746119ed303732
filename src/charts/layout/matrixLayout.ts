/** Actions by priority and theme, a square an action, so that they can be counted -> where the squares stand. A cell that a priority secures is shaded. */
import type { MatrixChart } from "../../documents/index.ts";
import { type Drawing, isNarrow, line } from "../look.ts";
import { exampleMark, type Row, stackRows, textHeight } from "./frame.ts";
import { type Cell, cellLooks, type MatrixLayout, type MatrixRow, statesOf } from "./matrixCells.ts";
import { matrixList } from "./matrixList.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { markRadius } from "./placedMark.ts";
import { type Sign, signLegend } from "./signs.ts";
import { wrap } from "./wrap.ts";

const mostLabelWidth = 190;
const [side, step] = [20, 24];
const padding = 8;
/** Between cells. */
const seam = 4;
/** Between a name and the first column, around the sign of the priority. */
const besideMark = 6;

export function matrixLayout(chart: MatrixChart, drawing: Drawing): MatrixLayout {
  if (isNarrow(drawing)) return matrixList(chart, drawing);
  const { measure, size } = drawing;
  const column = nameColumn(
    chart.rows.map(({ label }) => label),
    mostLabelWidth,
    drawing,
  );
  const left = column.widthPx + 2 * (besideMark + markRadius) + 2;
  const widthPx = drawing.widthPx - left;
  const columns = [...chart.columns, ...(chart.others === null ? [] : [chart.others])];
  const cellWidth = widthPx / Math.max(1, columns.length);
  const heads = columns.map((label) =>
    wrap(label, cellWidth - seam - 4, (text) => measure(text, size.label, 600), drawing, 4),
  );
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * line.height + 8;
  const inRow = Math.max(1, Math.floor((cellWidth - seam - 2 * padding + step - side) / step));
  const { rows, next } = stackRows(
    chart.rows.map((row, place) => {
      const words = column.names[place] ?? [];
      const deepest = Math.max(1, ...statesOf(row, chart).map((cell) => Math.ceil((cell?.length ?? 0) / inRow)));
      return { words, height: Math.max(deepest * step - (step - side) + 2 * padding, textHeight(words) + 6) };
    }),
    { from: headHeight, gap: seam },
  );
  const legend = signLegend(
    chart.states,
    [{ label: chart.shadeLabel, swatch: cellLooks(drawing).secured }],
    { left: -left, right: widthPx, top: next + 8 },
    drawing,
  );
  const grid = { chart, cellWidth, inRow };
  return {
    frame: {
      widthPx,
      heightPx: next + 8 + legend.heightPx,
      padding: { left, right: 0, top: chart.example === null ? 0 : 24, bottom: 0 },
    },
    cells: chart.rows.flatMap((row, place) => cellsOf(row, rows[place], grid, drawing)),
    signs: chart.rows.flatMap((row, place) => signsOf(row, rows[place], grid)),
    marks: chart.rows.flatMap(({ mark }, place) => {
      const middle = rows[place]?.middle;
      return middle === undefined ? [] : [{ ...mark, x: -besideMark - markRadius, y: middle }];
    }),
    names: namesBeside(rows, 2 * (besideMark + markRadius)),
    heads: heads.map((words, place) => ({ words, x: place * cellWidth, y: headHeight - 8 - textHeight(words) })),
    legend,
    example: exampleMark(chart.example, widthPx),
  };
}

interface Grid {
  readonly chart: MatrixChart;
  readonly cellWidth: number;
  /** How many squares stand beside one another in a cell. */
  readonly inRow: number;
}

function cellsOf(row: MatrixRow, at: Row | undefined, { chart, cellWidth }: Grid, drawing: Drawing): readonly Cell[] {
  if (at === undefined) return [];
  const { secured, notSecured } = cellLooks(drawing);
  return statesOf(row, chart).map((_, column) => {
    const look = (row.cells[column] ?? null) === null ? notSecured : secured;
    return {
      x: column * cellWidth,
      x2: (column + 1) * cellWidth - seam,
      y: at.top,
      y2: at.top + at.height,
      fill: look.fill,
      edge: look.ink,
    };
  });
}

function signsOf(row: MatrixRow, at: Row | undefined, { chart, cellWidth, inRow }: Grid): readonly Sign[] {
  if (at === undefined) return [];
  return statesOf(row, chart).flatMap((cell, column) =>
    (cell ?? []).map((state, place) => ({
      state,
      x: column * cellWidth + padding + (place % inRow) * step,
      y: at.top + padding + Math.floor(place / inRow) * step,
      side,
    })),
  );
}
