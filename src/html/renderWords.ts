/** Words -> HTML: escaped, each number in a span that names its estimate, each reference to a picture a link. */
import Handlebars from "handlebars";
import { mapWords, type Words } from "../statements/index.ts";
import { attributes } from "./attributes.ts";

export function wordsToHtml(words: Words): string {
  return mapWords(words, Handlebars.escapeExpression, estimateSpan, otherSpan, figureLink);
}

/** HTML that was made of words: their marks become spans. */
export function markWords(html: Words): string {
  return mapWords(html, (text) => text, estimateSpan, otherSpan, figureLink);
}

function estimateSpan(id: string, text: string, part: string): string {
  return `<span${attributes({ class: "estimate", "data-estimate": id, "data-part": part })}>${text}</span>`;
}

function otherSpan(kind: string, text: string): string {
  return `<span${attributes({ "data-kind": kind })}>${text}</span>`;
}

function figureLink(address: string, text: string): string {
  return `<a${attributes({ href: address })}>${otherSpan("number", text)}</a>`;
}
