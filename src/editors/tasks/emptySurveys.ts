/** The data -> the surveys of which there is no figure at all: neither answers nor what others have published. */
import type { UniversityData } from "../../domain/index.ts";
import type { ToDo } from "./task.ts";

export function emptySurveys({ surveys }: Pick<UniversityData, "surveys">): readonly ToDo[] {
  return surveys
    .filter(
      ({ survey, published }) =>
        Object.keys(survey.responses?.files ?? {}).length === 0 && (published?.figures.length ?? 0) === 0,
    )
    .map(({ survey: { id, name } }) => ({
      file: `data/surveys/${id}/survey.yaml`,
      message: `there are no answers to survey "${id}", and no published figures: no report has a figure of it`,
      hint: `wellbeing import FILE --survey ${id} reads a delivered file; or describe one under \`responses:\`, or write published.yaml beside this file`,
      words: { open: "noAnswers" as const, values: { survey: name, id } },
    }));
}
