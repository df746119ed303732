/** (the data of a year) -> the sheet that explains each mark and each column, and which figures are hidden or rounded. */
import type { Writing } from "../../statements/index.ts";
import { plain } from "../../statements/index.ts";
import { briefHidden } from "../chapters/hiddenFigures.ts";
import { roundingRules } from "../roundingRules.ts";
import { marks, markWords } from "./marks.ts";
import { line, type Sheet, words } from "./workbook.ts";

export function notesSheet(writing: Writing, example: string): Sheet {
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
  const rows = [...ofMarks, ...ofColumns(writing, example), ...ofSurveys];
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

/** Each column by its head, as the tables have it. */
function ofColumns({ say }: Writing, example: string): readonly (readonly [string, string])[] {
  const step = (counted: string) => say("workbook.column.baseStep", { counted });
  const interval = say("workbook.means.interval");
  return [
    [say("workbook.column.value.count"), say("workbook.means.value")],
    [say("workbook.column.value.share"), `${say("workbook.means.value")} ${say("workbook.means.sums")}`],
    [say("workbook.column.reading"), say("workbook.means.reading")],
    [say("workbook.column.lower"), interval],
    [say("workbook.column.upper"), interval],
    [say("workbook.column.base"), say("workbook.means.base")],
    [say("workbook.column.invited"), say("workbook.means.invited")],
    [say("workbook.column.valueStep"), say("workbook.means.valueStep")],
    [step("asked"), say("workbook.means.baseStep")],
    [step("counted"), say("workbook.means.baseStep")],
    [say("workbook.column.marks"), say("workbook.means.marks", { none: say("workbook.none") })],
    [say("workbook.column.code"), say("workbook.means.code", { example })],
  ];
}
