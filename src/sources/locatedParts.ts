/** A text in Markdown -> its parts, each with its offset. */
import type { Token } from "marked";
import { readMarkdown, within } from "../domain/index.ts";

export interface LocatedPart {
  readonly token: Token;
  /** Offset in the text; of the part around it where its own can't be told. */
  readonly at: number;
  /** 0 for what stands in the text itself. */
  readonly depth: number;
}

/** In the order of the text. `markdown` has no carriage returns, as the parser takes them out. */
export function locatedParts(markdown: string): readonly LocatedPart[] {
  return located(readMarkdown(markdown), markdown, 0, 0);
}

/** Parts come in the order of the text, so each is looked for behind the one before. */
function located(tokens: readonly Token[], markdown: string, from: number, depth: number): readonly LocatedPart[] {
  let next = from;
  return tokens.flatMap((token) => {
    // In a list or a quotation, later lines have lost what stands before them.
    const [line = ""] = token.raw.split("\n");
    const whole = markdown.indexOf(token.raw, next);
    const begun = line.trim() === "" ? -1 : markdown.indexOf(line.trim(), next);
    const at = whole >= 0 ? whole : begun >= 0 ? begun : next;
    const found: LocatedPart[] = [{ token, at, depth }, ...located(within(token), markdown, at, depth + 1)];
    next = whole >= 0 ? at + token.raw.length : at + (begun >= 0 ? line.trim().length : 0);
    return found;
  });
}
