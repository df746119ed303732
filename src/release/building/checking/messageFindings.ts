/** `messages.yaml` of the year -> choices of messages that nobody could make, and rewritten ones that can't be printed. */

import { messageIds } from "../../../documents/index.ts";
import { type Finding, type KeyMessageChoices, type Language, nearest } from "../../../domain/index.ts";
import { checkText, parityFindings, proseFindings } from "../../../editors/index.ts";
import type { EstimateIndex, Prose } from "../../../statements/index.ts";
import type { Worded } from "../worded.ts";

/** `all`: every figure, since any report may say any of its messages first. */
export function messageFindings(
  { data, year, sentences }: Worded,
  prose: Prose,
  all: EstimateIndex,
): readonly Finding[] {
  const choices = data.messages.get(year);
  const [language] = data.university.languages;
  const say = language && sentences.get(language);
  if (choices === undefined || say === undefined || language === undefined) return [];
  const file = `data/texts/${year}/messages.yaml`;
  const known = [...new Set(messageIds(year, data, all, say, language))];
  return [
    ...unknownMessages(choices, known, file),
    ...rewrittenFindings(choices, prose, data.university.languages, year, file),
  ];
}

function unknownMessages(
  { pin, drop, rewrite }: KeyMessageChoices,
  known: readonly string[],
  file: string,
): readonly Finding[] {
  const chosen = [
    ...pin.map((id, index) => ({ id, at: ["pin", index] })),
    ...drop.map((id, index) => ({ id, at: ["drop", index] })),
    ...rewrite.map(({ id }, index) => ({ id, at: ["rewrite", index, "id"] })),
  ];
  return chosen
    .filter(({ id }) => !known.includes(id))
    .map(({ id, at }): Finding => {
      const meant = nearest(id, known);
      const message = `there is no message "${id}"${meant === null ? "" : `: did you mean "${meant}"?`}`;
      return { file, at, message, hint: `known: ${known.join(", ")}` };
    });
}

function rewrittenFindings(
  { rewrite }: KeyMessageChoices,
  prose: Prose,
  languages: readonly Language[],
  year: number,
  file: string,
): readonly Finding[] {
  return rewrite.flatMap(({ id, words }, index) => {
    const at = ["rewrite", index, "words"];
    const texts = languages.map((each) => ({
      year,
      language: each,
      section: id,
      markdown: words[each] ?? "",
      file,
      linesAbove: 0,
    }));
    const own = texts.flatMap((text) =>
      [...checkText(text, prose.index, "elsewhere"), ...proseFindings(text, prose)].map((found) =>
        ofPart(found, [...at, text.language]),
      ),
    );
    return [...own, ...parityFindings(texts, prose.index).map((found) => ofPart(found, at))];
  });
}

/** A finding about words within a YAML file. */
function ofPart({ file, message, hint }: Finding, at: NonNullable<Finding["at"]>): Finding {
  return { file, at, message, ...(hint === undefined ? {} : { hint }) };
}
