/** What people say of each other's words and of figures while a year's reports are written, `comments/<year>.yaml`. No report, site or file of a release is made of it. */
import * as z from "zod";
import { Day } from "./day.ts";
import { Year } from "./ids.ts";
import { Language } from "./language.ts";
import { PlainText, unprintable } from "./plainText.ts";

/** What turns the direction of text: with it, a line may read as another than it is. */
export const turnsText = /[\u202a-\u202e\u2066-\u2069]/;

const Said = PlainText.refine((text) => !turnsText.test(text), {
  error: "this text holds a character that turns its direction",
  params: { hint: "it comes along when copying: type the text again" },
});

export const CommentText = Said;

/** Who says something: a name on one line. */
export const CommentName = Said.max(80, { error: "a name has at most 80 characters" }).refine(
  (name) => name.trim() === name && !/[\n\t]/.test(name),
  { error: "a name stands on one line, without spaces around it" },
);

const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/, { error: 'a moment is written as "2025-02-11T14:05Z"' });
const On = z.union([Day, Moment]);

/** Where a comment stands. The page is looked up by all of it, since words and anchors change. */
export const CommentPlace = z.strictObject({
  document: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/, { error: 'a document is named like "board" or "faculty-law"' }),
  language: Language,
  anchor: z
    .string()
    .max(200)
    .regex(/^[\w.:/-]*$/, { error: "this is no anchor of a page" })
    .describe("the heading or block that the words stand in"),
  words: z
    .string()
    .max(300)
    .refine((text) => !unprintable.test(text) && !turnsText.test(text), {
      error: "these words hold a character that can't be printed",
    }),
  estimate: z
    .string()
    .max(300)
    .regex(/^[a-z0-9.-]+\/\d{4}\/[a-z0-9.:/-]+$/, {
      error: 'a figure is named like "nse.wellbeing/2024/university"',
    })
    .optional(),
});
export type CommentPlace = Readonly<z.infer<typeof CommentPlace>>;

export const CommentReply = z.strictObject({ who: CommentName, on: On, text: CommentText });
export type CommentReply = Readonly<z.infer<typeof CommentReply>>;

export const CommentResolved = z.strictObject({ by: CommentName, on: On });
export type CommentResolved = Readonly<z.infer<typeof CommentResolved>>;

export const CommentId = z.string().regex(/^[a-z0-9-]{4,40}$/, { error: "this is no name of a comment" });

export const Comment = z.strictObject({
  id: CommentId,
  where: CommentPlace,
  who: CommentName,
  on: On,
  text: CommentText,
  replies: z.array(CommentReply).default([]),
  resolved: CommentResolved.optional(),
});
export type Comment = Readonly<z.infer<typeof Comment>>;

export const Comments = z.strictObject({ year: Year, comments: z.array(Comment).nullable().default([]) });
export type Comments = Readonly<z.infer<typeof Comments>>;
