/** A report's HTML -> the same, in which the first use of each abbreviation in running words says what it is short for, in brackets behind it; where it was used before, in a label or a cell, that use says so to those who ask, and to a screen reader. */
import Handlebars from "handlebars";
import type { Abbreviation } from "../documents/index.ts";
import { literally } from "../domain/index.ts";
import { mapRunning } from "./mapRunning.ts";

/** "&amp;" -> "&": the signs that Handlebars escapes. */
const escaped = new Map([..."&<>\"'`="].map((sign) => [Handlebars.escapeExpression(sign), sign]));

export interface Expansion {
  /** Each has a language of nobody's (BCP 47, private use), by which `pdf/finish/expandAbbreviations.ts` finds it in the printed file. */
  readonly isMarked: boolean;
  /** There is room for long forms. */
  readonly isVisible: boolean;
}

export function expandAbbreviations(
  html: string,
  abbreviations: readonly Abbreviation[],
  { isMarked, isVisible }: Expansion,
): string {
  if (abbreviations.length === 0) return html;
  // As they stand in HTML: "R&amp;D".
  const longOf = new Map(abbreviations.map(({ short, long }) => [Handlebars.escapeExpression(short), long]));
  const shorts = [...longOf.keys()].filter((short) => html.includes(short)).toSorted((a, b) => b.length - a.length);
  if (shorts.length === 0) return html;
  const written = `(?:${shorts.map(literally).join("|")})`;
  const begin = html.indexOf("<body");
  const body = html.slice(begin);
  // Most texts have none: to look once through the whole is quicker than to look into each.
  const places = Array.from(body.matchAll(new RegExp(written, "g")), ({ index }) => index);
  let next = 0;
  const pattern = new RegExp(`(?<![\\p{L}\\d&#])${written}(?![\\p{L}\\d])`, "gu");
  const [untold, unseen] = [new Set(shorts), new Set(isVisible ? shorts : [])];
  let count = 0;
  const expand = (text: string, isRunning: boolean, place: number) => {
    while ((places[next] ?? Number.POSITIVE_INFINITY) < place) next += 1;
    const nearest = places[next];
    if (nearest === undefined || untold.size + unseen.size === 0) return null;
    if (nearest >= place + text.length) return text;
    return text.replace(pattern, (short, at: number) => {
      const long = longOf.get(short) ?? "";
      const [before, after] = [text.slice(0, at), text.slice(at + short.length)];
      const isSaid = isSaidBeside(before, after, long);
      if (isSaid || (isRunning && unseen.has(short) && !isCompound(before, after))) {
        untold.delete(short);
        unseen.delete(short);
        return isSaid ? short : `${short} (${Handlebars.escapeExpression(long)})`;
      }
      if (!untold.delete(short)) return short;
      const mark = isMarked ? ` lang="x-abbr-${count}"` : "";
      count += 1;
      return `<abbr title="${Handlebars.escapeExpression(long)}"${mark}>${short}</abbr>`;
    });
  };
  return html.slice(0, begin) + mapRunning(body, expand);
}

/** "NSE-figures": what it is short for would stand within the word; or within brackets, or words that somebody else said. */
function isCompound(before: string, after: string): boolean {
  return /[-\u2011/]$/.test(before) || /^[-\u2011/’']/.test(after) || /\([^)]*$|[“„«][^”“»]*$/.test(before);
}

/** An editor wrote "National Student Survey (NSE)", or "NSE (National Student Survey)". `before`, `after`: HTML; a quotation mark is escaped in some of it, and in some not. */
function isSaidBeside(before: string, after: string, long: string): boolean {
  const told = (words: string) => words.replaceAll("\u00AD", "").replace(/\s+/g, " ").toLowerCase();
  const plain = (html: string) => told(html.replace(/&[#\w]+;/g, (each) => escaped.get(each) ?? each));
  return plain(before).endsWith(`${told(long)} (`) || plain(after).startsWith(` (${told(long)}`);
}
