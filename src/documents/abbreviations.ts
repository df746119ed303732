/** The names of surveys and faculties -> what abbreviations in reports are short for: data says it once, beside each name. */
import type { UniversityData } from "../domain/index.ts";
import type { Speech } from "../statements/index.ts";

export interface Abbreviation {
  /** "NSE": letters and digits only. */
  readonly short: string;
  readonly long: string;
}

/** Capitals throughout: what is short in another way is a name that can be read. */
const isAbbreviation = (short: string) => /^\p{Lu}[\p{Lu}\d]+$/u.test(short);

/** A name that holds its own abbreviation does not say what it is short for. */
export function abbreviationsIn({ surveys, university }: UniversityData, { text }: Speech): readonly Abbreviation[] {
  const named = [...surveys.map(({ survey }) => survey), ...university.faculties].flatMap(({ name, short }) =>
    short === undefined ? [] : [{ short: text(short), long: text(name) }],
  );
  const found = named.filter(({ short, long }) => isAbbreviation(short) && !long.includes(short));
  return [...new Map(found.map((each) => [each.short, each])).values()];
}
