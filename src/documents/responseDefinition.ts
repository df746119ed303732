/** A survey -> the sentence that says who counts as a respondent and of whom. */
import type { Survey } from "../domain/index.ts";
import type { Speech } from "../statements/index.ts";

/** The definition ends the sentence, whether it was written as one or not. */
export function responseDefinition({ responses }: Survey, { say, text }: Speech): string {
  const definition = text(responses?.response?.definition ?? {}).trim();
  return say("response.definition", { definition: definition.replace(/(?<!\.)\.$/, "") });
}
