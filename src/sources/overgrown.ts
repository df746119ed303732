/** Markdown so full of signs that reading it would take minutes or more memory than there is. */
import type { Slip } from "./checkMarkdown.ts";

/** How often a sign that opens something may stand in one text. */
const mostSigns = 2_000;
const signs = ["[", "*", "_", "`", "<", "|", "~", "!"];

/** Finds the first sign that stands too often; null in every text that can be read. */
export function overgrown(text: string): Slip | null {
  for (const sign of signs) {
    const count = text.split(sign).length - 1;
    if (count > mostSigns)
      return {
        at: text.indexOf(sign),
        message: `this text has ${count} times the sign ${sign}`,
        hint: `a text has no more than ${mostSigns}: was something pasted by mistake?`,
      };
  }
  return null;
}
