/** What a rule found in a file, and what rules read files by. */

import { Name, type Value } from "../finish/pdfValue.ts";

export interface Found {
  /** How many things were looked at: pages, headings, pictures, links … */
  readonly checked: number;
  /** What breaks the rule; empty where it holds. */
  readonly problems: readonly string[];
}

export type FileDict = ReadonlyMap<string, Value>;

/** The problem, where the rule is broken. */
export const when = (broken: boolean, problem: string) => (broken ? [problem] : []);

/** What programs put in place of words that nobody wrote: a path, or the name of a file. */
export function isFileName(text: string): boolean {
  return (
    /^(?:[A-Za-z]:[\\/]|\.{0,2}\/|\\\\|file:)/.test(text) ||
    /^\S+\.(?:pdf|html?|docx?|xlsx?|csv|svg|png|jpe?g|gif|txt|tmp)$/i.test(text)
  );
}

/** The text of a name; "" of any other value. */
export function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.text : "";
}
