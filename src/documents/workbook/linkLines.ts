/** Words and what they lead to -> a line, or two where they are long: LibreOffice breaks no link into lines, and cuts it at the end of its column. */
import { line, type SheetLine, type SheetLink } from "./workbook.ts";

/** Letters that are seen whole in a column of text, in whatever font stands in for ours. */
export const mostLinked = 80;

/** Long words stand by themselves, and `short` leads on, by its beginning and its end where it is long too: titles of one series often differ at their end. */
export function linkLines(words: string, short: string, link: SheetLink): readonly SheetLine[] {
  return words.length <= mostLinked ? [line(words, link)] : [line(words), line(shortened(short), link)];
}

function shortened(words: string): string {
  if (words.length <= mostLinked) return words;
  const half = Math.floor((mostLinked - 3) / 2);
  const start = words.slice(0, half).replace(/\s+\S*$/, "");
  const end = words.slice(-half).replace(/^\S*\s+/, "");
  return `${start} … ${end}`;
}
