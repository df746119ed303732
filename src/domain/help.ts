/** Whom to turn to, printed where a report speaks of what may weigh on its reader. */
import { z } from "zod";
import { Localized } from "./language.ts";
import { WebAddress } from "./plainText.ts";

/** Subjects of a page for which help is offered beside it. */
export const HelpSubject = z.enum(["suicide", "addiction"]);
export type HelpSubject = z.infer<typeof HelpSubject>;

export const Help = z.strictObject({
  /** A subject; "everyone" on the page for students alone. */
  for: z.enum([...HelpSubject.options, "everyone"]),
  title: Localized,
  /** With the numbers to call, as they are today. */
  words: Localized,
  url: WebAddress.optional(),
});
export type Help = Readonly<z.infer<typeof Help>>;

/** `glossary.yaml`: words of the reports that not every reader knows. */
export const Glossary = z.strictObject({
  terms: z.array(z.strictObject({ term: Localized, meaning: Localized })).min(1),
});
export type Glossary = Readonly<z.infer<typeof Glossary>>;
