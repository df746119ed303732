/** What a code is, for answers, groups, exclusions and missing values alike: 1, "1", "01" and 1.0 are one code, unless survey.yaml declares two of these spellings apart. */
import * as z from "zod";

export const Code = z.union([z.number(), z.string()]);
export type Code = z.infer<typeof Code>;

/** Gives the key that all spellings of a code have in common. */
export function plainCode(code: Code): string {
  const text = spelling(code);
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i.test(text)) return text;
  const number = Number(text.replace(",", "."));
  // Digits that a number can't hold make a key, not a number.
  return Number.isSafeInteger(number) || text.replace(/\D/g, "").length <= 15 ? String(number + 0) : text;
}

/** Gives a code as it is written, without the spaces around it. A letter with its accent counts as one, in whichever way it is stored. */
export function spelling(code: Code): string {
  return String(code).trim().normalize("NFC");
}

/** Gives the name of a column: any spaces and line ends in it become one space, also kinds of space that look the same. */
export function columnName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}

/** Declared codes with their meanings -> the meaning of what stands in a cell: by its spelling, else by the number that it is where one meaning has it; undefined where none is declared, or several are. */
export function codeBook<Meaning>(
  declared: readonly (readonly [Code, Meaning])[],
): (raw: string) => Meaning | undefined {
  const exact = new Map<string, Meaning>();
  const plain = new Map<string, Meaning>();
  const several = new Set<string>();
  for (const [code, meaning] of declared) {
    const [own, folded] = [spelling(code), plainCode(code)];
    if (!exact.has(own)) exact.set(own, meaning);
    if (!plain.has(folded)) plain.set(folded, meaning);
    else if (plain.get(folded) !== meaning) several.add(folded);
  }
  return (raw) => {
    const own = spelling(raw);
    const found = exact.get(own);
    if (found !== undefined) return found;
    const folded = plainCode(own);
    return several.has(folded) ? undefined : plain.get(folded);
  };
}

/** Finds declared codes that are the same number and mean different things. */
export function sameCode(
  declared: readonly (readonly [Code, string])[],
): readonly { readonly one: string; readonly other: string; readonly as: string }[] {
  const first = new Map<string, readonly [string, string]>();
  return declared.flatMap(([code, meaning]) => {
    const [own, folded] = [spelling(code), plainCode(code)];
    const earlier = first.get(folded);
    if (earlier === undefined) {
      first.set(folded, [own, meaning]);
      return [];
    }
    const [one, as] = earlier;
    return as === meaning ? [] : [{ one, other: own, as: `${as} and ${meaning}` }];
  });
}
