/** What the page asks at the desk of comments, and what is said there. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import {
  type Comment,
  CommentId,
  CommentName,
  CommentPlace,
  CommentText,
  printable,
  type Year,
} from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { type Reply, type Routes, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { commentsName, readComments } from "./commentsFile.ts";
import type { Said } from "./editComments.ts";
import { asCsv, asMarkdown } from "./exported.ts";
import { withoutHidden } from "./hiddenWords.ts";
import { sayComment } from "./sayComment.ts";

/** What the page is given. */
export interface CommentsNow {
  readonly year: Year | null;
  readonly comments: readonly Comment[];
  /** Why they can't be read. */
  readonly problem: string | null;
}

const by = { who: CommentName };
/** Words of a page as the browser has them: what is odd in them is no reason to refuse a comment. */
const Where = CommentPlace.extend({
  words: z.string().transform((words) =>
    printable(words.replace(/[\ufffd\uE000-\uF8FF]/g, ""))
      .replaceAll("\ufffd", "")
      .slice(0, 300),
  ),
  anchor: z.string().transform((anchor) => (/^[\w.:/-]{0,200}$/.test(anchor) ? anchor : "")),
});
const New = z.strictObject({ ...by, where: Where, text: CommentText });
const Answer = z.strictObject({ ...by, id: CommentId, text: CommentText });
const Done = z.strictObject({ ...by, id: CommentId, resolved: z.boolean() });

export const commentsRoutes: Routes = {
  "GET /api/comments": async ({ say }, studio) => value(await commentsNow(studio, say)),
  "GET /api/comments/export": async ({ query, say }, studio) => {
    const { year, comments } = await commentsNow(studio, say);
    if (year === null) return noYear();
    return query.get("form") === "csv"
      ? value({ name: `comments-${year}.csv`, type: "text/csv", text: asCsv(comments, say) })
      : value({ name: `comments-${year}.md`, type: "text/markdown", text: asMarkdown(comments, year, say) });
  },
  "POST /api/comments/say": async (asking, studio) =>
    await said(asking, studio, New, ({ where, who, text }, on) => ({
      kind: "comment",
      comment: { id: `c-${randomUUID().slice(0, 8)}`, where, who, on, text },
    })),
  "POST /api/comments/reply": async (asking, studio) =>
    await said(asking, studio, Answer, ({ id, who, text }, on) => ({ kind: "reply", id, reply: { who, on, text } })),
  "POST /api/comments/resolve": async (asking, studio) =>
    await said(asking, studio, Done, ({ id, who, resolved }, on) =>
      resolved ? { kind: "resolved", id, resolved: { by: who, on } } : { kind: "opened", id },
    ),
};

async function said<T>(
  { sent }: Asking,
  studio: Studio,
  schema: z.ZodType<T>,
  of: (given: T, on: string) => Said,
): Promise<Reply> {
  const given = schema.safeParse(sent);
  if (!given.success) {
    const [issue] = given.error.issues;
    return refused(400, issue?.message ?? "this can't be understood", hintOf(issue));
  }
  const year = yearOf(studio);
  if (year === null) return noYear();
  const reply = await sayComment(studio.files, year, of(given.data, momentOf(studio.effects.now())));
  if (reply.kind === "value") studio.tell({ kind: "comments" });
  return reply;
}

function hintOf(issue: z.core.$ZodIssue | undefined): string | null {
  const hint = issue?.code === "custom" ? issue.params?.hint : undefined;
  return typeof hint === "string" ? hint : null;
}

/** To the minute: nobody's seconds need be kept. */
function momentOf(now: Date): string {
  return `${now.toISOString().slice(0, 16)}Z`;
}

function yearOf({ preview }: Studio): Year | null {
  const year = preview.draft?.year ?? 0;
  return year === 0 ? null : year;
}

function noYear(): Reply {
  return refused(409, "the reports can't be read yet", "see what is to mend; what you typed stays here");
}

async function commentsNow(studio: Studio, say: Asking["say"]): Promise<CommentsNow> {
  const year = yearOf(studio);
  if (year === null) return { year, comments: [], problem: null };
  const name = commentsName(year);
  const read = readComments((await studio.files.read(name))?.text ?? null, year);
  return read.kind === "read"
    ? { year, comments: withoutHidden(read.comments, studio, say), problem: null }
    : { year, comments: [], problem: `data/${name}: ${read.problem}` };
}
