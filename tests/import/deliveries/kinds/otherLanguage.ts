/** Dutch data, written out in words, beside a codebook in English: the labels must be matched by the codebook's own pairs. */
import { battery, classed, freeText, identifier, item, technical } from "../builders.ts";
import type { Column, Scale } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { grade, nominal, ordinal, textOptions, yesNo } from "../scales.ts";
import type { Option } from "../truth.ts";
import { agreementEn, agreementNl, belongingEn, belongingNl, frequencyEn, frequencyNl, pressureEn } from "../words.ts";
import { valuesOf } from "../writing/codebook.ts";
import { body, csv, names, plainCsv } from "../writing/csv.ts";

/** The data have the Dutch words, the codebook says what they mean. */
const inDutch = (dutch: readonly Option[], english: readonly Option[]): readonly Option[] =>
  dutch.map(({ label }, at) => ({ code: label, label: english[at]?.label ?? "" }));
const noAnswer = [{ code: "Geen mening", label: "No opinion" }];
const agreement: Scale = ordinal("agreement", inDutch(agreementNl, agreementEn), 2, { noAnswer });
const frequency: Scale = ordinal("frequency", inDutch(frequencyNl, frequencyEn), 2);
const yesOrNo = yesNo({ code: "Ja", label: "Yes" }, { code: "Nee", label: "No" });
const pairs = (...each: readonly (readonly [string, string])[]): readonly Option[] =>
  each.map(([code, label]) => ({ code, label }));

export const columns: readonly Column[] = [
  identifier("casus", "Case", ({ at }) => at + 5001),
  technical("golf", "Wave", () => 2025),
  classed(
    "faculty",
    "faculteit",
    "Faculty",
    pairs(
      ["Geneeskunde", "Medicine"],
      ["Techniek", "Engineering"],
      ["Sociaal", "Social Sciences"],
      ["Kunsten", "Arts"],
    ),
  ),
  classed("level", "fase", "Phase", pairs(["Bachelor", "Bachelor"], ["Master", "Master"])),
  classed("group:gender", "geslacht", "Gender", pairs(["Man", "Man"], ["Vrouw", "Woman"], ["Anders", "Other"])),
  classed(
    "group:origin",
    "nationaliteit",
    "Nationality group",
    pairs(["Nederlands", "Dutch"], ["Overig EU", "Other EU"], ["Buiten EU", "Non-EU"]),
  ),
  ...battery(
    (n) => `binding_${n}`,
    (each) => each,
    belongingEn,
    agreement,
  ).map((column, at) => ({ ...column, translations: { nl: belongingNl[at] ?? "" } })),
  ...battery(
    (n) => `druk_${n}`,
    (each) => each,
    pressureEn,
    agreement,
  ),
  ...battery(
    (n) => `klacht_${n}`,
    (each) => `In the last month, how often did you suffer from ${each}?`,
    ["stress", "low mood", "anxiety", "loneliness", "sleep problems", "pain", "fatigue", "anger"],
    frequency,
  ),
  ...battery(
    (n) => `tevr_${n}`,
    (each) => `Mark for ${each}`,
    ["the programme", "lecturers", "study places", "the canteen", "information"],
    grade([1, 10]),
  ),
  classed("filter", "mantelzorg", "Do you care for a relative?", yesOrNo.options, { scale: yesOrNo }),
  item(
    "zorg_zwaar",
    "How heavy is that care?",
    ordinal("ordinal", pairs(["Licht", "Light"], ["Matig", "Moderate"], ["Zwaar", "Heavy"]), 1),
    { asked: { column: "mantelzorg", codes: ["Ja"] } },
  ),
  item(
    "wonen",
    "Where do you live?",
    nominal(pairs(["Thuis", "With parents"], ["Kamer", "Room"], ["Eigen woning", "Own home"])),
  ),
  ...battery(
    (n) => `steun_${n}`,
    (each) => `Do you get support from ${each}?`,
    ["friends", "family", "lecturers", "a study adviser"],
    yesOrNo,
  ),
  // In the data and not in the codebook; the name alone does not say which way it runs.
  item("extra1", "", nominal(textOptions(["a", "b", "c"])), { isKnowable: false }),
  freeText("toelichting", "Explanation", ["Te druk", "Fijne sfeer", "weet niet"]),
];

const rowsOf = (columns_: readonly Column[]) =>
  columns_
    .filter(({ name }) => name !== "extra1")
    .flatMap((column) => {
      const values = valuesOf(column);
      const head = [column.name, column.translations.nl ?? "", column.label];
      return values.length === 0 ? [[...head, "", ""]] : values.map(({ code, label }) => [...head, code, label]);
    });

export const otherLanguage: Kind = {
  id: "other-language",
  language: "en",
  what: "answers",
  seed: 2704,
  respondents: 300,
  columns,
  dataFile: "antwoorden.csv",
  files: (table, manner) => ({
    "antwoorden.csv": csv([names(table), ...body(table, manner)], { ...plainCsv, separator: ";" }, manner.encoding),
    "codebook_EN.csv": csv(
      [["variable", "question_nl", "question_en", "value_nl", "value_en"], ...rowsOf(table.columns)],
      plainCsv,
      "utf-8",
    ),
  }),
};
