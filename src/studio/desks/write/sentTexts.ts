/** What the page sends about texts, as it is taken in. */
import * as z from "zod";
import { Language, Year } from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { type Reply, refused } from "../../reply.ts";

const Text = z.string().max(2_000_000);
const File = z.string().max(200);
const Section = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(100);

export const SavedText = z.strictObject({ file: File, text: Text, base: z.string().max(64).nullable() });
export const LookedAt = z.strictObject({ file: File, text: Text });
export const Read = z.strictObject({ language: Language, text: Text });
export const AskedCalls = z.strictObject({ file: File, calls: z.array(z.string().max(2000)).max(500) });
export const OfSection = z.strictObject({ kind: z.enum(["text", "letter"]), year: Year, section: Section });
export const AskedWord = z.strictObject({ language: Language, word: z.string().max(80) });
export const AddedWord = z.strictObject({ language: Language.nullable(), word: z.string().max(80) });
export const Clicked = z.strictObject({ language: Language, anchor: z.string().max(200), words: z.string().max(400) });

/** Calls `then` with what was sent, or refuses what can't be understood. */
export async function taken<T>(
  asking: Asking,
  schema: z.ZodType<T>,
  then: (sent: T) => Promise<Reply> | Reply,
): Promise<Reply> {
  const sent = schema.safeParse(asking.sent);
  return sent.success ? await then(sent.data) : refused(400, asking.say("studio.write.notUnderstood"));
}
