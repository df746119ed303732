/** A piece of text -> claims in it that no figure of its sentence carries, each with its offset, what is wrong and how to mend it. */
import type { Language, Localized } from "../../domain/index.ts";
import { type ClaimKind, claimWordsOf } from "../claimWords/claimWords.ts";
import type { EstimateIndex } from "../estimateIndex.ts";
import { helperCalls, type PlacedCall } from "../helperCalls.ts";
import { resolveCall } from "../textHelpers.ts";
import { isCarried, type Printed, type VerdictOf } from "./carried.ts";
import { claimsIn, type Surroundings } from "./claimsIn.ts";
import { type CompiledWords, compileWords } from "./compileWords.ts";
import { sentencesOf } from "./sentences.ts";

/** What texts are checked against. */
export interface Prose {
  readonly index: EstimateIndex;
  readonly verdictOf: VerdictOf;
  /** Null for a language without lists, which has a finding of its own. */
  readonly wordsOf: (language: Language) => CompiledWords | null;
}

/** `names`: of indicators and topics: a sentence that has them speaks of an indicator. `nouns`: what the university calls its faculties, where it says so. */
export function startProse(
  index: EstimateIndex,
  names: readonly Localized[],
  verdictOf: VerdictOf,
  nouns: readonly Localized[] = [],
): Prose {
  const compiled = new Map<Language, CompiledWords | null>();
  const wordsOf = (language: Language) => {
    const known = compiled.get(language);
    if (known !== undefined) return known;
    const words = claimWordsOf(language);
    const made =
      words === undefined
        ? null
        : compileWords(
            words,
            names.flatMap((name) => name[language] ?? []),
            nouns.flatMap((noun) => noun[language] ?? []),
          );
    compiled.set(language, made);
    return made;
  };
  return { index, verdictOf, wordsOf };
}

export interface UncarriedClaim {
  /** Offset in the text. */
  readonly at: number;
  /** As written. */
  readonly words: string;
  readonly message: string;
  readonly hint: string;
}

/** Calls and the addresses of links are no words of the sentence. As long as before. */
export function maskCalls(text: string): string {
  return text
    .replace(/\{\{[^}]*\}\}/g, (call) => call.replace(/[^\n]/g, " "))
    .replace(/\]\([^)]*\)/g, (link) => " ".repeat(link.length));
}

/** Nothing for a text whose helpers can't be read: that has a finding already. */
export function uncarriedClaims(
  text: string,
  language: Language,
  tone: Surroundings["tone"],
  { index, verdictOf, wordsOf }: Prose,
): readonly UncarriedClaim[] {
  const compiled = wordsOf(language);
  const parsed = helperCalls(text);
  if (compiled === null || parsed.kind === "syntax") return [];
  const sentences = sentencesOf(maskCalls(text));
  return sentences.flatMap((sentence, place): readonly UncarriedClaim[] => {
    const before = sentence.isFirst ? null : (sentences[place - 1]?.text ?? null);
    const to = sentence.from + sentence.text.length;
    const calls = parsed.calls.filter((call) => isWithin(call, sentence.from, to, text));
    const printed = printedBy(calls, index);
    const hasFigure = printed.estimates.length + printed.bases.length > 0;
    const found = claimsIn(sentence.text, compiled, { tone, before, hasFigure });
    return found
      .filter((claim) => !isCarried(claim, printed, verdictOf, compiled.words))
      .map(({ kind, at, words }) => {
        const { none, wrong, mend } = reasons[kind];
        return {
          at: sentence.from + at,
          words,
          message: `"${words.trim()}": ${hasFigure ? wrong : none}`,
          hint: `${mend}; where it must be said as it is, {{plain "${words.trim()}"}}`,
        };
      });
  });
}

interface Reason {
  /** No figure stands in the sentence. */
  readonly none: string;
  /** One does. */
  readonly wrong: string;
  readonly mend: string;
}

const changed = "print the figure in the sentence, with {{change …}}, which finds the words that the test allows";
const twoFigures = "print both figures in the sentence with {{estimate …}}";
const share = "print the percentage with {{estimate …}}";
const noFigure = "no figure in this sentence says so";

const reasons: Readonly<Record<ClaimKind, Reason>> = {
  up: { none: noFigure, wrong: "the data does not show that it rose", mend: changed },
  down: { none: noFigure, wrong: "the data does not show that it fell", mend: changed },
  change: { none: noFigure, wrong: "the data does not show that it changed", mend: changed },
  same: { none: noFigure, wrong: "the data does not show that so large a change can be ruled out", mend: changed },
  significant: { none: noFigure, wrong: "no test says so", mend: changed },
  double: { none: noFigure, wrong: "no figure in this sentence is twice another", mend: twoFigures },
  half: { none: noFigure, wrong: "no figure in this sentence is half of another", mend: twoFigures },
  many: { none: noFigure, wrong: "no figure in this sentence is so many times another", mend: twoFigures },
  top: {
    none: noFigure,
    wrong: "no test says that nothing else is higher or lower",
    mend: "print the figures with {{estimate …}}, and leave the order to the reader",
  },
  majority: { none: noFigure, wrong: "no percentage in this sentence is surely above 50", mend: share },
  "nearly-all": { none: noFigure, wrong: "no percentage in this sentence is surely 90 or more", mend: share },
  "hardly-any": { none: noFigure, wrong: "no percentage in this sentence is surely 10 or less", mend: share },
  vague: {
    none: "no figure in this sentence says how many",
    wrong: "no percentage stands in this sentence",
    mend: share,
  },
  number: {
    none: "a number in words that no figure in this sentence carries",
    wrong: "no figure in this sentence rounds to this number",
    mend: "print the figure with {{estimate …}} or {{base …}}",
  },
};

function printedBy(calls: readonly PlacedCall[], index: EstimateIndex): Printed {
  const resolved = calls.map((call) => resolveCall(call, index));
  return {
    estimates: resolved.flatMap((each) =>
      each.kind === "estimate" ? [each.estimate] : each.kind === "change" ? [each.after] : [],
    ),
    bases: resolved.flatMap((each) => (each.kind === "base" ? [each.base] : [])),
  };
}

function isWithin({ line, column }: PlacedCall, from: number, to: number, text: string): boolean {
  const lines = text.split("\n");
  const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return offset >= from && offset < to;
}
