/** What Hill College gets: an export of Qualtrics, with three rows of heads. The year after, one question is worded otherwise. */
import { classed, item, personal, technical } from "../../import/deliveries/builders.ts";
import { aColumn, type Column } from "../../import/deliveries/column.ts";
import type { Kind, Table } from "../../import/deliveries/delivery.ts";
import { grade, options, ordinal, yesNo } from "../../import/deliveries/scales.ts";
import { agreementEn } from "../../import/deliveries/words.ts";
import { body, type CsvForm, csv, names } from "../../import/deliveries/writing/csv.ts";
import { leaning } from "./leaning.ts";

const agreement = ordinal("agreement", agreementEn, 2);
const form: CsvForm = { separator: ",", decimal: ".", quotesAll: true, empty: "" };
const wordings = {
  2024: "I can be myself here",
  2025: "I can be myself at Hill College, whoever I am with",
} as const;

const columns = (year: 2024 | 2025): readonly Column[] => [
  technical("StartDate", "Start Date", ({ at }) => `${year}-03-0${1 + (at % 9)} 10:00:00`),
  technical("Finished", "Finished", ({ random }) => (random.chance(0.9) ? 1 : 0), {
    values: [
      { code: 0, label: "False" },
      { code: 1, label: "True" },
    ],
  }),
  personal("RecipientEmail", "Recipient Email", ({ at }) => `student${at}@example.org`),
  leaning(
    item("Q1", "On a scale of 1 to 10, how would you rate your well-being?", grade([1, 10])),
    year === 2024 ? [1, 1, 2, 3, 5, 8, 10, 8, 3, 1] : [1, 1, 1, 2, 4, 7, 10, 10, 5, 2],
  ),
  leaning(item("Q2_1", "How far do you agree? - I feel at home at the college", agreement), [1, 2, 4, 8, 5]),
  leaning(item("Q2_2", `How far do you agree? - ${wordings[year]}`, agreement), [3, 4, 5, 5, 3]),
  leaning(item("Q2_3", "How far do you agree? - I know whom to turn to for help", agreement), [6, 7, 4, 2, 1]),
  leaning(
    item(
      "Q3",
      "Have you spoken to a tutor about how you are?",
      yesNo({ code: 1, label: "Yes" }, { code: 2, label: "No" }),
    ),
    year === 2024 ? [3, 7] : [4, 6],
  ),
  classed("group:gender", "Q4", "What is your gender?", options(["Female", "Male", "Non-binary"]), {
    draw: ({ random }) => random.pick([1, 1, 1, 2, 2, 2]),
  }),
  aColumn({
    ...{ name: "Q5", label: "Anything else?", role: { is: "free text" } },
    draw: ({ at, random }) => (random.chance(0.1) ? `I like it here, most of all on day ${at}` : null),
  }),
];

const head = (table: Table) => [
  names(table),
  table.columns.map(({ label }) => label),
  table.columns.map(({ name }) => JSON.stringify({ ImportId: name })),
];

export const hill = (year: 2024 | 2025): Kind => ({
  id: "hill",
  language: "en",
  what: "answers",
  seed: year,
  respondents: 420,
  columns: columns(year),
  dataFile: `wellbeing-${year}.csv`,
  files: (table, manner) => ({
    [`wellbeing-${year}.csv`]: csv([...head(table), ...body(table, manner)], form, manner.encoding),
  }),
});
