/** An opened response file and what its survey says of the wave -> more respondents than students, and another number of respondents than is declared. */
import path from "node:path";
import type { Finding } from "../domain/index.ts";
import type { OpenedFile } from "./openedFile.ts";
import type { Who } from "./rawCells.ts";

/** `excluded`: rows that were left out by a rule. A declared number of respondents may count them or not. */
export function checkRespondentCount(file: OpenedFile, who: readonly Who[], excluded: number): readonly Finding[] {
  const { survey, wave, shown, responses } = file;
  const place = survey.waves.findIndex(({ id }) => id === wave);
  const declared = survey.waves[place];
  // In a national survey, the wave counts the nation's students.
  if (declared === undefined || survey.coverage === "national") return [];
  const { population, respondents } = declared;
  const name = path.posix.basename(shown);
  const count = who.reduce((sum, each) => sum + each.count, 0);
  const at = (key: "population" | "respondents", message: string, hint: string): Finding => ({
    file: `data/surveys/${survey.id}/survey.yaml`,
    at: ["waves", place, key],
    message,
    hint,
  });
  const tooMany =
    population === undefined || count <= population
      ? []
      : [
          at(
            "population",
            `${count} respondents of ${population} students: so many are in ${name}`,
            "is `population` the count of the same date, or does the file hold two waves?",
          ),
        ];
  // A made-up example may contradict real numbers: reports say so wherever both can be read.
  if (respondents === undefined || responses.synthetic || [count, count + excluded].includes(respondents))
    return tooMany;
  const left = excluded === 0 ? "" : `, and ${excluded} more that are left out`;
  return [
    ...tooMany,
    at(
      "respondents",
      `${respondents} respondents in ${wave}, but ${name} holds ${count}${left}`,
      "correct it, or leave `respondents` out; a published number that counts something else stands in published.yaml, with its source",
    ),
  ];
}
