/** `translations/<year>.yaml`: which words of a text somebody found to say the same in each language. What was changed since is seen by it, with or without git. No release is made of it. */
import * as z from "zod";
import { eachLanguage } from "../languages/index.ts";
import { Year } from "./ids.ts";

const WordsHash = z.string().regex(/^[0-9a-f]{12}$/, { error: "this is no hash of a text's words" });

export const Translations = z.strictObject({
  year: Year,
  alike: z.array(
    z.strictObject({
      /** The name of its files, without the ending. */
      text: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, { error: "a text is named as its file is, without .md" }),
      /** Of what each language said then. */
      words: z.strictObject(eachLanguage(() => WordsHash.optional())),
    }),
  ),
});
export type Translations = Readonly<z.infer<typeof Translations>>;
