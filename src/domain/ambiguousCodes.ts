/** Declared codes with their meanings -> issues of codes that have two meanings, since they are one number: an answer could be read as either. */
import { type Code, sameCode } from "./code.ts";

/** `isMeant`: of two meanings, "`yes` and `missing`", whether they may not share a code. */
export function ambiguous(codes: readonly (readonly [Code, string])[], isMeant = (_meanings: string) => true) {
  const found = sameCode(codes).filter(({ as }) => isMeant(as));
  return found.map(({ one, other, as }) => ({
    code: "custom" as const,
    message:
      one === other
        ? `the code "${one}" stands under ${as}`
        : `"${one}" and "${other}" are one code, and stand under ${as}`,
    params: { hint: "1, 01 and 1.0 are one code: a code has one meaning" },
  }));
}
