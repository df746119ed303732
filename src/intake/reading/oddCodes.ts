/** What stands in a column beside known answers, and what its codebook calls it. */
import { type DescribedColumn, plainCode } from "../../domain/index.ts";
import type { NoAnswer } from "../labels/noAnswers.ts";
import { plainName } from "../labels/plainLabel.ts";
import { knownWords } from "../words/index.ts";
import { isMissingIn, shownCodes } from "./codesOf.ts";
import type { Doubt, Reading } from "./reading.ts";

export function isWithin(code: string, min: number, max: number): boolean {
  const number = Number(code.replace(",", "."));
  return number >= min && number <= max;
}

/** What stands in rows, and is neither a known answer nor declared to be none. */
export function oddCodes(
  column: DescribedColumn,
  noAnswers: readonly NoAnswer[],
  isKnown: (code: string) => boolean,
): readonly string[] {
  const isMissing = isMissingIn(column);
  const none = new Set(noAnswers.map(({ code }) => plainCode(code)));
  return column.values
    .map(({ value }) => value)
    .filter((value) => !isKnown(value) && !isMissing(value) && !none.has(plainCode(value)));
}

export function strangeCodes(codes: readonly string[], proposed: Reading): Doubt {
  const listed = codes.toSorted((a, b) => Number(a) - Number(b));
  const labels = listed.map((code) => ({ code, label: "" }));
  return {
    kind: "no-answer",
    key: `no-answer ${listed.slice(0, 8).join(",")}`,
    shown: shownCodes(labels),
    codes: labels,
    proposed,
  };
}

export function says({ type }: DescribedColumn, kind: "scale" | "open" | "yesNo"): boolean {
  return type !== null && knownWords.some(({ types }) => types[kind].test(plainName(type)));
}
