/** Something still to be done, and who does it by when: named, or else the university's own unit by the day that the reports bear. */
import {
  type Finding,
  inLanguage,
  type Localized,
  type Task,
  type TaskWords,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";

/** `owner`, `by`: where the data says so itself. */
export interface ToDo extends Omit<Finding, "task"> {
  readonly words: TaskWords;
  readonly owner?: Localized | undefined;
  readonly by?: string | undefined;
}

export function taskDetails(
  { university, publications }: Pick<UniversityData, "university" | "publications">,
  year: Year,
): (toDo: ToDo) => Task {
  const [language = "en"] = university.languages;
  const day = publications.get(year)?.date ?? null;
  return ({ owner, by, words, ...finding }) => ({
    ...finding,
    task: { owner: inLanguage(owner ?? university.contact.unit, language), by: by ?? day, words },
  });
}
