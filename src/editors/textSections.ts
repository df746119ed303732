/** The parts of reports that print a text of the editors: the names of the files in `data/texts/<year>/<language>/`. `docs/texts.md` tells them; a test says so. */
import type { UniversityData } from "../domain/index.ts";

export function textSections(data: Pick<UniversityData, "priorities" | "surveys">): readonly string[] {
  return [
    "summary",
    "faculty",
    "questions",
    "reading",
    "frame",
    ...data.priorities.priorities.map(({ id }) => `priority-${id}`),
    ...data.surveys.map(({ survey }) => survey.id),
    "next",
    "method",
  ];
}
