/** A text by the editors, in Markdown, whose numbers come through helpers only. */
import type { Year } from "./ids.ts";
import type { Language } from "./language.ts";

export interface EditorText {
  readonly year: Year;
  readonly language: Language;
  /** The file's name without its ending: it says which section of the reports prints the text. */
  readonly section: string;
  /** Markdown as written. */
  readonly markdown: string;
  /** The path of the file, as findings name it. */
  readonly file: string;
  /** Lines in the file above the first line of `markdown`. */
  readonly linesAbove: number;
}
