/** The glossary, and the names of surveys and faculties -> what abbreviations in reports are short for: data says it once. */
import type { UniversityData } from "../domain/index.ts";
import type { Speech } from "../statements/index.ts";

export interface Abbreviation {
  /** "NSE". */
  readonly short: string;
  readonly long: string;
}

/** Capitals throughout: what is short in another way is a name that can be read. */
const isAbbreviation = (short: string) => /^\p{Lu}[\p{Lu}\d]+$/u.test(short);

/** A name that holds its own abbreviation does not say what it is short for. What the glossary says counts before names. */
export function abbreviationsIn(
  { surveys, university, glossary }: Pick<UniversityData, "surveys" | "university" | "glossary">,
  { text }: Pick<Speech, "text">,
): readonly Abbreviation[] {
  const named = [...surveys.map(({ survey }) => survey), ...university.faculties].flatMap(({ name, short }) =>
    short === undefined ? [] : [{ short: text(short), long: text(name) }],
  );
  const written = (glossary?.abbreviations ?? []).map(({ short, long }) => ({ short: text(short), long: text(long) }));
  const found = [...named.filter(({ short, long }) => isAbbreviation(short) && !long.includes(short)), ...written];
  return [...new Map(found.map((each) => [each.short, each])).values()];
}
