/** Words and Markdown -> HTML: escaped or sanitised, each number in a span that names its estimate. */
import Handlebars from "handlebars";
import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import { withoutUnprintableReferences } from "../domain/index.ts";
import { mapWords, type Words } from "../reports/index.ts";
import { attributes } from "./attributes.ts";

export function wordsToHtml(words: Words): string {
  return mapWords(words, Handlebars.escapeExpression, estimateSpan, otherSpan);
}

/** Editors' Markdown. HTML in it is shown as text, never passed through; `sources/` has reported it. */
export function markdownToHtml(markdown: Words): string {
  // Sanitising decodes what is written as "&#xE000;": such a text would make a mark that nobody made.
  const decodable = withoutUnprintableReferences(markdown);
  const html = marked.parse(decodable, { async: false, gfm: true, walkTokens: showHtmlAsText });
  return mapWords(sanitizeHtml(html, allowed), (text) => text, estimateSpan, otherSpan);
}

function estimateSpan(id: string, text: string, part: string): string {
  return `<span${attributes({ class: "estimate", "data-estimate": id, "data-part": part })}>${text}</span>`;
}

function otherSpan(kind: string, text: string): string {
  return `<span${attributes({ "data-kind": kind })}>${text}</span>`;
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ["p", "em", "strong", "ul", "ol", "li", "a", "h3", "h4", "blockquote", "br"],
  allowedAttributes: { a: ["href"] },
  allowedSchemes: ["https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "escape",
};

/** A token of raw HTML becomes one of text. */
function showHtmlAsText(token: { type: string; text?: string; raw: string }): void {
  if (token.type !== "html") return;
  token.type = "text";
  token.text = Handlebars.escapeExpression(token.raw);
}
