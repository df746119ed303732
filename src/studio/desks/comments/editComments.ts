/** The text of `comments/<year>.yaml`, and what somebody says now -> the text with it. Lines are only added, but for a comment that is opened again: what others wrote stays as it stands, with its order and what they noted beside it. */
import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import type { Comment, CommentReply, CommentResolved, Year } from "../../../domain/index.ts";

export type Said =
  | { readonly kind: "comment"; readonly comment: Omit<Comment, "replies" | "resolved"> }
  | { readonly kind: "reply"; readonly id: string; readonly reply: CommentReply }
  | { readonly kind: "resolved"; readonly id: string; readonly resolved: CommentResolved }
  | { readonly kind: "opened"; readonly id: string };

/** Null where the comment is not there any more. `text` was read before (`readComments`), so it follows its schema; null: there is no file. */
export function withSaid(text: string | null, year: Year, said: Said): string | null {
  if (text === null || text.trim() === "") {
    if (said.kind !== "comment") return null;
    return `${text ?? ""}${stringify({ year, comments: [said.comment] }, plain)}`;
  }
  const wanted = valueWith(parseDocument(text).toJS(), said);
  if (wanted === null) return null;
  const spliced = splicedWith(text, said);
  if (spliced !== null && isDeepStrictEqual(readBack(spliced), wanted)) return spliced;
  return rewritten(text, wanted);
}

const plain = { lineWidth: 0 } as const;

interface Entry {
  id: string;
  replies?: unknown[];
  resolved?: unknown;
}
interface Written {
  comments?: Entry[] | null;
}

/** What the file must say afterwards. */
function valueWith(before: Written, said: Said): Written | null {
  const comments = before.comments ?? [];
  if (said.kind === "comment") return { ...before, comments: [...comments, { ...said.comment }] };
  const place = comments.findLastIndex(({ id }) => id === said.id);
  const found = comments[place];
  if (found === undefined) return null;
  return { ...before, comments: comments.with(place, entryWith(found, said)) };
}

function entryWith(found: Entry, said: Exclude<Said, { kind: "comment" }>): Entry {
  if (said.kind === "reply") return { ...found, replies: [...(found.replies ?? []), { ...said.reply }] };
  const { resolved, ...open } = found;
  if (said.kind === "opened") return open;
  // Who was first has said so.
  return resolved === undefined ? { ...open, resolved: { ...said.resolved } } : found;
}

/** Null where the file is laid out in a way that lines can't be added to. */
function splicedWith(text: string, said: Said): string | null {
  const list = parseDocument(text).get("comments", true);
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return null;
  if (said.kind === "comment") return withEntry(text, list, said.comment);
  const entry = list.items.findLast((each) => isMap(each) && each.get("id") === said.id);
  if (!isMap(entry) || entry.flow === true) return null;
  if (said.kind === "opened") return withoutKey(text, entry, "resolved");
  if (said.kind === "resolved")
    return entry.has("resolved") ? text : withLines(text, entry, { resolved: said.resolved }, columnOf(text, entry));
  const replies = entry.get("replies", true);
  if (replies === undefined) return withLines(text, entry, { replies: [said.reply] }, columnOf(text, entry));
  return isSeq(replies) && replies.flow !== true && replies.items.length > 0
    ? withEntry(text, replies, said.reply)
    : null;
}

function withEntry(text: string, list: YAMLSeq, entry: object): string | null {
  const start = startOf(list.items.at(-1));
  const dash = start === null ? -1 : text.lastIndexOf("-", start);
  return dash < 0 ? null : withLines(text, list.items.at(-1), [entry], columnAt(text, dash));
}

/** Lines of their own behind the last one of `node`. */
function withLines(text: string, node: unknown, added: unknown, column: number): string | null {
  const end = endOf(node);
  if (end === null) return null;
  const at = lineEnd(text, end);
  const lines = stringify(added, plain).replace(/^(?=.)/gm, " ".repeat(column));
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : "\n"}${lines}${text.slice(at)}`;
}

function withoutKey(text: string, entry: YAMLMap, key: string): string | null {
  const pair = entry.items.find((each: Pair) => isScalar(each.key) && each.key.value === key);
  if (pair === undefined) return text;
  const [start, end] = [startOf(pair.key), endOf(pair.value)];
  if (start === null || end === null) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  // The first key of an entry stands behind its dash.
  return text.slice(from, start).trim() === "" ? text.slice(0, from) + text.slice(lineEnd(text, end)) : null;
}

/** By the library: it may lay out anew what stands around. Notes stay. */
function rewritten(text: string, wanted: Written): string {
  const document = parseDocument(text);
  const list = document.get("comments", true);
  const comments = wanted.comments ?? [];
  if (!isSeq(list)) document.set("comments", document.createNode(comments));
  else {
    list.flow = false;
    comments.forEach((each, place) => {
      const now: unknown = isMap(list.items[place]) ? (list.items[place] as YAMLMap).toJSON() : undefined;
      if (!isDeepStrictEqual(now, each)) list.items[place] = document.createNode(each);
    });
  }
  const made = document.toString(plain);
  if (!isDeepStrictEqual(readBack(made), wanted)) throw new Error("what was said can't be written into this file");
  return made;
}

function readBack(text: string): unknown {
  const document = parseDocument(text, { logLevel: "silent" });
  return document.errors.length > 0 ? undefined : document.toJS();
}

type Ranged = { readonly range?: readonly [number, number, number] | null };

function startOf(node: unknown): number | null {
  return (node as Ranged | undefined)?.range?.[0] ?? null;
}

function endOf(node: unknown): number | null {
  return (node as Ranged | undefined)?.range?.[1] ?? null;
}

function columnOf(text: string, node: unknown): number {
  return columnAt(text, startOf(node) ?? 0);
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Behind the line that ends at the offset, or in which it lies. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const next = text.indexOf("\n", offset);
  return next < 0 ? text.length : next + 1;
}
