/** The matrix of priorities and themes for a narrow screen, where its columns would break their names -> each priority with its themes below it. */
import type { MatrixChart } from "../../documents/index.ts";
import { type Drawing, line, nameLines } from "../look.ts";
import { exampleMark, type PlacedText, type Row, stackRows, textHeight } from "./frame.ts";
import { type Cell, cellLooks, type MatrixLayout, statesOf } from "./matrixCells.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { markRadius, type PlacedMark } from "./placedMark.ts";
import { type Sign, signLegend } from "./signs.ts";
import { wrap } from "./wrap.ts";

const mostLabelWidth = 190;
const [side, step, padding, seam] = [20, 24, 5, 3];
/** Between a name and the cells, between a sign and its name, above a priority and below its name. */
const [besideCells, besideMark, aboveHead, belowHead] = [10, 6, 10, 4];

/** A theme of a priority. */
interface ThemeRow {
  readonly at: Row;
  readonly states: MatrixChart["rows"][number]["cells"][number];
  readonly isSecured: boolean;
}

export function matrixList(chart: MatrixChart, drawing: Drawing): MatrixLayout {
  const themes = [...chart.columns, ...(chart.others === null ? [] : [chart.others])];
  const column = nameColumn(themes, mostLabelWidth, drawing);
  const left = column.widthPx + besideCells;
  const widthPx = drawing.widthPx - left;
  const inRow = Math.max(1, Math.floor((widthPx - 2 * padding + step - side) / step));
  const { heads, marks, rows, next } = stackPriorities(chart, { names: column.names, left, inRow }, drawing);
  const looks = cellLooks(drawing);
  const legend = signLegend(
    chart.states,
    [{ label: chart.shadeLabel, swatch: looks.secured }],
    { left: -left, right: widthPx, top: next + 8 },
    drawing,
  );
  return {
    frame: {
      widthPx,
      heightPx: next + 8 + legend.heightPx,
      padding: { left, right: 0, top: chart.example === null ? 0 : 24, bottom: 0 },
    },
    cells: rows.map(({ at, isSecured }): Cell => {
      const look = isSecured ? looks.secured : looks.notSecured;
      return { x: 0, x2: widthPx, y: at.top, y2: at.top + at.height, fill: look.fill, edge: look.ink };
    }),
    signs: rows.flatMap(({ at, states }) =>
      (states ?? []).map(
        (state, place): Sign => ({
          state,
          x: padding + (place % inRow) * step,
          y: at.top + padding + Math.floor(place / inRow) * step,
          side,
        }),
      ),
    ),
    marks,
    names: namesBeside(
      rows.map(({ at }) => at),
      besideCells,
    ),
    heads,
    legend,
    example: exampleMark(chart.example, widthPx),
  };
}

/** Each priority's sign and name, with a row for each theme below it. */
function stackPriorities(
  chart: MatrixChart,
  { names, left, inRow }: { names: readonly (readonly string[])[]; left: number; inRow: number },
  drawing: Drawing,
) {
  const headX = -left + 2 * markRadius + besideMark;
  const width = (text: string) => drawing.measure(text, drawing.size.label, 600);
  const heads: PlacedText[] = [];
  const marks: PlacedMark[] = [];
  const rows: ThemeRow[] = [];
  let next = 0;
  for (const row of chart.rows) {
    const y = next + (heads.length === 0 ? 2 : aboveHead);
    const words = wrap(row.label, drawing.widthPx - left - headX, width, drawing, nameLines(drawing));
    heads.push({ words, x: headX, y });
    marks.push({ ...row.mark, x: -left + markRadius, y: y + line.height / 2 - 1 });
    const states = statesOf(row, chart);
    const deep = (cell: ThemeRow["states"]) => Math.max(1, Math.ceil((cell?.length ?? 0) / inRow));
    const stacked = stackRows(
      names.map((lines, place) => ({
        words: lines,
        height: Math.max(deep(states[place] ?? null) * step - (step - side) + 2 * padding, textHeight(lines) + 4),
      })),
      { from: y + Math.max(2 * markRadius, textHeight(words)) + belowHead, gap: seam },
    );
    next = stacked.next;
    for (const [place, at] of stacked.rows.entries())
      rows.push({ at, states: states[place] ?? null, isSecured: (row.cells[place] ?? null) !== null });
  }
  return { heads, marks, rows, next };
}
