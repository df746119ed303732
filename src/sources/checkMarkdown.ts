/** Markdown that people wrote -> what in it has no place in a report or a letter. */
import { marked, type Token } from "marked";
import { type Finding, htmlTag } from "../domain/index.ts";

/** HTML, pictures, links to anything but the web, mail or the report itself, unprintable characters: each with its place. */
export function checkMarkdown(file: string, markdown: string): Finding[] {
  const at = (offset: number) => {
    const before = markdown.slice(0, Math.max(0, offset)).split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const findings: Finding[] = [];
  // Tokens come in the order of the text, so each is looked for behind the one before.
  let from = 0;
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    const found = markdown.indexOf(token.raw, from);
    if (found >= 0 && (token.type === "html" || token.type === "image" || token.type === "link")) from = found;
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
