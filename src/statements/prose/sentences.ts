/** A text -> its sentences, each with its offset, and the clauses of a sentence. */
import { languages } from "../../languages/index.ts";

export interface Sentence {
  /** Where the sentence begins in the text. */
  readonly from: number;
  /** The sentence is as long as in the text, so that offsets hold. */
  readonly text: string;
  /** Whether it is the first sentence of its paragraph, list entry or heading. */
  readonly isFirst: boolean;
}

/** A sentence ends at its mark with the quotation marks behind it, or the end of a paragraph, list entry, heading or row. */
const end = /[.!?…]+["'”’“)\]]*(?=\s|$)|\n(?=\s*(?:\n|[-*+>#|]|\d+[.)]\s))|:\s*\n/g;
/** A point behind an abbreviation ends no sentence. */
const abbreviations = Object.values(languages).flatMap((each) => each.abbreviations);
const abbreviated = new RegExp(`(?:^|[\\s(])(?:${abbreviations.join("|")}|\\p{L})\\.$`, "iu");

/** Nor does a point behind the number of a day or of a term, as German writes them: "am 4. Juli", "im 3. Semester". */
const numberedDay = /(?:^|[\s(])\d{1,2}\.$/;
const behindPoint = Object.values(languages).flatMap(({ behindOrdinalPoint }) => behindOrdinalPoint ?? []);

export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let isFirst = true;
  const push = (to: number) => {
    const piece = text.slice(from, to);
    if (/\S/.test(piece)) {
      found.push({ from, text: piece, isFirst });
      isFirst = false;
    }
    from = to;
  };
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    if (match[0] === "." && endsNothing(text, from, to)) continue;
    push(to);
    if (match[0].includes("\n")) isFirst = true;
  }
  push(text.length);
  return found;
}

function endsNothing(text: string, from: number, to: number): boolean {
  const sentence = text.slice(from, to);
  if (abbreviated.test(sentence)) return true;
  return numberedDay.test(sentence) && behindPoint.some((each) => each.test(text.slice(to, to + 20)));
}

/** A sentence as lists of words can find it, and where each of its characters stood; the last offset is the length before. */
export function asFound(
  written: string,
  readOver: RegExp | null,
): { readonly text: string; readonly offsets: readonly number[] } {
  const whole = readOver === null ? written : written.replace(readOver, (signs) => leftOut.repeat(signs.length));
  return withSingleSpaces(plainSigns(whole));
}

/** Stands in no text: checks refuse it. */
const leftOut = "\u0000";

/** The same words, as lists of words can find them: in lower case, straight quotes, single signs for white space and emphasis. As long as before. */
function plainSigns(text: string): string {
  return text
    .replace(/[’‘‚]/g, "'")
    .replace(/[\s*_`“”„"]/g, " ")
    .replace(/[‐‑]/g, "-")
    .replace(/\p{Lu}/gu, (capital) =>
      capital.toLowerCase().length === capital.length ? capital.toLowerCase() : capital,
    );
}

/** The text with one space for each run of spaces, and without what is left out. Hundreds of spaces (a long row of asterisks leaves them) would keep a search that takes any number of them between its words for minutes. */
function withSingleSpaces(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const places = [...text.matchAll(kept)].map(({ index }) => index);
  return { text: places.map((index) => text.charAt(index)).join(""), offsets: [...places, text.length] };
}

const kept = new RegExp(` (?! )|[^ ${leftOut}]`, "g");

/** Where the part begins, before `at`, that a comma, bracket or dash cuts off. */
export function clauseAround(text: string, at: number): { readonly from: number; readonly to: number } {
  const cuts = [...text.matchAll(/[,;:()]|\s[–—-]+\s|—/g)].map(({ index, 0: cut }) => ({
    index,
    end: index + cut.length,
  }));
  const from = cuts.findLast(({ end: cutEnd }) => cutEnd <= at)?.end ?? 0;
  const to = cuts.find(({ index }) => index >= at)?.index ?? text.length;
  return { from, to };
}
