/** Markdown that people wrote -> the first point where it is larger or more deeply nested than anybody writes. This is checked before anything parses it: parsers take far more than twice as long for twice as much, and nest one call a level. */
import type { Finding } from "../domain/index.ts";

const mostCharacters = 200_000;
/** The most characters between two empty lines: some fifteen pages. */
const mostInParagraph = 30_000;
const mostLevels = 20;
/** No more findings of one kind are told. */
const mostFindings = 20;

/** Signs of quotations and lists at the beginning of a line, with what stands between them. */
const leading = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/;

export function markdownLimits(file: string, markdown: string): readonly Finding[] {
  if (markdown.length > mostCharacters)
    return [
      {
        file,
        message: `this text has ${markdown.length} characters, more than ${mostCharacters}`,
        hint: "was it put here by mistake?",
      },
    ];
  const findings: Finding[] = [];
  let paragraph = { line: 1, length: 0 };
  for (const [place, text] of markdown.split("\n").entries()) {
    const line = place + 1;
    if (text.trim() === "") paragraph = { line: line + 1, length: 0 };
    const before = paragraph.length;
    paragraph.length += text.length;
    if (before <= mostInParagraph && paragraph.length > mostInParagraph)
      findings.push({
        file,
        line: paragraph.line,
        column: 1,
        message: `this paragraph has more than ${mostInParagraph} characters`,
        hint: "leave a line empty where a new thought begins",
      });
    if (levelsOf(text) > mostLevels)
      findings.push({
        file,
        line,
        column: 1,
        message: `quotations and lists are nested deeper than ${mostLevels} levels here`,
        hint: "take some of the signs at the beginning of the line away",
      });
    if (findings.length >= mostFindings) break;
  }
  return findings;
}

/** A level of a list takes at least two columns. */
function levelsOf(line: string): number {
  const [begin] = leading.exec(line) ?? [""];
  const signs = begin.replace(/[ \t]/g, "").replace(/\d+/g, "").length;
  return signs === 0 ? 0 : signs + Math.floor((begin.length - begin.trimStart().length) / 2);
}
