/** The parts of a text -> footnotes that nothing points to, and signs that point to no footnote. */
import { isFootnote, isFootnoteReference } from "../domain/index.ts";
import type { Slip } from "./checkMarkdown.ts";
import type { LocatedPart } from "./locatedParts.ts";

export function footnoteProblems(parts: readonly LocatedPart[]): readonly Slip[] {
  const notes = parts.flatMap(({ token, at, depth }) => (isFootnote(token) ? [{ ...token, at, depth }] : []));
  const signs = parts.flatMap(({ token, at }) => (isFootnoteReference(token) ? [{ ...token, at }] : []));
  const labels = new Set(notes.map(({ label }) => label));
  const pointed = new Set(signs.map(({ label }) => label));
  return [
    ...signs
      .filter(({ label }) => !labels.has(label))
      .map(({ at, label }) => ({
        at,
        message: `there is no footnote "${label}"`,
        hint: `write it at the end of the text, on a line of its own: [^${label}]: its words`,
      })),
    ...notes.flatMap(({ at, label, depth, tokens }, place): readonly Slip[] => {
      if (depth > 0)
        return [{ at, message: "a footnote within a list or a quotation", hint: "write it at the end of the text" }];
      if (notes.findIndex((each) => each.label === label) < place)
        return [{ at, message: `footnote "${label}" is there twice`, hint: "give one of them another name" }];
      if (!pointed.has(label))
        return [{ at, message: `nothing points to footnote "${label}"`, hint: `write [^${label}] where it belongs` }];
      if (tokens.some(isFootnoteReference))
        return [{ at, message: "a footnote within a footnote", hint: "say it in one" }];
      return tokens.length === 0 ? [{ at, message: `footnote "${label}" has no words`, hint: "write them" }] : [];
    }),
  ];
}
