/** A column -> the codes that stand in it, with their labels: as declared, or the words themselves. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";

/** Codes with labels, those that only stand in rows behind them. */
export function codesOf(column: DescribedColumn): readonly CodeLabel[] {
  const declared = new Set(column.codes.map(({ code }) => plainCode(code)));
  const others = column.values.map(({ value }) => value).filter((value) => !declared.has(plainCode(value)));
  const unlike = [...new Map(others.map((value) => [plainCode(value), value])).values()];
  return [
    ...column.codes,
    ...inOrder(unlike).map((value) => ({ code: value, label: column.numbers === null ? value : "" })),
  ];
}

function inOrder(values: readonly string[]): readonly string[] {
  const number = (value: string) => Number(value.replace(",", "."));
  return values.toSorted((a, b) => (Number.isNaN(number(a) - number(b)) ? (a < b ? -1 : 1) : number(a) - number(b)));
}

export function isMissingIn({ missing, missingRanges }: DescribedColumn): (code: string) => boolean {
  const declared = new Set(missing.map(plainCode));
  return (code) => {
    const number = Number(code.replace(",", "."));
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
