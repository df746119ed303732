/** Who answered each question, by wave -> a table for the analyst. Its numbers are exact: it is not to be handed out. */
import type { Answered } from "../../responses/index.ts";
import { textTable } from "./textTable.ts";

const head = [
  "survey",
  "wave",
  "question",
  "respondents",
  "not asked",
  "asked",
  "no answer",
  "nothing",
  "answered",
  "",
];

export function answersTable(all: readonly Answered[]): string {
  if (all.length === 0) return "no response files: nothing was counted\n";
  const rows = all.map(({ survey, wave, item, respondents, notAsked, asked, noAnswer, empty, answered, reasons }) => [
    survey,
    String(wave),
    item,
    ...[respondents, notAsked, asked, noAnswer, empty, answered].map(String),
    [...reasons.notAsked, ...reasons.noAnswer].map(({ reason, count }) => `${count} ${reason}`).join(", "),
  ]);
  return `${textTable(head, rows)}
not asked: the question was not put to them. no answer: a code says that there is none. nothing: nothing is stored,
and nobody says why; they count as asked. answered: the base of figures. Exact numbers, not to be handed out.
`;
}
