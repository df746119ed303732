/** An export of Qualtrics: three rows of heads, answers as numbers and as words, orders of display, timers, embedded data, -99 for what was seen and not answered. */
import { aMoment, battery, classed, freeText, identifier, item, multiple, personal, technical } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind, Table } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, textOptions, yesNo } from "../scales.ts";
import { agreementEn, belongingEn, frequencyEn, pressureEn } from "../words.ts";
import { body, type CsvForm, csv, names } from "../writing/csv.ts";

const noAnswer = [{ code: -99, label: "-99" }];
const agreement = ordinal("agreement", agreementEn, 2, { noAnswer });
/** Recode values that somebody's deleted options have left with gaps. */
const oftenGaps = frequencyEn.map(({ label }, at) => ({ code: [1, 4, 5, 6, 9][at] ?? 0, label }));
const html = (text: string) => `<strong>${text}</strong>`;
const reasons = ["Workload", "Money", "Loneliness", "Family", "Health", "Other (please specify)"];

export const columns: readonly Column[] = [
  technical("StartDate", "Start Date", (person) => aMoment(person, 2025)),
  technical("EndDate", "End Date", (person) => aMoment(person, 2025)),
  technical("Status", "Response Type", ({ random }) => (random.chance(0.03) ? 1 : 0), {
    values: [
      { code: 0, label: "IP Address" },
      { code: 1, label: "Survey Preview" },
    ],
  }),
  personal("IPAddress", "IP Address", ({ random }) => `192.0.2.${random.whole(1, 254)}`),
  technical("Progress", "Progress", ({ random }) => (random.chance(0.85) ? 100 : random.whole(5, 95))),
  technical("Duration (in seconds)", "Duration (in seconds)", ({ random }) => random.whole(100, 90000)),
  technical("Finished", "Finished", ({ random }) => (random.chance(0.85) ? 1 : 0), {
    values: [
      { code: 0, label: "False" },
      { code: 1, label: "True" },
    ],
  }),
  technical("RecordedDate", "Recorded Date", (person) => aMoment(person, 2025)),
  identifier(
    "ResponseId",
    "Response ID",
    ({ at, random }) => `R_${(at + 100000).toString(36)}${random.whole(10 ** 6, 10 ** 7).toString(36)}`,
  ),
  personal("RecipientLastName", "Recipient Last Name", () => null),
  personal("RecipientFirstName", "Recipient First Name", () => null),
  personal("RecipientEmail", "Recipient Email", () => null),
  identifier("ExternalReference", "External Data Reference", () => null),
  personal("LocationLatitude", "Location Latitude", ({ random }) => Number(random.between(51, 53).toFixed(4))),
  personal("LocationLongitude", "Location Longitude", ({ random }) => Number(random.between(4, 6).toFixed(4))),
  technical("DistributionChannel", "Distribution Channel", ({ random }) =>
    random.pick(["email", "anonymous", "preview"]),
  ),
  technical("UserLanguage", "User Language", ({ random }) => random.pick(["EN", "NL"])),
  item(
    "Q1",
    "I have read the information and agree to take part.",
    yesNo({ code: 1, label: "I agree" }, { code: 2, label: "I do not agree" }),
  ),
  item("Q2", "On a scale of 1 to 10, how would you rate your well-being?", grade([1, 10])),
  ...battery(
    (n) => `Q3_${n}`,
    (each) => `To what extent do you agree with the following?\n\n - ${each}`,
    belongingEn,
    agreement,
  ),
  ...battery(
    (n) => `Q4_${n}`,
    (each) => `${html("Pressure.")} How far do these apply to you? - ${each}`,
    pressureEn,
    agreement,
  ),
  ...battery(
    (n) => `Q5_${n}`,
    (each) => `During the last 4 weeks, how often did you feel... - ${each}`,
    ["calm", "downhearted", "nervous", "happy", "exhausted", "in control", "hopeful"],
    ordinal("frequency", oftenGaps, 2, { noAnswer }),
  ),
  ...multiple(
    "Q6",
    (n) => `Q6_${n === 6 ? 9 : n}`,
    (each) => `What weighs on you? (select all that apply) - Selected Choice - ${each}`,
    reasons,
    { code: 1, label: "" },
    null,
  ).map((column, at) => {
    const yes = { code: 1, label: reasons[at] ?? "" };
    return { ...column, scale: yesNo(yes, null) };
  }),
  freeText("Q6_9_TEXT", "What weighs on you? (select all that apply) - Other (please specify) - Text", [
    "visa",
    "my cat",
    "commuting, mostly",
  ]),
  ...[1, 2, 3, 4, 5, 9].map((n, at) =>
    technical(
      `Q6_DO_${n}`,
      `What weighs on you? (select all that apply) - Display Order - ${reasons[at] ?? ""}`,
      ({ random }) => random.whole(1, 6),
    ),
  ),
  classed("filter", "Q7", "Have you contacted a student counsellor?", options(["Yes", "No", "I prefer not to say"]), {
    scale: yesNo(
      { code: 1, label: "Yes" },
      { code: 2, label: "No" },
      { noAnswer: [{ code: 3, label: "I prefer not to say" }] },
    ),
  }),
  item(
    "Q8_1",
    "How satisfied were you? - Counsellor",
    ordinal(
      "ordinal",
      options(
        [
          "Extremely dissatisfied",
          "Somewhat dissatisfied",
          "Neither satisfied nor dissatisfied",
          "Somewhat satisfied",
          "Extremely satisfied",
        ],
        11,
      ),
      2,
      { noAnswer },
    ),
    { asked: { column: "Q7", codes: [1] } },
  ),
  item("Q9_1", "How much of the time do you work for money? - Hours a week", count([0, 50])),
  item(
    "Q10",
    "How many close friends do you have at the university?",
    ordinal("ordinal", options(["None", "1-2", "3-5", "More than 5"]), 2, { noAnswer }),
  ),
  item(
    "Q11",
    "Where do you live during term?",
    nominal(options(["With family", "Student house", "Alone", "Other"]), { noAnswer }),
  ),
  ...["First Click", "Last Click", "Page Submit", "Click Count"].map((each) =>
    technical(`Q12_${each}`, `Timing - ${each}`, ({ random }) => Number(random.between(0, 90).toFixed(3))),
  ),
  classed(
    "group:gender",
    "Q13",
    "What is your gender?",
    options(["Male", "Female", "Non-binary / third gender", "Prefer not to say"]),
  ),
  freeText("Q14", "Anything else?", ["No", "Thank you!\nGood survey", "n/a"]),
  item("SC0", "Score", grade([0, 10]), { isKnowable: false }),
  classed("faculty", "fac", "fac", textOptions(["SCI", "LAW", "HUM", "MED"]), { isKnowable: false }),
  classed("programme", "prog_code", "prog_code", [], {
    draw: ({ random }) => String(random.whole(56001, 56012)),
    isKnowable: false,
  }),
  classed("level", "lvl", "lvl", textOptions(["B", "M"]), { isKnowable: false }),
];

const form: CsvForm = { separator: ",", decimal: ".", quotesAll: true, empty: "" };

const importIds = ({ columns: all }: Table) =>
  all.map(({ name }) => JSON.stringify({ ImportId: /^Q/.test(name) ? `QID${name.slice(1)}` : name }));

export const qualtrics: Kind = {
  id: "qualtrics",
  language: "en",
  what: "answers",
  seed: 2705,
  respondents: 350,
  columns,
  dataFile: "Student+Wellbeing_numeric.csv",
  files: (table, manner) => {
    const head = [names(table), table.columns.map(({ label }) => label), importIds(table)];
    return {
      "Student+Wellbeing_numeric.csv": csv([...head, ...body(table, manner)], form, manner.encoding),
      "Student+Wellbeing_text.csv": csv([...head, ...body(table, manner, "labels")], form, manner.encoding),
    };
  },
};
