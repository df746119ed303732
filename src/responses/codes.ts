/** What stands in a column -> what it means by the survey file. Codes are compared as numbers where they are numbers: 1, "1", "01" and 1.0 are one code. */

import type { Code, GroupColumn, ResponseGroup, ResponseItem } from "../domain/index.ts";
import type { ColumnCodes } from "./spss/index.ts";

export type Answer =
  /** On the item's scale. */
  | { readonly kind: "valid"; readonly answer: number }
  | { readonly kind: "missing"; readonly reason: string }
  /** Nothing filled in. */
  | { readonly kind: "empty" }
  | { readonly kind: "unknown" };

/** A code as all its spellings have in common. */
export function plainCode(code: Code): string {
  const text = String(code).trim();
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? String(Number(text.replace(",", "."))) : text;
}

/** A number with a decimal point or comma; null where it is none. */
function numberIn(text: string): number | null {
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(",", ".")) : null;
}

/** `range`: the scale of an item whose answers are numbers on it; null for a share. `others`: an option beside this one is ticked. `declared`: what the file itself says of the codes. */
export function readAnswer(
  item: ResponseItem,
  raw: string | null,
  range: { readonly min: number; readonly max: number } | null,
  others: boolean,
  declared: ColumnCodes | undefined,
): Answer {
  const text = plainCode(raw ?? "");
  if (text !== "") {
    const reason = Object.entries(item.missing).find(([code]) => plainCode(code) === text)?.[1];
    if (reason !== undefined) return { kind: "missing", reason };
    if (declared?.isMissing(raw ?? "")) return { kind: "missing", reason: declared.labelOf(raw ?? "") ?? text };
  } else {
    return item.among !== undefined && others ? { kind: "valid", answer: 0 } : { kind: "empty" };
  }
  const isOneOf = (codes: readonly Code[] | undefined) => (codes ?? []).some((code) => plainCode(code) === text);
  if (item.chosen !== undefined) {
    const wanted = plainCode(item.chosen.code);
    // Not the plain code: "1,3" is a list here, not a number.
    return {
      kind: "valid",
      answer: Number((raw ?? "").split(item.chosen.separator).some((part) => plainCode(part) === wanted)),
    };
  }
  if (item.yes !== undefined) {
    if (isOneOf(item.yes)) return { kind: "valid", answer: 1 };
    return isOneOf(item.no) ? { kind: "valid", answer: 0 } : { kind: "unknown" };
  }
  const number = numberIn(text);
  const [min, max] = range === null ? [0, 1] : [range.min, range.max];
  return number === null || number < min || number > max ? { kind: "unknown" } : { kind: "valid", answer: number };
}

/** Our id for a code of a faculty, programme or level column; null where `known` has none for it. */
export function readGroup(group: GroupColumn, raw: string | null, known: ReadonlySet<string>): string | null {
  const text = plainCode(raw ?? "");
  const id =
    group.codes === undefined ? text : Object.entries(group.codes).find(([code]) => plainCode(code) === text)?.[1];
  return id !== undefined && known.has(id) ? id : null;
}

/** The category of a code; null where nothing is filled in, undefined where the code is unknown. */
export function readCategory(group: ResponseGroup, raw: string | null): string | null | undefined {
  const text = plainCode(raw ?? "");
  if (text === "") return null;
  return group.categories.find(({ codes }) => codes.some((code) => plainCode(code) === text))?.id;
}
