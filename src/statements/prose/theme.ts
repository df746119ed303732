/** Words -> the nouns that are known in them, and what a clause is about: what a survey asks, people, or something else. */
import type { CompiledWords } from "./compileWords.ts";

export interface Noun {
  readonly kind: "topic" | "people" | "other";
  readonly at: number;
  /** Whether a preposition leads the noun: "in the faculty", or "about stress", which only says what something is for. */
  readonly led: "no" | "yes" | "about";
}

export function nounsIn(text: string, compiled: CompiledWords): readonly Noun[] {
  const known = found.get(compiled) ?? new Map<string, readonly Noun[]>();
  found.set(compiled, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const own = lookedFor(text, compiled);
  known.set(text, own);
  return own;
}

/** A clause is asked for its nouns by each of its words that may be a claim. */
const found = new WeakMap<CompiledWords, Map<string, readonly Noun[]>>();
const mostKnown = 1000;

function lookedFor(text: string, { nouns, ledBy, ledByAbout }: CompiledWords): readonly Noun[] {
  return [...text.matchAll(nouns)].map((match) => {
    const { counted, topic, person } = match.groups ?? {};
    const kind = (counted ?? topic) !== undefined ? "topic" : person !== undefined ? "people" : "other";
    const above = text.slice(0, match.index);
    return { kind, at: match.index, led: ledByAbout.test(above) ? "about" : ledBy.test(above) ? "yes" : "no" };
  });
}

/** Gives what is said to rise, fall or be higher at an offset of the text: the first noun of its clause that no preposition leads; null where nothing is known. People alone are no theme, since it is what they answer that changes. */
export function themeOf(clause: string, at: number, compiled: CompiledWords): "topic" | "other" | null {
  const nouns = nounsIn(clause, compiled).filter(({ kind }) => kind !== "people");
  const said = [...clause.slice(0, at).matchAll(compiled.subclause)].at(-1);
  const own = said === undefined ? [] : nouns.filter((noun) => noun.at > said.index);
  const found = firstOf(own) ?? firstOf(nouns);
  return found === undefined ? null : found.kind === "topic" ? "topic" : "other";
}

function firstOf(nouns: readonly Noun[]): Noun | undefined {
  return nouns.find(({ led }) => led === "no") ?? nouns.find(({ kind, led }) => kind === "topic" && led === "yes");
}

/** Says whether the words name people or what surveys ask them. */
export function hasSubject(text: string, compiled: CompiledWords): boolean {
  return nounsIn(text, compiled).some(({ kind }) => kind !== "other") || text.search(compiled.anyone) >= 0;
}
