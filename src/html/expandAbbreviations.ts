/** A report's HTML -> the same, in which the first use of each abbreviation in running words says what it is short for. */
import Handlebars from "handlebars";
import type { Abbreviation } from "../documents/index.ts";
import { mapText } from "./mapText.ts";

/** Names of other things: a heading and a link are called by their words, and the head of a table is printed again. */
const names = ["a", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "thead", "caption", "summary", "abbr", "title", "style"];

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** `isMarked`: each has a language of nobody's (BCP 47, private use), by which `pdf/finish/expandAbbreviations.ts` finds it in the printed file. */
export function expandAbbreviations(html: string, abbreviations: readonly Abbreviation[], isMarked: boolean): string {
  if (abbreviations.length === 0) return html;
  const left = new Map(abbreviations.map(({ short, long }) => [short, long]));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${[...left.keys()].map(literally).join("|")})(?![\\p{L}\\d])`, "gu");
  const begin = html.indexOf("<body");
  let count = 0;
  const body = mapText(html.slice(begin), names, (text) =>
    text.replace(pattern, (short) => {
      const long = left.get(short);
      if (long === undefined) return short;
      left.delete(short);
      const mark = isMarked ? ` lang="x-abbr-${count}"` : "";
      count += 1;
      return `<abbr title="${Handlebars.escapeExpression(long)}"${mark}>${short}</abbr>`;
    }),
  );
  return html.slice(0, begin) + body;
}
