/** The record of a language -> the same with English in the place of what it lacks, and what that is. The compiler refuses a gap too, but the program runs without the compiler. */
import type { LanguageRecord } from "./language.ts";

export interface CompletedLanguage {
  readonly record: LanguageRecord;
  /** "claims.month", "attack.ranking": nothing is written in a language that lacks something, so nobody reads English in its place. */
  readonly gaps: readonly string[];
}

/** `model`: a language that has all that the program asks for. */
export function withoutGaps(own: unknown, model: LanguageRecord): CompletedLanguage {
  const gaps: string[] = [];
  // Checked: each part is there, and of the kind that the model's is.
  const record = completed(own, model, [], gaps) as LanguageRecord;
  return { record, gaps: [...gaps, ...(gaps.length === 0 ? claimGaps(record, model) : [])] };
}

function completed(own: unknown, model: unknown, at: readonly string[], gaps: string[]): unknown {
  if (!isAlike(own, model)) {
    gaps.push(at.length === 0 ? "record in src/languages/all.ts" : at.join("."));
    return model;
  }
  if (!isMap(own) || !isMap(model) || isVocabulary(model)) return own;
  const parts = Object.entries(model).map(([key, each]) => [key, completed(own[key], each, [...at, key], gaps)]);
  return { ...own, ...Object.fromEntries(parts) };
}

/** A pattern may be null in a language that has no use for it. */
function isAlike(own: unknown, model: unknown): boolean {
  const kinds = [kindOf(own), kindOf(model)];
  return kinds[0] === kinds[1] || kinds.every((kind) => kind === "pattern" || kind === "null");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return value instanceof RegExp ? "pattern" : typeof value;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === "object";
}

/** Words with their numbers are a language's own, so they are not compared one by one. */
function isVocabulary(map: Readonly<Record<string, unknown>>): boolean {
  return Object.values(map).every((value) => typeof value === "number");
}

/** Kinds of claims that no rule of the language finds. */
function claimGaps({ claims }: LanguageRecord, model: LanguageRecord): readonly string[] {
  const found = new Set(claims.rules.map(({ kind }) => kind));
  const kinds = new Set(model.claims.rules.map(({ kind }) => kind));
  return [...kinds].filter((kind) => !found.has(kind)).map((kind) => `claims.rules of the kind "${kind}"`);
}
