/** A covering text in one language, `letters/<id>.<language>.md`: its first line is the subject. */
import type { Language } from "./language.ts";

export interface Letter {
  readonly id: string;
  readonly language: Language;
  /** With `{{…}}` as written. */
  readonly subject: string;
  readonly markdown: string;
  /** The path of the file, as findings name it. */
  readonly file: string;
  /** Lines in the file above the first line of `markdown`. */
  readonly linesAbove: number;
}

/** What a letter may print beside figures of the university: `{{name}}` and so on. */
export const letterValues = [
  "name",
  "role",
  "audience",
  "university",
  "year",
  "edition",
  "headlines",
  "documents",
  "contact",
] as const;
export type LetterValue = (typeof letterValues)[number];
