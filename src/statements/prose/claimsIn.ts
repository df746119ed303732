/** A sentence -> the claims in it about students or an indicator: words of change, comparison and number that only a figure may carry. */
import type { ClaimKind, ClaimRule } from "../../languages/index.ts";
import type { CompiledWords } from "./compileWords.ts";
import { matchesOf } from "./matchesOf.ts";
import { asFound, clauseAround } from "./sentences.ts";
import { hasSubject, nounsIn, themeOf } from "./theme.ts";

export interface FoundClaim {
  readonly kind: ClaimKind;
  /** Where the claim begins in the sentence. */
  readonly at: number;
  /** The words of the claim, as they are written. */
  readonly words: string;
  /** What stands before it in the sentence, as lists of words can find it. */
  readonly above: string;
}

/** Says of what is noted of a sentence whether it is what would be found. */
export function areClaims(noted: unknown): noted is readonly FoundClaim[] {
  return Array.isArray(noted);
}

export interface Surroundings {
  /** statement: the text tells how things are. aim: the text is a goal or the title of something to do, so what is to become more or less is no claim. */
  readonly tone: "statement" | "aim";
  /** The sentence before it in the same paragraph, which "it" and "they" point at. */
  readonly before: string | null;
  /** A sentence that prints a figure speaks of it, whatever it names. */
  readonly hasFigure: boolean;
}

export function claimsIn(
  written: string,
  compiled: CompiledWords,
  { tone, before, hasFigure }: Surroundings,
): readonly FoundClaim[] {
  const { text, offsets } = asFound(written, compiled.readOver);
  const original = (offset: number) => offsets[offset] ?? written.length;
  if (/\?[\s')\]]*$/.test(text)) return [];
  const has = compiled.hasIn(text);
  const found = compiled.rules.flatMap((rule) =>
    matchesOf(text, rule.found, has)
      .filter(({ index, words }) => !isTakenBack(text, index, words, rule, compiled, tone))
      .filter(({ index, words }) => speaksOfAnswers(text, index, words, rule, compiled, before, hasFigure))
      .map(({ index, words }) => ({
        kind: rule.kind,
        at: original(index),
        words: written.slice(original(index), original(index + words.length - 1) + 1),
        above: text.slice(0, index),
      })),
  );
  return withoutOverlaps(found);
}

/** Says whether it is a wish, a possibility, a condition, or something that the text expressly does not say. */
function isTakenBack(
  text: string,
  at: number,
  words: string,
  { form }: ClaimRule,
  compiled: CompiledWords,
  tone: Surroundings["tone"],
): boolean {
  const statement = statementBefore(text, at, compiled);
  if (isIn(compiled.denial, statement)) return true;
  const clause = text.slice(clauseAround(text, at).from, at);
  if (isIn(compiled.condition, clause)) return true;
  if (form === "fact") return false;
  if (tone === "aim" && (form === "open" || isIn(compiled.future, text))) return true;
  if (isIn(compiled.aim, `${statement}${form === "open" ? words : ""}`)) return true;
  if (form === "number") return isIn(compiled.method, text);
  return (
    isIn(compiled.occasion, clause) ||
    isIn(compiled.modal, clause) ||
    isIn(compiled.modal, words) ||
    compiled.infinitive.test(clause)
  );
}

/** Gives the text from where the statement begins that holds the offset. */
function statementBefore(text: string, at: number, { breaks }: CompiledWords): string {
  const begins = [...text.slice(0, at).matchAll(breaks)].at(-1);
  return text.slice(begins === undefined ? 0 : begins.index, at);
}

function speaksOfAnswers(
  text: string,
  at: number,
  words: string,
  rule: ClaimRule,
  compiled: CompiledWords,
  before: string | null,
  hasFigure: boolean,
): boolean {
  const clause = clauseAround(text, at);
  if (hasFigure && (rule.by === "sentence" || rule.by === "named")) return true;
  if (
    hasFigure &&
    (rule.by === "theme" || rule.by === "after") &&
    nounsIn(text, compiled).every(({ kind }) => kind !== "other")
  )
    return true;
  switch (rule.by) {
    case "itself":
      return true;
    case "sentence":
      return hasSubject(text, compiled) || pointsBack(text, compiled, before) || nounsIn(text, compiled).length === 0;
    case "named":
      return hasSubject(text, compiled) || pointsBack(text, compiled, before);
    case "after": {
      const next = nounsIn(text.slice(at + words.length, clause.to), compiled)[0];
      if (next !== undefined) return next.kind !== "other";
      return isAbout(text, at, words, clause, compiled, before);
    }
    case "theme":
      return isAbout(text, at, words, clause, compiled, before);
  }
}

function isAbout(
  text: string,
  at: number,
  words: string,
  clause: { readonly from: number; readonly to: number },
  compiled: CompiledWords,
  before: string | null,
): boolean {
  const own = themeOf(text.slice(clause.from, clause.to), at - clause.from, compiled) ?? themeOf(text, at, compiled);
  if (own !== null) return own === "topic";
  if (nounsIn(text.slice(clause.from, clause.to), compiled).some(({ kind }) => kind === "people")) return true;
  return nounsIn(words, compiled).some(({ kind }) => kind === "topic") || pointsBack(text, compiled, before);
}

/** A sentence that names nothing itself speaks of what the one before it spoke of. */
function pointsBack(text: string, compiled: CompiledWords, before: string | null): boolean {
  return (
    before !== null &&
    nounsIn(text, compiled).length === 0 &&
    hasSubject(asFound(before, compiled.readOver).text, compiled)
  );
}

/** Keeps the longest of the claims that share words. */
function withoutOverlaps(claims: readonly FoundClaim[]): readonly FoundClaim[] {
  const kept: FoundClaim[] = [];
  for (const claim of claims.toSorted((a, b) => b.words.length - a.words.length)) {
    const isFree = kept.every(({ at, words }) => claim.at >= at + words.length || at >= claim.at + claim.words.length);
    if (isFree) kept.push(claim);
  }
  return kept.toSorted((a, b) => a.at - b.at);
}

function isIn(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
