/** What Universität Bergheim gets: an export of LimeSurvey whose codes stand in a workbook, the codebook. The year after, one question is worded otherwise. */
import { classed, identifier, item, technical } from "../../import/deliveries/builders.ts";
import type { Column } from "../../import/deliveries/column.ts";
import type { Kind } from "../../import/deliveries/delivery.ts";
import { grade, ordinal, yesNo } from "../../import/deliveries/scales.ts";
import { agreementDe } from "../../import/deliveries/words.ts";
import { rowAVariable } from "../../import/deliveries/writing/codebook.ts";
import { body, type CsvForm, csv, names } from "../../import/deliveries/writing/csv.ts";
import { aWorkbook } from "../../responses/aWorkbook.ts";
import { leaning } from "./leaning.ts";

const coded = (labels: readonly string[]) => labels.map((label, at) => ({ code: `AO0${at + 1}`, label }));
const agreement = ordinal("agreement", coded(agreementDe.map(({ label }) => label)), 2);
const form: CsvForm = { separator: ";", decimal: ",", quotesAll: true, empty: "" };
const wordings = {
  2024: "Ich fühle mich an der Universität zu Hause",
  2025: "Ich fühle mich unter meinen Mitstudierenden zu Hause",
} as const;

const columns = (year: 2024 | 2025): readonly Column[] => [
  identifier("id", "Antwort-ID", ({ at }) => at + 11),
  technical("submitdate", "Datum Abgeschickt", ({ random, at }) =>
    random.chance(0.9) ? `${year}-05-0${1 + (at % 9)} 12:00:00` : null,
  ),
  technical("lastpage", "Letzte Seite", () => 4),
  classed(
    "faculty",
    "S1",
    "An welcher Fakultät studieren Sie?",
    coded(["Fakultät für Philosophie", "Rechtswissenschaft"]),
  ),
  leaning(
    item("L1", "Wie zufrieden sind Sie mit Ihrem Leben? (0 = überhaupt nicht, 10 = völlig)", grade([0, 10])),
    year === 2024 ? [1, 1, 1, 2, 3, 5, 8, 12, 9, 3, 1] : [1, 1, 2, 3, 4, 6, 9, 9, 6, 2, 1],
  ),
  leaning(item("Z1[SQ001]", wordings[year], agreement), [1, 2, 4, 8, 5]),
  leaning(item("Z1[SQ002]", "Ich weiß, an wen ich mich wenden kann", agreement), [5, 7, 4, 3, 1]),
  leaning(
    item("H1", "Haben Sie eine Beratung genutzt?", yesNo({ code: "Y", label: "Ja" }, { code: "N", label: "Nein" })),
    [1, 3],
  ),
];

export const bergheim = (year: 2024 | 2025): Kind => ({
  id: "bergheim",
  language: "de",
  what: "answers",
  seed: year,
  respondents: 560,
  columns: columns(year),
  dataFile: `befragung-${year}.csv`,
  files: (table, manner) => ({
    [`befragung-${year}.csv`]: csv([names(table), ...body(table, manner)], form, manner.encoding),
    [`codebuch-${year}.xlsx`]: aWorkbook([
      { name: "Variablen", rows: rowAVariable(table, ["Nr.", "Variable", "Frage", "Werte", "Fehlend", "Filter"]) },
    ]),
  }),
});
