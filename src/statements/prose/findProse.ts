/** A piece of text -> claims in it that no figure of its sentence carries, each with its offset, what is wrong and how to mend it. */
import { type Language, type Localized, type Notebook, noNotebook } from "../../domain/index.ts";
import { type ClaimKind, languages } from "../../languages/index.ts";
import type { EstimateIndex } from "../estimateIndex.ts";
import { isCarried, type Printed, type VerdictOf } from "./carried.ts";
import { areClaims, claimsIn, type Surroundings } from "./claimsIn.ts";
import { type CompiledWords, compileWords } from "./compileWords.ts";
import { sentencesOf } from "./sentences.ts";

/** What texts are checked against. */
export interface Prose {
  readonly index: EstimateIndex;
  readonly verdictOf: VerdictOf;
  readonly wordsOf: (language: Language) => CompiledWords;
  /** What earlier runs found in sentences; nothing where absent. */
  readonly notebook?: Notebook;
}

/** `names`: the names of indicators and topics; a sentence that has one speaks of an indicator. `nouns`: what the university calls its faculties, where it says so. */
export function startProse(
  index: EstimateIndex,
  names: readonly Localized[],
  verdictOf: VerdictOf,
  nouns: readonly Localized[] = [],
): Prose {
  const compiled = new Map<Language, CompiledWords>();
  const wordsOf = (language: Language) => {
    const known = compiled.get(language);
    if (known !== undefined) return known;
    const made = compileWords(
      languages[language].claims,
      names.flatMap((name) => name[language] ?? []),
      nouns.flatMap((noun) => noun[language] ?? []),
    );
    compiled.set(language, made);
    return made;
  };
  return { index, verdictOf, wordsOf };
}

export interface UncarriedClaim {
  /** Where the claim begins in the text. */
  readonly at: number;
  /** The words of the claim, as they are written. */
  readonly words: string;
  readonly message: string;
  readonly hint: string;
}

/** What a call in the text prints. */
export interface PlacedFigures extends Printed {
  /** Where the call stands in the text. */
  readonly at: number;
}

/** `text` comes without its calls, which are no words of its sentences. */
export function uncarriedClaims(
  text: string,
  placed: readonly PlacedFigures[],
  language: Language,
  tone: Surroundings["tone"],
  { verdictOf, wordsOf, notebook = noNotebook }: Pick<Prose, "verdictOf" | "wordsOf" | "notebook">,
): readonly UncarriedClaim[] {
  const compiled = wordsOf(language);
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, place): readonly UncarriedClaim[] => {
    const before = sentence.isFirst ? null : (sentences[place - 1]?.text ?? null);
    const to = sentence.from + sentence.text.length;
    const own = placed.filter(({ at }) => at >= sentence.from && at < to);
    const printed: Printed = {
      estimates: own.flatMap(({ estimates }) => estimates),
      bases: own.flatMap(({ bases }) => bases),
    };
    const hasFigure = printed.estimates.length + printed.bases.length > 0;
    const around = { tone, before, hasFigure };
    const found = notebook.found("claims", [language, compiled.given, sentence.text, around], areClaims, () =>
      claimsIn(sentence.text, compiled, around),
    );
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
  /** A figure stands in the sentence, and does not carry the claim. */
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
  minority: { none: noFigure, wrong: "no percentage in this sentence is surely below 50", mend: share },
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
