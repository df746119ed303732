/** A text -> traces of Word and of old habits in it, and what Markdown would print otherwise than it was meant. */
import { codeOf } from "../domain/index.ts";
import type { Slip } from "./checkMarkdown.ts";
import type { LocatedPart } from "./locatedParts.ts";

/** Signs of a list that stand before a space, or before a tab where Word set them. */
const wordBullet = /^[ \t]*(?:([•▪◦‣⁃∙●○■□➢➤·])[ \t]|([o§–—-])\t)/gm;
const entity = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/gi;
/** References that people may write: they stand for signs that Markdown or HTML would take for its own. */
const harmless = new Set(["&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&shy;"]);

export function writingSlips(text: string, parts: readonly LocatedPart[]): readonly Slip[] {
  return [...bullets(text), ...curlyCalls(text), ...entities(parts), ...deadReferences(parts)];
}

function bullets(text: string): readonly Slip[] {
  return [...text.matchAll(wordBullet)].map(({ 0: found, 1: sign = "", 2: letter = "", index }) => {
    const bullet = sign === "" ? letter : sign;
    return {
      at: index + found.indexOf(bullet),
      message: `a bullet from Word ("${bullet}", ${codeOf(bullet)}) makes no list`,
      hint: 'begin each item with "- " on a line of its own',
    };
  });
}

/** Word makes quotation marks curly; a helper takes straight ones only. */
function curlyCalls(text: string): readonly Slip[] {
  return [...text.matchAll(/\{\{[^{}]*\}\}/g)].flatMap(({ 0: call, index }) => {
    const curly = /[“”„‟‘’«»]/.exec(call.replace(/"[^"]*"|'[^']*'/g, (words) => " ".repeat(words.length)));
    return curly === null
      ? []
      : [
          {
            at: index + curly.index,
            message: `a curly quotation mark (${curly[0]}) in {{…}}`,
            hint: `helpers take straight ones: ${call
              .replace(/[“”„‟«»]/g, '"')
              .replace(/[‘’]/g, "'")
              .slice(0, 80)}`,
          },
        ];
  });
}

function entities(parts: readonly LocatedPart[]): readonly Slip[] {
  return parts.flatMap(({ token, at }) =>
    token.type !== "text" || "tokens" in token
      ? []
      : [...token.raw.matchAll(entity)]
          .filter(([code]) => !harmless.has(code))
          .map(({ 0: code, index }) => ({
            at: at + index,
            message: `a letter written as a code of HTML (${code})`,
            hint: "write the letter itself: → é ≥",
          })),
  );
}

/** Finds references that lead nowhere: they would be printed with their brackets. */
function deadReferences(parts: readonly LocatedPart[]): readonly Slip[] {
  return parts.flatMap(({ token, at }) =>
    token.type !== "text" || "tokens" in token
      ? []
      : [...token.raw.matchAll(/\[[^\][]+\]\[([^\][]*)\]/g)].map(({ 0: words, 1: name = "", index }) => ({
          at: at + index,
          message: `a link whose address is missing (${words.slice(0, 40)})`,
          hint: `write it in place, [words](https://…), or on a line of its own: [${name === "" ? "name" : name}]: https://…`,
        })),
  );
}
