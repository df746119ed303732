/** The text of a YAML file -> the point where it is nested too deeply. This is checked before anything parses it: parsers nest one call a level, until there is no room for calls. */
import { Lexer } from "yaml";

/** Nobody writes more by hand: the data's own files have six. */
const mostBrackets = 50;
/** The deepest nesting of blocks, each of which stands further to the right than the one around it. */
const mostColumns = 200;

/** An offset in the text, or null. */
export function offsetOfDepth(text: string): number | null {
  let at = 0;
  let brackets = 0;
  let column = 0;
  let isLeading = true;
  for (const token of new Lexer().lex(text)) {
    const first = token.charAt(0);
    if (token.length === 1 && (first === "[" || first === "{")) brackets += 1;
    if (token.length === 1 && (first === "]" || first === "}")) brackets -= 1;
    if (first === "\n" || first === "\r") {
      column = 0;
      isLeading = true;
    } else if (isLeading && (/^[ \t]+$/.test(token) || /^[-?]$/.test(token))) column += token.length;
    else if (isControl(first)) {
      // The lexer's own signs stand for nothing in the text.
      continue;
    } else isLeading = false;
    if (brackets > mostBrackets || (isLeading && column > mostColumns)) return at;
    at += token.length;
  }
  return null;
}

/** What begins a document, a flow's end or a scalar, as the lexer says it. */
function isControl(first: string): boolean {
  return first === "\u0002" || first === "\u0018" || first === "\u001F" || first === "\uFEFF";
}
