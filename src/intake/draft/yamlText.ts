/** A YAML document -> its text, written as the example is: { a: 1 } with spaces, [1] without. */
import { type Document, Lexer } from "yaml";

/** What the library's lexer puts in for the begin of a document, of a plain word and the like. */
const marks = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

export function yamlText(document: Document): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const tokens = [...new Lexer().lex(text)];
  return tokens
    .filter((token, place) => !(/^ +$/.test(token) && (tokens[place - 1] === "[" || tokens[place + 1] === "]")))
    .filter((token) => !marks.has(token))
    .join("");
}
