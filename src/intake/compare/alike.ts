/** Two texts -> whether they say the same, but for how they are set; and how much of their words they share. */
import { distance } from "fastest-levenshtein";
import { printedLabel } from "../labels/plainLabel.ts";

/** Capitals, spaces, quotation marks and what stands at the end are no other words. */
export function bareWords(text: string): string {
  return printedLabel(text)
    .toLowerCase()
    .replace(/[“”„"'‘’`´*_]/g, "")
    .replace(/[–—]/g, "-")
    .replace(/\s*[.?!:;…]+\s*$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** 1 where they are the same, 0 where nothing is. */
export function likeness(one: string, other: string): number {
  const [a, b] = [bareWords(one), bareWords(other)];
  if (a === b) return 1;
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - distance(a, b) / length;
}
