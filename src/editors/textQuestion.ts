/** A section that has no words yet -> the question that its text should answer. */
import { inLanguage, type Language, type UniversityData } from "../domain/index.ts";
import type { Say } from "../wording/index.ts";

const ownQuestions = ["summary", "faculty", "questions", "reading", "frame", "next", "method"] as const;

/** What the text that stands there should answer. */
export function questionOf(
  section: string,
  language: Language,
  { priorities, surveys }: Pick<UniversityData, "priorities" | "surveys">,
  say: Say,
): string {
  const own = ownQuestions.find((each) => each === section);
  if (own !== undefined) return say(`draft.${own}`);
  const priority = priorities.priorities.find(({ id }) => `priority-${id}` === section);
  if (priority !== undefined) return say("draft.priority", { priority: inLanguage(priority.name, language) });
  const survey = surveys.find((each) => each.survey.id === section)?.survey;
  return say("draft.survey", { survey: survey === undefined ? section : inLanguage(survey.name, language) });
}
