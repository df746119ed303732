/** The figures of an audience -> a sheet for each indicator that has some, in the order of `indicators.yaml`. */
import { type Figure, type Indicator, isShown } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { measured } from "../../statements/index.ts";
import { madeWords } from "../madeWords.ts";
import { questionWords } from "../questionWords.ts";
import { sourceNotes } from "../sourceLine.ts";
import { type FigureColumn, figureColumns, inRowOrder, marksIn } from "./figureColumns.ts";
import { markWords } from "./marks.ts";
import { tableName, tabName } from "./sheetNames.ts";
import { line, type Sheet } from "./workbook.ts";

export interface FigureSheet {
  readonly indicator: Indicator;
  readonly sheet: Sheet;
  /** Oldest first. */
  readonly waves: readonly number[];
  readonly columns: readonly FigureColumn[];
}

export function figureSheets(figures: readonly Figure[], writing: Writing): readonly FigureSheet[] {
  const { data, text } = writing;
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator);
  return data.indicators.indicators
    .filter(({ id }) => byIndicator.has(id))
    .flatMap((indicator, place): FigureSheet[] => {
      const own = inRowOrder(byIndicator.get(indicator.id) ?? []);
      const [newest] = own;
      if (newest === undefined) return [];
      const waves = [...new Set(own.map(({ wave }) => wave))].sort((a, b) => a - b);
      const columns = figureColumns(indicator, newest.id, writing);
      return [
        {
          indicator,
          waves,
          columns,
          sheet: sheetOf(indicator, place + 1, text(indicator.short), columns, own, writing),
        },
      ];
    });
}

function sheetOf(
  indicator: Indicator,
  place: number,
  short: string,
  columns: readonly FigureColumn[],
  figures: readonly Figure[],
  writing: Writing,
): Sheet {
  const { say, text, surveyOf } = writing;
  const rows = figures.map((figure) => columns.map(({ cell }) => cell(figure)));
  const marked = markWords(writing);
  const [first = 0, ...others] = columns.map(({ width }) => width);
  return {
    name: tabName(place, short),
    title: say("workbook.table", {
      number: place,
      name: text(indicator.name),
      survey: text(surveyOf(indicator).short),
    }),
    lines: [
      line(say("workbook.tables", { count: 1 })),
      line(say("workbook.back", { name: say("workbook.sheet.contents") }), { sheet: say("workbook.sheet.contents") }),
      line(whatWasAsked(indicator, writing)),
      ...madeWords([indicator], writing).map((words) => line(words)),
      ...marksIn(rows, writing).map((mark) => line(marked[mark].meaning)),
      ...sourceNotes(figures.filter(isShown), writing).map((source) => line(source)),
    ],
    table: { name: tableName(place, indicator.id), head: columns.map(({ head }) => head), rows },
    widths: [first, ...others],
    isText: false,
  };
}

/** A count of the survey itself answers no question. */
function whatWasAsked(indicator: Indicator, writing: Writing): string {
  const what = measured(indicator, writing);
  return indicator.counted
    ? `${what}.`
    : writing.say("site.wording", { words: questionWords(indicator, writing), measured: what });
}
