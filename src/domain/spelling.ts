/** `spelling.yaml`: words of the university that no dictionary has, and that are spelled right. No release is made of it. */
import * as z from "zod";
import { eachLanguage } from "../languages/index.ts";

/** No spaces: each word is looked up by itself. */
const Word = z
  .string()
  .max(80)
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*$/u, { error: "this is no single word" });

export const Spelling = z.strictObject({
  /** Right in every language: names. */
  all: z.array(Word).default([]),
  /** Right in one language. */
  ...eachLanguage(() => z.array(Word).optional()),
});
export type Spelling = Readonly<z.infer<typeof Spelling>>;
