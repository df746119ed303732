/** Markdown that no person writes: so deep or so full of signs that reading it would take minutes or more memory than there is. */
import type { Slip } from "./checkMarkdown.ts";

const mostNested = 20;
/** Of a sign that opens something, in one text. */
const mostSigns = 2_000;
const signs = ["[", "*", "_", "`", "<", "|", "~", "!"];

const nested = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+)([^\n]*)/gm;

/** The first such thing; null in every text that is read. */
export function overgrown(text: string): Slip | null {
  for (const match of text.matchAll(nested)) {
    const [, opened = "", rest = ""] = match;
    const depth = opened.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
    // A rule is a row of signs with nothing behind them.
    const isRule = rest.trim() === "" && /^[ \t]*([*-])(?:[ \t]*\1)*[ \t]*$/.test(opened);
    if (depth > mostNested && !isRule)
      return {
        at: match.index,
        message: `lists or quotations ${depth} deep`,
        hint: `they may stand within one another up to ${mostNested} deep, and readers follow two`,
      };
  }
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
