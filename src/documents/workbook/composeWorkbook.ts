/** (whom it is for, a year, a language, the figures that they may have) -> a workbook of these figures: cover, contents, notes, then a sheet for each indicator, after "Releasing statistics in spreadsheets" of the UK Government Analysis Function. */
import type { Audience, Figure, Language, UniversityData, Year } from "../../domain/index.ts";
import { type EstimateIndex, startWriting } from "../../statements/index.ts";
import { readersName, type Say } from "../../wording/index.ts";
import { contentsSheet } from "./contentsSheet.ts";
import { coverSheet } from "./coverSheet.ts";
import { figureSheets } from "./figureSheets.ts";
import { notesSheet } from "./notesSheet.ts";
import type { Workbook } from "./workbook.ts";

/** `index`: of the same figures. */
export function composeWorkbook(
  audience: Audience,
  year: Year,
  language: Language,
  data: UniversityData,
  figures: readonly Figure[],
  index: EstimateIndex,
  say: Say,
): Workbook {
  const writing = startWriting(language, year, data, index, say);
  const title = say("workbook.title", { year, readers: readersName(audience, data.university, language, say) });
  const told = figureSheets(figures, writing);
  return {
    language,
    title,
    author: writing.text(data.university.name),
    sheets: [
      coverSheet(title, audience, figures, writing),
      contentsSheet(told, writing),
      notesSheet(told, writing),
      ...told.map(({ sheet }) => sheet),
    ],
  };
}
