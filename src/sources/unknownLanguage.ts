/** A file in a language that no report can be written in -> the finding that says so. */
import type { Finding } from "../domain/index.ts";
import { languageCodes } from "../languages/index.ts";

export function unknownLanguage(file: string, language: string): Finding {
  return {
    file,
    message: `no report can be written in "${language}"`,
    hint: `the languages are ${languageCodes.join(", ")}; of another, the folder src/languages/${language} and the sentences templates/messages/${language}.yaml are missing`,
  };
}
