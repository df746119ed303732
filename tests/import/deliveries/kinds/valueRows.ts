/** An Irish CSV beside a workbook with a row a value, where a variable's name stands in its first row only: scales that run from good to bad, and 0 for no answer. */
import { aWorkbook } from "../../../responses/aWorkbook.ts";
import {
  aMoment,
  battery,
  classed,
  derived,
  freeText,
  identifier,
  item,
  multiple,
  numberIn,
  technical,
  weight,
} from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, yesNo } from "../scales.ts";
import { agreementEn, belongingEn, frequencyEn, pressureEn } from "../words.ts";
import { rowAValue } from "../writing/codebook.ts";
import { body, csv, names, plainCsv } from "../writing/csv.ts";

const noAnswer = [{ code: 0, label: "No response" }];
/** 1 is strongly agree here: the order of the codebook is the order of the page. */
const agreeFirst = [...agreementEn].reverse().map(({ label }, at) => ({ code: at + 1, label }));
const agreement = {
  ...ordinal("agreement", agreeFirst, 2, { noAnswer }),
  first: { kind: "share" as const, codes: [1, 2] },
  alsoRight: [{ kind: "share" as const, codes: [1] }, { kind: "shares of each" as const }, { kind: "mean" as const }],
};
const yes = { code: 1, label: "Yes" };

export const columns: readonly Column[] = [
  identifier("record", "Record number", ({ at }) => at + 1),
  technical("completed", "Completed at", (person) => aMoment(person, 2025)),
  classed(
    "faculty",
    "college",
    "College",
    options(["Arts & Humanities", "Business", "Engineering & Architecture", "Health Sciences", "Law", "Science"]),
  ),
  classed(
    "programme",
    "school",
    "School",
    options(["Archaeology", "Chemistry", "Economics", "English", "History", "Law", "Nursing", "Physics"]),
  ),
  classed("level", "nfq", "NFQ level", [
    { code: 8, label: "Honours bachelor (8)" },
    { code: 9, label: "Master's (9)" },
    { code: 10, label: "Doctoral (10)" },
  ]),
  classed("group:mode", "mode", "Mode of study", options(["Full-time", "Part-time", "Remote"])),
  classed(
    "group:gender",
    "q1",
    "How would you describe your gender?",
    options(["Female", "Male", "Non-binary", "In another way", "Prefer not to say"]),
  ),
  classed(
    "group:ethnicity",
    "q2",
    "What is your ethnic or cultural background?",
    options([
      "White Irish",
      "Irish Traveller",
      "Roma",
      "Any other White",
      "Black or Black Irish",
      "Asian or Asian Irish",
      "Mixed or other",
    ]),
  ),
  classed("group:disability", "q3", "Do you have a disability?", options(["Yes", "No"]).concat(noAnswer)),
  ...battery(
    (n) => `q4_${n}`,
    (each) => each,
    belongingEn,
    agreement,
  ),
  ...battery(
    (n) => `q5_${n}`,
    (each) => each,
    pressureEn,
    agreement,
  ),
  ...battery(
    (n) => `q6_${n}`,
    (each) => `Over the last two weeks, how often have you been bothered by ${each}?`,
    [
      "little interest in things",
      "feeling down",
      "trouble sleeping",
      "feeling tired",
      "poor appetite",
      "trouble concentrating",
    ],
    ordinal("frequency", options(["Not at all", "Several days", "More than half the days", "Nearly every day"], 0), 2),
  ),
  derived("q6_total", "Sum of q6", ["q6_1", "q6_2", "q6_3", "q6_4", "q6_5", "q6_6"], (person) =>
    [1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + numberIn(person, `q6_${n}`), 0),
  ),
  classed("filter", "q7", "Did you use Student Counselling?", options(["Yes", "No"]).concat(noAnswer), {
    scale: yesNo(yes, { code: 2, label: "No" }, { noAnswer }),
  }),
  item("q8", "How many weeks did you wait?", count([0, 30]), { asked: { column: "q7", codes: [1] } }),
  item(
    "q9",
    "How good was it?",
    {
      ...ordinal("ordinal", options(["Excellent", "Good", "Fair", "Poor"]), 2, { noAnswer }),
      first: { kind: "share", codes: [1, 2] },
      alsoRight: [{ kind: "share", codes: [1] }, { kind: "shares of each" }],
    },
    { asked: { column: "q7", codes: [1] } },
  ),
  ...multiple(
    "q10",
    (n) => `q10${"abcdefgh"[n - 1]}`,
    (each) => `Why did you not use it? [${each}]`,
    ["Did not need it", "Did not know of it", "Waiting list", "Cost", "Stigma", "Opening hours", "Language", "Other"],
    yes,
    { code: 2, label: "No" },
  ),
  ...battery(
    (n) => `q11_${n}`,
    (each) => `How often do you ${each}?`,
    [
      "skip meals to save money",
      "drink more than you mean to",
      "take exercise",
      "gamble",
      "speak with family",
      "attend lectures",
      "vape",
    ],
    ordinal("frequency", frequencyEn, 2, { noAnswer }),
  ),
  item(
    "q12",
    "All things considered, how satisfied are you with your life? (0–10)",
    grade(
      [0, 10],
      [
        { code: 0, label: "Not at all satisfied" },
        { code: 10, label: "Completely satisfied" },
      ],
    ),
  ),
  item(
    "q13",
    "Accommodation",
    nominal(options(["Family home", "Campus", "Private rented", "Digs", "No fixed address"])),
  ),
  freeText("q14", "Is there anything else?", ["Bus times", "No", "Rent, rent, rent"]),
  weight("wt", "Rim weight"),
];

export const valueRows: Kind = {
  id: "value-rows",
  language: "en",
  what: "answers",
  seed: 2703,
  respondents: 420,
  columns,
  dataFile: "wellbeing_data.csv",
  files: (table, manner) => ({
    "wellbeing_data.csv": csv([names(table), ...body(table, manner)], { ...plainCsv, empty: "NA" }, manner.encoding),
    "Data dictionary.xlsx": aWorkbook([
      { name: "Dictionary", rows: rowAValue(table, ["Variable", "Question", "Value", "Label", "Treat as missing"]) },
    ]),
  }),
};
