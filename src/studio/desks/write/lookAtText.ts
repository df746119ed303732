/** A text as it is being written -> what is found in it, what its calls print, how easily it is read, and which text a paragraph in sight comes from. */
import type { Finding } from "../../../domain/index.ts";
import { expandText, mostWordsASentence, type Readability, readability } from "../../../editors/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { type Draft, draftTexts, foundInText } from "../../../release/index.ts";
import { plain } from "../../../statements/index.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { AskedCalls, Clicked, LookedAt, Read, taken } from "./sentTexts.ts";
import { shownCall } from "./shownCalls.ts";
import { wordsFile } from "./textFiles.ts";
import { textPicks } from "./textPicks.ts";

/** `most`: a sentence of more words is long. */
export interface TextReading extends Readability {
  readonly isPageOne: boolean;
  readonly most: number;
}

export async function lookAtText(asking: Asking, { preview }: Studio): Promise<Reply> {
  return await taken(asking, LookedAt, ({ file, text }) => {
    const named = wordsFile(file);
    if (named === null) return refused(404, asking.say("studio.write.noText"));
    const { draft } = preview;
    const findings = draft === null ? [] : foundInText(file, text, draft).map(placed);
    const isPageOne = named.kind === "text" && (named.section === "summary" || named.section === "faculty");
    return value({ findings, reading: { ...readability(text, named.language), isPageOne, most: mostWordsASentence } });
  });
}

/** Of words as they stand on a page. */
export async function readWords(asking: Asking): Promise<Reply> {
  return await taken(asking, Read, ({ language, text }) =>
    value({ ...readability(text, language), isPageOne: true, most: mostWordsASentence } satisfies TextReading),
  );
}

function placed({ line, column, message, hint }: Finding) {
  return { line: line ?? null, column: column ?? null, message, hint: hint ?? null };
}

/** By the call as it is written. `isReady`: false as long as nothing is known of figures. */
export async function showCalls(asking: Asking, { preview }: Studio): Promise<Reply> {
  return await taken(asking, AskedCalls, ({ file, calls }) => {
    const named = wordsFile(file);
    if (named === null) return refused(404, asking.say("studio.write.noText"));
    const { draft } = preview;
    if (draft === null || !speaks(draft, named.language)) return value({ isReady: false, calls: {} });
    return value({ isReady: true, calls: Object.fromEntries(calls.map((raw) => [raw, shownCall(raw, named, draft)])) });
  });
}

export async function listPicks({ query, say }: Asking, { preview }: Studio): Promise<Reply> {
  const named = wordsFile(query.get("file") ?? "");
  if (named === null) return refused(404, say("studio.write.noText"));
  const { draft } = preview;
  return value(draft === null || !speaks(draft, named.language) ? [] : textPicks(named, draft));
}

function speaks({ data }: Draft, language: string): boolean {
  return data.university.languages.some((each) => each === language);
}

/** Null where the paragraph comes from no text. */
export async function textOfParagraph(asking: Asking, { preview }: Studio): Promise<Reply> {
  return await taken(asking, Clicked, ({ language, words }) => {
    const { draft } = preview;
    const wanted = letters(words);
    if (draft === null || !speaks(draft, language) || wanted.length < fewestLetters) return value(null);
    for (const text of draft.data.texts) {
      if (text.language !== language || text.year !== draft.year) continue;
      const line = lineWith(wanted, printed(text, draft));
      const file = text.file.replace(/^.*?(?=texts\/)/, "");
      if (line !== null) return value({ file, line: line + 1 });
    }
    return value(null);
  });
}

function printed(text: Draft["data"]["texts"][number], draft: Draft): readonly string[] {
  try {
    return plain(expandText(text, draftTexts(draft).writingIn(text.language))).split("\n");
  } catch {
    // It can't be printed as it stands: that has its finding.
    return [];
  }
}

const fewestLetters = 6;
const comparedLetters = 24;

/** Pages explain abbreviations and number notes: the beginning or the end of a paragraph is enough. */
function lineWith(wanted: string, lines: readonly string[]): number | null {
  const parts = [wanted.slice(0, comparedLetters), wanted.slice(-comparedLetters)];
  const found = lines.findIndex((line) => {
    const own = letters(line);
    return own.length >= fewestLetters && (parts.some((part) => own.includes(part)) || wanted.startsWith(own));
  });
  return found < 0 ? null : found;
}

function letters(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
