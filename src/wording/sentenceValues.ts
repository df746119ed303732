/** A sentence in ICU MessageFormat -> the values that it has to be given, or why it can't be read. */
import { IntlMessageFormat } from "intl-messageformat";
import { type Language, nearest } from "../domain/index.ts";
import { languages } from "../languages/index.ts";

/** number: the sentence counts with it. choice: it only chooses its words by it. text: it prints it. */
export type ValueKind = "number" | "choice" | "text";

export type SentenceValues = Readonly<Record<string, ValueKind>>;

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** What every sentence is given without being asked for it: what a faculty is called (`nounValues`). */
const givenToAll = /^noun|^Nouns?$/;

/** `ignoreTag`: sentences are text, so "<" stands for itself. */
export function compiled(sentence: string, language: Language): IntlMessageFormat {
  const known = formats.get(language) ?? new Map<string, IntlMessageFormat>();
  formats.set(language, known);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const made = new IntlMessageFormat(sentence, languages[language].locale, undefined, { ignoreTag: true });
  if (known.size >= mostKnown) known.clear();
  known.set(sentence, made);
  return made;
}

/** Sentences are read once: they are checked, and then said in every report. Some thousand are all that there are of a language. */
const formats = new Map<Language, Map<string, IntlMessageFormat>>();
const mostKnown = 10_000;

export type ReadSentence =
  | { readonly kind: "read"; readonly values: SentenceValues }
  | { readonly kind: "unreadable"; readonly problem: string };

/** The values by name. {theFaculty} is made of {faculty}, so that is what has to be given. */
export function readSentence(sentence: string, language: Language): ReadSentence {
  let elements: Elements;
  try {
    elements = compiled(sentence, language).getAst();
  } catch (error) {
    const [problem = ""] = (error instanceof Error ? error.message : "").split("\n");
    return { kind: "unreadable", problem: problem === "" ? "it can't be read" : problem };
  }
  const kinds = new Map<string, Set<ValueKind>>();
  for (const { name, kind } of usesIn(elements)) {
    if (givenToAll.test(name)) continue;
    const given = name === "theFaculty" ? "faculty" : name;
    kinds.set(given, (kinds.get(given) ?? new Set()).add(kind));
  }
  return { kind: "read", values: Object.fromEntries([...kinds].map(([name, all]) => [name, strictest(all)])) };
}

function strictest(kinds: ReadonlySet<ValueKind>): ValueKind {
  if (kinds.has("number")) return "number";
  return kinds.has("text") ? "text" : "choice";
}

function usesIn(elements: Elements): readonly { readonly name: string; readonly kind: ValueKind }[] {
  return elements.flatMap((each) => {
    switch (each.type) {
      case elementType.argument:
        return [{ name: each.value, kind: "text" as const }];
      case elementType.number:
      case elementType.date:
      case elementType.time:
        return [{ name: each.value, kind: "number" as const }];
      case elementType.select:
      case elementType.plural: {
        const kind = each.type === elementType.select ? ("choice" as const) : ("number" as const);
        return [{ name: each.value, kind }, ...Object.values(each.options).flatMap(({ value }) => usesIn(value))];
      }
      default:
        return [];
    }
  });
}

/** The words of a sentence between what it is given, of every choice that it makes. */
export function literalsIn(elements: Elements): readonly string[] {
  return elements.flatMap((each) => {
    if (each.type === elementType.literal) return [each.value];
    if (each.type !== elementType.select && each.type !== elementType.plural) return [];
    return Object.values(each.options).flatMap(({ value }) => literalsIn(value));
  });
}

/** The parser's own numbers for what a sentence is made of. */
const elementType = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6 } as const;

/** What is wrong with a sentence that uses these values where the program gives it others; null where nothing is. It may leave out what it would only choose words by. */
export function valuesProblem(
  used: SentenceValues,
  given: SentenceValues,
): { readonly message: string; readonly hint: string } | null {
  const names = Object.keys(given);
  const hint = `the program gives it ${names.length === 0 ? "no values" : names.map((name) => `{${name}}`).join(", ")}`;
  const unknown = Object.keys(used).find((name) => !Object.hasOwn(given, name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, names);
    const question = meant === null ? "" : `: did you mean {${meant}}?`;
    return { message: `asks for {${unknown}}, which the program does not give it${question}`, hint };
  }
  const counted = names.find((name) => used[name] === "number" && given[name] !== "number");
  if (counted !== undefined) return { message: `counts with {${counted}}, which the program gives as text`, hint };
  const left = names.find((name) => given[name] !== "choice" && !Object.hasOwn(used, name));
  return left === undefined ? null : { message: `does not say {${left}}`, hint: `${hint}, and readers must get it` };
}
