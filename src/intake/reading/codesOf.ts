/** A column -> the codes that stand in it, with their labels: as declared, or the words themselves. */
import { type CodeLabel, type DescribedColumn, plainCode, signOfNothing } from "../../domain/index.ts";

/** Codes with labels, those that only stand in rows behind them. */
export function codesOf(column: DescribedColumn): readonly CodeLabel[] {
  const declared = new Set(column.codes.map(({ code }) => plainCode(code)));
  const named = declaredCodes(column);
  const others = column.values.map(({ value }) => value).filter((value) => !declared.has(plainCode(value)));
  const unlike = [...new Map(others.map((value) => [plainCode(value), value])).values()];
  return [...named, ...inOrder(unlike).map((value) => ({ code: value, label: column.numbers === null ? value : "" }))];
}

/** A code that is a word says itself what it means. */
export function declaredCodes({ codes }: DescribedColumn): readonly CodeLabel[] {
  return codes.map((each) => (each.label === "" && /\p{L}{2}/u.test(each.code) ? { ...each, label: each.code } : each));
}

function inOrder(values: readonly string[]): readonly string[] {
  const number = (value: string) => Number(value.replace(",", "."));
  return values.toSorted((a, b) => (Number.isNaN(number(a) - number(b)) ? (a < b ? -1 : 1) : number(a) - number(b)));
}

/** Numbers that stand for no answer by custom, where all others are none below zero. */
const belowZero = /^-(9+|9[5-8]|88+|77+|66+)([.,]0+)?$/;

export function isMissingIn({ missing, missingRanges, values, codes }: DescribedColumn): (code: string) => boolean {
  const declared = new Set(missing.map(plainCode));
  const labelled = new Set(codes.map(({ code }) => plainCode(code)));
  const isCounted = (value: string) => !belowZero.test(value) && !signOfNothing.test(value);
  const areAboveZero =
    values.some(({ value }) => isCounted(value)) &&
    values.every(({ value }) => !isCounted(value) || !value.startsWith("-"));
  return (code) => {
    const number = Number(code.replace(",", "."));
    if (!labelled.has(plainCode(code)) && (signOfNothing.test(code) || (areAboveZero && belowZero.test(code))))
      return true;
    return declared.has(plainCode(code)) || missingRanges.some(({ low, high }) => low <= number && number <= high);
  };
}

/** Whether its values are a few words, so that they are answers from a list. */
export function hasFewWords({ numbers, distinct, filled, length }: DescribedColumn): boolean {
  return numbers === null && distinct <= 15 && distinct > 0 && filled >= 5 * distinct && length <= 120;
}

/** "1 = Daily, 2 = Weekly". */
export function shownCodes(codes: readonly CodeLabel[]): string {
  const each = codes
    .slice(0, 12)
    .map(({ code, label }) => (label === "" || label === code ? code : `${code} = ${label}`));
  return `${each.join(", ")}${codes.length > 12 ? ", …" : ""}`;
}
