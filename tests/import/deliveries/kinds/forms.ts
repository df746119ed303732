/** A workbook of a form on the web: questions as heads, answers as texts, several answers in one cell with a semicolon at the end, names and addresses that nobody asked for. */
import { aWorkbook } from "../../../responses/aWorkbook.ts";
import { aMoment, battery, classed, freeText, identifier, item, packed, personal, technical } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { grade, nominal, ordinal, textOptions, yesNo } from "../scales.ts";
import { agreementEn, belongingEn, frequencyEn, pressureEn } from "../words.ts";
import { body, names } from "../writing/csv.ts";

const texts = (labels: readonly { readonly label: string }[]) => textOptions(labels.map(({ label }) => label));
const agreement = ordinal("agreement", texts(agreementEn), 2);
const frequency = ordinal("frequency", texts(frequencyEn), 2);
const helpers = textOptions(["Friends", "Family", "Tutor, mentor or coach", "GP", "Nobody"]);
const yes = { code: "Yes", label: "Yes" };
const no = { code: "No", label: "No" };

/** The head is all there is: it is name and wording at once. */
const asked = (column: Column): Column => ({ ...column, label: column.name });

export const columns: readonly Column[] = [
  identifier("ID", "", ({ at }) => at + 1),
  technical("Start time", "", (person) => aMoment(person, 2025)),
  technical("Completion time", "", (person) => aMoment(person, 2025)),
  personal("Email", "", () => "anonymous"),
  personal("Name", "", () => null),
  ...[
    classed("faculty", "Which faculty are you in?", "", textOptions(["Science", "Law", "Arts", "I'm not sure"])),
    classed(
      "level",
      "I am a",
      "",
      textOptions(["First-year bachelor's student", "Bachelor's student", "Master's student"]),
    ),
    classed("group:gender", "Gender (optional)", "", textOptions(["Woman", "Man", "Other", "Prefer not to say"])),
    classed(
      "group:origin",
      "Are you an international student?",
      "",
      textOptions(["Yes, from the EU", "Yes, from outside the EU", "No"]),
    ),
    item("How are you doing, on a scale from 1 to 5?", "", grade([1, 5])),
    item("How likely are you to recommend us to a friend?", "", grade([0, 10])),
    ...battery(
      (n) => belongingEn[n - 1] ?? "",
      () => "",
      belongingEn,
      agreement,
    ),
    ...battery(
      (n) => `${pressureEn[n - 1]} `,
      () => "",
      pressureEn,
      agreement,
    ),
    ...["stressed", "lonely", "happy", "bored", "proud", "anxious"].map((each) =>
      item(`How often do you feel….${each}`, "", frequency),
    ),
    packed("Who do you talk to? Tick all that apply", "", helpers, ";", nominal(helpers), ";"),
    ...["Library", "Gym", "Chaplaincy", "Study advice", "Counselling"].map((each) =>
      item(`Have you used these?.${each}`, "", yesNo(yes, no)),
    ),
    item(
      "Have you applied for a grant?",
      "",
      yesNo(yes, no, { noAnswer: [{ code: "Don't know", label: "Don't know" }] }),
    ),
    item("Where do you live?", "", nominal(textOptions(["At home", "In a student house", "On my own"]))),
    item("Where do you live?2", "", nominal(textOptions(["In the city", "Outside"])), { isKnowable: false }),
    freeText("What should we change?", "", ["Longer breaks", "=SUM(A1:A2)", "😊 nothing", "Parking"]),
    freeText("Any other comments", "", ["no", "Thanks"]),
  ].map(asked),
];

export const forms: Kind = {
  id: "forms",
  language: "en",
  what: "answers",
  seed: 2707,
  respondents: 170,
  columns,
  dataFile: "How are you doing(1-170).xlsx",
  files: (table, manner) => ({
    "How are you doing(1-170).xlsx": aWorkbook([
      { name: "Sheet1", rows: [[...names(table)], ...body(table, manner).map((row) => [...row])] },
    ]),
  }),
};
