/** A column -> its question as it is printed, in each language that the file or the codebook has, and what it shares with its neighbours. */
import { type DescribedColumn, type Language, Language as languages } from "../../domain/index.ts";
import { printedLabel } from "../labels/plainLabel.ts";
import { knownWords } from "../words/index.ts";

/** Label by language; "" is the language that nobody named. Without what the tools add. */
export function labelsOf({ name, labels }: DescribedColumn): ReadonlyMap<string, string> {
  if (labels.length === 0)
    return new Map(named(name).map(({ language, words }) => [language, withoutNumber(printedLabel(words))]));
  const cleaned = labels.map(({ language, words }) => [language, withoutAdditions(words, name)] as const);
  return new Map(cleaned.filter(([, words]) => words !== "" && words.toLowerCase() !== name.toLowerCase()));
}

/** Heads that hold the questions themselves, as forms and LimeSurvey can export them. */
function named(name: string): DescribedColumn["labels"] {
  const words = withoutNumber(name);
  const isQuestion = name.length > 15 || words !== name;
  return isQuestion && /\S\s\S/.test(words) ? [{ language: "", words: name }] : [];
}

function withoutAdditions(words: string, name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const own = printedLabel(words).replace(new RegExp(`^${escaped}\\s*[.:=)-]\\s+`, "i"), "");
  return withoutNumber(own)
    .replace(/\s+-\s+Selected Choice(?=\s+-|$)/i, "")
    .trim();
}

/** Without its number in the questionnaire: "Q3. ", "8.1. ", "12) ". */
function withoutNumber(words: string): string {
  return words
    .replace(/^(?:[A-Z]{1,4}\d{1,4}[a-z]?(?:\[[^\]]*\])?|\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)\s*[.:)]\s+/, "")
    .trim();
}

/** The label to judge by, and to show. */
export function labelOf(column: DescribedColumn): string {
  return [...labelsOf(column).values()][0] ?? "";
}

/** "What do you miss? - Contacts", "What do you miss? [Contacts]" -> the question and the option. */
export function stemOf(label: string): { readonly stem: string; readonly own: string } {
  const found = /^(.*?\S)\s*(?:\s[-–—|]\s|:\s|\s\/\s)\s*(\S.*)$|^(.*?\S)\s*\[([^\]]+)\]$/.exec(label);
  if (found === null) return { stem: "", own: label };
  const [, stem = "", own = "", before = "", within = ""] = found;
  return stem === "" ? { stem: before, own: within } : { stem, own };
}

/** The language in which the labels without a language are; null where their words are of none that is known, or of several. */
export function languageOf(labels: readonly string[]): Language | null {
  const words = labels.flatMap((label) => label.toLowerCase().match(/\p{L}+/gu) ?? []);
  const scores = knownWords
    .map(({ language, frequent }) => {
      const own = new Set(frequent);
      return { language, score: words.filter((word) => own.has(word)).length };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (best === undefined || next === undefined) return null;
  if (best.score < Math.max(2, 0.08 * words.length) || best.score < 1.5 * next.score) return null;
  const { success, data } = languages.safeParse(best.language);
  return success ? data : null;
}

/** The names of columns that stand in one question: "q5_1" and "q5_2", "Q5[SQ001]". */
export function baseOf(name: string): string {
  return name.replace(
    /(?:\[[^\]]*\]|[_.\-\s]*(?:SQ|sub|opt|option|item|a|o|r)?0*(?:\d{1,3}|other|anders|sonstiges)|_[a-z])$/i,
    "",
  );
}
