/** Markdown that people wrote -> what in it has no place in a report or a letter. */
import { marked, type Token } from "marked";
import { type Finding, htmlTag, placeOfUnprintable } from "../domain/index.ts";
import { markdownLimits } from "./markdownLimits.ts";

const mostFindings = 50;

/** HTML, pictures, links to anything but the web, mail or the report itself, unprintable characters: each with its place. */
export function checkMarkdown(file: string, markdown: string): Finding[] {
  const at = (offset: number) => {
    const before = markdown.slice(0, Math.max(0, offset)).split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const beyond = markdownLimits(file, markdown);
  if (beyond.length > 0) return [...beyond];
  const findings: Finding[] = [];
  const odd = placeOfUnprintable(markdown.replaceAll("\r\n", " \n"));
  if (odd !== null) {
    findings.push({
      ...at(odd),
      message: "this text holds a character that can't be printed (a control or private-use character)",
      hint: "it often comes along when copying from a PDF: type the text again",
    });
  }
  // Tokens come in the order of the text, so each is looked for behind the one before.
  let from = 0;
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    // Nothing else is looked at, and more findings say no more.
    if (!["html", "image", "link"].includes(token.type) || findings.length >= mostFindings) return;
    const found = markdown.indexOf(token.raw, from);
    if (found >= 0) from = found;
    const position = at(found < 0 ? markdown.indexOf(token.raw) : found);
    if (token.type === "html" && htmlTag.test(token.raw)) {
      findings.push({
        ...position,
        message: `HTML is not allowed in a text (${token.raw.trim().slice(0, 40)})`,
        hint: "use Markdown: *emphasis*, **strong**, lists, [links](https://…)",
      });
    }
    if (token.type === "image") {
      findings.push({ ...position, message: "a text can't hold a picture", hint: "charts are made from the data" });
    }
    if (token.type === "link" && !/^(https:|mailto:|#)/i.test(String(token.href))) {
      findings.push({
        ...position,
        message: `a link can't lead to "${String(token.href).slice(0, 40)}"`,
        hint: "links begin with https://, mailto: or #",
      });
    }
  });
  return findings;
}
