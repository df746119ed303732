/** The sheets with figures -> the sheet that lists them. */
import type { Writing } from "../../statements/index.ts";
import type { FigureSheet } from "./figureSheets.ts";
import { line, type Sheet, words } from "./workbook.ts";

export function contentsSheet(listed: readonly FigureSheet[], writing: Writing): Sheet {
  const { say, text, data, surveyOf } = writing;
  const topicOf = new Map(data.indicators.topics.map((each) => [each.id, each]));
  const head = [
    say("workbook.contents.sheet"),
    say("workbook.contents.about"),
    say("workbook.contents.topic"),
    say("workbook.contents.survey"),
    say("workbook.contents.years"),
  ];
  const rows = listed.map(({ sheet, indicator, waves }) => {
    const topic = topicOf.get(indicator.topic);
    return [
      { ...words(sheet.name), link: { sheet: sheet.name } },
      words(text(indicator.name)),
      words(topic === undefined ? say("workbook.mark.inapplicable") : text(topic.name)),
      words(text(surveyOf(indicator).name)),
      words(waves.join(", ")),
    ];
  });
  return {
    name: say("workbook.sheet.contents"),
    title: say("workbook.contents.title"),
    lines: [
      line(say("workbook.tables", { count: rows.length === 0 ? 0 : 1 })),
      line(say("workbook.back", { name: say("workbook.sheet.cover") }), { sheet: say("workbook.sheet.cover") }),
      line(say("workbook.toSheet", { name: say("workbook.sheet.notes") }), { sheet: say("workbook.sheet.notes") }),
    ],
    table: rows.length === 0 ? null : { name: "contents", head, rows },
    widths: [34, 60, 34, 46, 32],
    isText: false,
  };
}
