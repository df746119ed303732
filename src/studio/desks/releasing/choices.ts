/** What the forms of the desk remember from one time to the next, for this user and this data folder. */
import path from "node:path";
import * as z from "zod";
import { type Route, refused, value } from "../../reply.ts";
import type { ReleasingEffects } from "./effects.ts";

const text = z.string().max(500);

/** No field of any of them holds a password. */
const Choices = z
  .strictObject({
    publishTo: text.refine((folder) => folder === "" || path.isAbsolute(folder)),
    handTo: text,
    smtp: text.regex(/^(?!.*:[^/@]*@)/),
    passwordFile: text,
    /** Who checks, and who adopts. */
    role: text,
    board: text,
  })
  .partial();
export type Choices = Readonly<z.infer<typeof Choices>>;

/** Nothing where somebody has broken the file of settings. */
export async function chosen({ choices }: ReleasingEffects): Promise<Choices> {
  return Choices.catch({}).parse(await choices.read());
}

export const readChoices: Route = async (_, { effects }) => value(await chosen(effects.releasing));

export const keepChoices: Route = async ({ sent, say }, { effects }) => {
  const read = Choices.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"));
  await effects.releasing.choices.keep(read.data);
  return value(read.data);
};
