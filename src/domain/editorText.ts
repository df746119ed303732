/** A text by the editors, in Markdown, whose numbers come through helpers only. */
import type { Year } from "./ids.ts";
import type { Language } from "./language.ts";

export interface EditorText {
  readonly year: Year;
  readonly language: Language;
  /** The file's name without its ending: the place in the reports that prints it. */
  readonly section: string;
  /** Markdown as written. */
  readonly markdown: string;
  /** For findings. */
  readonly file: string;
  /** Lines in the file above the first line of `markdown`. */
  readonly linesAbove: number;
}
