/** A British CSV without faculties or programmes, questions numbered in the heads, answers in words, a set of answers in one cell. */
import { battery, classed, freeText, identifier, item, packed, scaleMembers, technical } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, ordinal, textOptions, yesNo } from "../scales.ts";
import { agreementEn, belongingEn } from "../words.ts";
import { body, csv, names, plainCsv } from "../writing/csv.ts";

const noAnswer = [{ code: "Prefer not to say", label: "Prefer not to say" }];
const agreement = ordinal(
  "agreement",
  textOptions(["Definitely disagree", "Mostly disagree", "Mostly agree", "Definitely agree"]),
  2,
  { noAnswer: [{ code: "This does not apply to me", label: "This does not apply to me" }] },
);
const classic = ordinal("agreement", textOptions(agreementEn.map(({ label }) => label)), 2);
const often = ordinal(
  "frequency",
  textOptions(["None of the time", "Rarely", "Some of the time", "Often", "All of the time"]),
  2,
);
const support = textOptions(["Personal tutor", "Chaplaincy", "Students' union", "NHS", "Nightline"]);
const yes = { code: "Yes", label: "Yes" };
const no = { code: "No", label: "No" };

const headed = (column: Column): Column => ({ ...column, label: column.name });

export const columns: readonly Column[] = [
  identifier("Unique Response Number", "", ({ at }) => `${71000000 + at * 37}`),
  ...[
    item("1. I have read the information sheet and consent", "", yesNo(yes, no), { draw: () => "Yes" }),
    classed(
      "level",
      "2. Level of study",
      "",
      textOptions(["Foundation", "Undergraduate", "Postgraduate taught", "Postgraduate research"]),
    ),
    classed("group:year", "3. Year of study", "", textOptions(["1", "2", "3", "4+"])),
    classed(
      "group:gender",
      "4. What best describes your gender?",
      "",
      textOptions(["Woman", "Man", "Non-binary", "Prefer to self-describe", "Prefer not to say"]),
    ),
    freeText("4.a. If you prefer to self-describe, please do so here", "", ["agender", "just me"]),
    classed(
      "group:ethnicity",
      "5. Ethnic group",
      "",
      textOptions([
        "Asian or Asian British",
        "Black, Black British, Caribbean or African",
        "Mixed or multiple ethnic groups",
        "White",
        "Other ethnic group",
        "Prefer not to say",
      ]),
    ),
    classed("group:fee status", "6. Fee status", "", textOptions(["Home", "Overseas"])),
    classed(
      "group:disability",
      "7. Do you consider yourself to have a disability?",
      "",
      textOptions(["Yes", "No", "Prefer not to say"]),
    ),
    ...battery(
      (n) => `8.${n}. ${belongingEn[n - 1]}`,
      () => "",
      belongingEn,
      classic,
    ),
    ...battery(
      (n) =>
        `9.${n}. ${["Staff make the subject engaging", "Marking has been fair", "I know how to get support", "My course challenges me", "My views are valued", "The timetable works for me", "I have had the right library resources"][n - 1]}`,
      () => "",
      Array.from({ length: 7 }, () => ""),
      agreement,
    ),
    ...scaleMembers(
      "well-being",
      (n) =>
        `10.${n}. ${["I've been able to relax", "I've felt useful", "I've dealt with problems", "I've felt worn out", "I've felt close to others", "I've thought clearly", "I've worried at night"][n - 1]}`,
      () => "",
      ["a", "b", "c", "-d", "e", "f", "-g"],
      often,
    ),
    item(
      "11. Overall, how satisfied are you with your life nowadays? (0 not at all, 10 completely)",
      "",
      grade([0, 10]),
    ),
    item("12. Overall, how anxious did you feel yesterday? (0 not at all, 10 completely)", "", grade([0, 10])),
    packed("13. Where have you sought support? (select all)", "", support, "|", nominal(support)),
    classed("filter", "14. Have you thought about leaving?", "", [yes, no, ...noAnswer], {
      scale: yesNo(yes, no, { noAnswer }),
    }),
    item(
      "14.a. If yes: what was the main reason?",
      "",
      nominal(textOptions(["Money", "Health", "Course", "Homesick"])),
      { asked: { column: "14. Have you thought about leaving?", codes: ["Yes"] } },
    ),
    item("15. Hours of paid work in a typical week", "", count([0, 40])),
    ...battery(
      (n) => `16.${n}. ${["Cost of living", "Housing", "Family abroad", "Safety on campus", "Deadlines"][n - 1]}`,
      () => "",
      Array.from({ length: 5 }, () => ""),
      ordinal("ordinal", textOptions(["Not a worry", "A minor worry", "A major worry"]), 1),
    ),
    freeText("17. One thing we should change", "", ["Rent", 'Wi-Fi in the "old" wing', "Nothing, thanks"]),
  ].map(headed),
  technical(
    "Date submitted",
    "",
    ({ random }) => `${String(random.whole(1, 28)).padStart(2, "0")}/0${random.whole(1, 3)}/2025`,
  ),
];

export const britishCollege: Kind = {
  id: "british-college",
  language: "en",
  what: "answers",
  seed: 2711,
  respondents: 210,
  columns,
  dataFile: "wellbeing-survey-results.csv",
  files: (table, manner) => ({
    "wellbeing-survey-results.csv": csv([names(table), ...body(table, manner)], plainCsv, "utf-8 with mark"),
  }),
};
