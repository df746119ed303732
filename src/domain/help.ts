/** Whom to turn to, said where a report or page speaks of what may weigh on its reader. */
import * as z from "zod";
import { Localized } from "./language.ts";
import { literally } from "./literally.ts";
import { WebAddress } from "./plainText.ts";

/** Subjects of a page for which help is offered beside it, gravest first. addiction: alcohol and drugs too. */
export const HelpSubject = z.enum(["suicide", "addiction", "complaints", "loneliness", "support"]);
export type HelpSubject = z.infer<typeof HelpSubject>;

/** Those of which no report is made without: on paper they have their box too. */
export const gravestSubjects = ["suicide", "addiction"] as const satisfies readonly HelpSubject[];

/** As people write it: "0800-0113", "+31 71 527 2727". */
const PhoneNumber = z
  .string()
  .regex(/^\+?\d[\d ()-]*\d$/, { error: "a telephone number has digits, spaces and hyphens" });

export const Help = z
  .strictObject({
    /** A subject; "everyone" for any student, and for subjects that have no entry of their own. */
    for: z.enum([...HelpSubject.options, "everyone"]),
    title: Localized,
    /** With the numbers to call, as they are today. */
    words: Localized,
    /** Those of the numbers in `words` that a reader of the site can call from the page. */
    phones: z.array(PhoneNumber).optional(),
    url: WebAddress.optional(),
  })
  .superRefine(({ words, phones = [] }, context) => {
    for (const [place, phone] of phones.entries()) {
      const without = Object.entries(words).flatMap(([language, text]) =>
        text === undefined || holdsPhone(text, phone) ? [] : [language],
      );
      if (without.length === 0) continue;
      const message = `${phone} does not stand in the words (${without.join(", ")}): a number becomes a link where the words say it`;
      context.addIssue({ code: "custom", path: ["phones", place], message });
    }
  });
export type Help = Readonly<z.infer<typeof Help>>;

function holdsPhone(text: string, phone: string): boolean {
  return new RegExp(phonePattern(phone), "u").test(text);
}

/** The number by itself: 113 is no part of 0800-0113. */
export function phonePattern(phone: string): string {
  return `(?<![\\d-])${literally(phone)}(?![\\d-])`;
}

/** `glossary.yaml`: words of the reports that not every reader knows, and what abbreviations are short for. */
export const Glossary = z.strictObject({
  terms: z.array(z.strictObject({ term: Localized, meaning: Localized })).default([]),
  abbreviations: z.array(z.strictObject({ short: Localized, long: Localized })).default([]),
});
export type Glossary = Readonly<z.infer<typeof Glossary>>;
