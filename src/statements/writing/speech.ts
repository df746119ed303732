/** A language and its sentences -> what can be said in it. */
import { inLanguage, type Language, type Localized } from "../../domain/index.ts";
import type { Say } from "../../wording/index.ts";

/** What one language says: the program's sentences, and the texts of the university's data. */
export interface Speech {
  readonly language: Language;
  readonly say: Say;
  /** A text of the data, in this language. */
  readonly text: (localized: Localized) => string;
}

export function speechIn(language: Language, say: Say): Speech {
  return { language, say, text: (localized) => inLanguage(localized, language) };
}
