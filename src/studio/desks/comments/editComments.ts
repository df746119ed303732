/** The text of `comments/<year>.yaml`, and what somebody says now -> the text with it. What others wrote stays as it stands, with its order and what they noted beside it. */
import { stringify } from "yaml";
import type { Comment, CommentReply, CommentResolved, Year } from "../../../domain/index.ts";
import { editYaml, openYaml, type YamlEdit } from "../../yaml/index.ts";

export type Said =
  | { readonly kind: "comment"; readonly comment: Omit<Comment, "replies" | "resolved"> }
  | { readonly kind: "reply"; readonly id: string; readonly reply: CommentReply }
  | { readonly kind: "resolved"; readonly id: string; readonly resolved: CommentResolved }
  | { readonly kind: "opened"; readonly id: string };

/** Null where the comment is not there any more. `text` was read before (`readComments`), so it follows its schema; null: there is no file. Throws where the file is written in a way that nothing can be added to, with aliases, say. */
export function withSaid(text: string | null, year: Year, said: Said): string | null {
  if (text === null || text.trim() === "") {
    if (said.kind !== "comment") return null;
    return `${text ?? ""}${stringify({ year, comments: [said.comment] }, { lineWidth: 0 })}`;
  }
  const opened = openYaml(text);
  const written: Written = opened.kind === "opened" ? Object(opened.value) : {};
  const edit = editOf(written.comments ?? [], said);
  if (edit === null || edit === "as it is") return edit === null ? null : text;
  const edited = editYaml(text, edit);
  if (edited.kind !== "edited") throw new Error("what was said can't be written into this file");
  return edited.text;
}

interface Entry {
  readonly id: string;
  readonly replies?: readonly unknown[];
  readonly resolved?: unknown;
}
interface Written {
  readonly comments?: readonly Entry[] | null;
}

function editOf(comments: readonly Entry[], said: Said): YamlEdit | "as it is" | null {
  if (said.kind === "comment") return added(["comments"], comments, said.comment);
  const place = comments.findLastIndex(({ id }) => id === said.id);
  const found = comments[place];
  if (found === undefined) return null;
  const path = ["comments", place, said.kind === "reply" ? "replies" : "resolved"];
  if (said.kind === "reply") return added(path, found.replies ?? [], said.reply);
  const isResolved = found.resolved !== undefined;
  if (said.kind === "opened") return isResolved ? { kind: "remove", path } : "as it is";
  // Who was first has said so.
  return isResolved ? "as it is" : { kind: "set", path, value: said.resolved };
}

/** At the end of a list, or as its first entry, each on lines of its own. */
function added(path: readonly (string | number)[], list: readonly unknown[], entry: object): YamlEdit {
  return list.length === 0
    ? { kind: "set", path, value: [entry] }
    : { kind: "insert", path, place: null, value: entry };
}
