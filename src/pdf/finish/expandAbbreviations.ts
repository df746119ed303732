/** The abbreviations of the HTML -> what each is short for, at its place in the structure (ISO 32000-1, 14.9.5). Chromium leaves it out. */
import { decodeText, textString } from "./pdfText.ts";
import { PdfError } from "./pdfValue.ts";
import { type Element, withAll } from "./structureTree.ts";

/** A language of nobody's (BCP 47, private use), which the HTML for print gives its abbreviations: Chromium keeps a change of language in the structure, so they are found again. */
const mark = /^x-abbr-(\d+)$/;

/** The number that an abbreviation is marked with; null of any other language. */
export function abbreviationNumber(lang: string): number | null {
  const number = mark.exec(lang)?.[1];
  return number === undefined ? null : Number(number);
}

/** Changes the tree. */
export function expandAbbreviations(tree: Element, expansions: readonly string[]): void {
  for (const element of withAll(tree)) {
    const number = element.lang === null ? null : abbreviationNumber(decodeText(element.lang));
    if (number === null) continue;
    const long = expansions[number];
    if (long === undefined) throw new PdfError(`the HTML has no abbreviation ${number}`);
    element.lang = null;
    element.expansion = textString(long);
  }
}
