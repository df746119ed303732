/** (the sheets with figures, the data of a year) -> the sheet that explains each mark and each column, and which figures are hidden or rounded. */
import type { Writing } from "../../statements/index.ts";
import { plain } from "../../statements/index.ts";
import { briefHidden } from "../chapters/hiddenFigures.ts";
import { roundingRules } from "../roundingRules.ts";
import type { FigureSheet } from "./figureSheets.ts";
import { marks, markWords } from "./marks.ts";
import { line, type Sheet, words } from "./workbook.ts";

export function notesSheet(explained: readonly FigureSheet[], writing: Writing): Sheet {
  const { say, text, data } = writing;
  const marked = markWords(writing);
  const ofMarks = marks.map((mark) => [marked[mark].mark, marked[mark].meaning] as const);
  const ofSurveys = data.surveys.flatMap((each) =>
    each.survey.responses === undefined
      ? []
      : [
          ...new Set([
            ...briefHidden(each, writing, { hidden: marked.hidden.mark, few: marked.few.mark }),
            ...roundingRules(each.survey, writing),
          ]),
        ].map((rule) => [say("workbook.notes.ofSurvey", { survey: text(each.survey.short) }), plain(rule)] as const),
  );
  const rows = [...ofMarks, ...ofColumns(explained), ...ofSurveys];
  return {
    name: say("workbook.sheet.notes"),
    title: say("workbook.notes.title"),
    lines: [
      line(say("workbook.tables", { count: 1 })),
      line(say("workbook.back", { name: say("workbook.sheet.contents") }), { sheet: say("workbook.sheet.contents") }),
    ],
    table: {
      name: "notes",
      head: [say("workbook.notes.entry"), say("workbook.notes.meaning")],
      rows: rows.map((cells) => cells.map(words)),
    },
    widths: [44, 100],
    isText: false,
  };
}

/** Each column by its head, as the tables have it: all that stand at one place, then those at the next. */
function ofColumns(explained: readonly FigureSheet[]): readonly (readonly [string, string])[] {
  const places = explained[0]?.columns.keys() ?? [];
  const columns = [...places].flatMap((place) => explained.flatMap((each) => each.columns[place] ?? []));
  return [...Map.groupBy(columns, ({ head }) => head)].map(([head, [first]]) => [head, first?.means ?? ""]);
}
