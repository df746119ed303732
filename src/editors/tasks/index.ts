/** The data -> what is still to be done before a year's reports are whole, each with who does it and by when; and which of it is in the way of their being adopted. Nothing of it is wrong: reports can be made without. */
import type { Finding, Task, UniversityData, Year } from "../../domain/index.ts";
import { emptySurveys } from "./emptySurveys.ts";
import { missingSinceLastYear } from "./missingSinceLastYear.ts";
import { questionsLeft } from "./questionsLeft.ts";
import { staleActions } from "./staleActions.ts";
import { staleWords } from "./staleWords.ts";
import { type ToDo, taskDetails } from "./task.ts";
import { yearBefore } from "./yearBefore.ts";

export { yearBefore } from "./yearBefore.ts";

/** In the order in which they are told: what is to be written, what is there no more, what is old. */
export function yearTasks(data: UniversityData, year: Year): readonly Task[] {
  const before = yearBefore(data, year);
  const found: readonly ToDo[] = [
    ...questionsLeft(data, year),
    ...emptySurveys(data),
    ...(before === null ? [] : missingSinceLastYear(data, year, before)),
    ...staleActions(data, year, before),
    ...(before === null ? [] : staleWords(data, year, before)),
  ];
  const details = taskDetails(data, year);
  return found.map((each) => details(each));
}

/** Reports that say that the board adopted them hold no question any more. */
export function adoptedQuestions(data: UniversityData, year: Year | null): readonly Finding[] {
  if (year === null) return [];
  const isAdopted = data.publications.get(year)?.adopted !== undefined || data.adoptions.get(year)?.state === "adopted";
  if (!isAdopted) return [];
  return questionsLeft(data, year).map(({ owner: _, by: __, ...finding }) => ({
    ...finding,
    hint: `the reports of ${year} are said to be adopted: answer it first, or take "adopted" away from publication/ and adoption/`,
  }));
}
