/** What a university calls its faculties, in each language, with what that language's sentences must know of the word; and the program's sentences with it. */
import { z } from "zod";
import type { Design, MessageTree } from "./design.ts";
import { inLanguage, type Language, Localized, perLanguage } from "./language.ts";

/** What sentences choose their words by. A new language has its own: its genders, or the sound that the word begins with. */
const articles = {
  nl: z.enum(["de", "het"], { error: "a Dutch noun has de or het" }),
  en: z.enum(["a", "an"], { error: "an English noun has a or an" }),
  de: z.enum(["die", "der", "das"], { error: "a German noun has die, der or das" }),
} satisfies Record<Language, z.ZodType<string>>;

/** "school", "schools"; "instituut", "instituten". Written as they stand within a sentence. */
export const FacultyNoun = z.strictObject({
  one: Localized,
  many: Localized,
  /** Indefinite in English, definite in Dutch and German. */
  article: z.strictObject({
    nl: articles.nl.optional(),
    en: articles.en.optional(),
    de: articles.de.optional(),
  }),
  /** As it stands before "report" and "board": "faculteits" in "faculteitsrapport", "Fakultäts" in "Fakultätsbericht". Where absent: "rapport van het instituut". */
  compound: Localized.optional(),
});
export type FacultyNoun = Readonly<z.infer<typeof FacultyNoun>>;

/** All its words, in every language: for whoever looks for them in texts. */
export function facultyNouns(noun: FacultyNoun | undefined): readonly string[] {
  if (noun === undefined) return [];
  return [noun.one, noun.many].flatMap((text) =>
    Object.keys(text).map((language) => inLanguage(text, language as Language)),
  );
}

/** The sentences say the university's own word where it has one: what stands under `noun` is replaced. */
export function callFaculties(messages: Design["messages"], noun: FacultyNoun | undefined): Design["messages"] {
  if (noun === undefined) return messages;
  const called = (language: Language): MessageTree => {
    const tree = messages[language];
    const { one, many, article, compound } = noun;
    // A language in which the university does not publish.
    if (one[language] === undefined || typeof tree.noun === "string") return tree;
    return {
      ...tree,
      noun: {
        ...tree.noun,
        one: inLanguage(one, language),
        many: inLanguage(many, language),
        article: article[language] ?? "",
        compound: compound === undefined ? "" : inLanguage(compound, language),
      },
    };
  };
  return perLanguage(called);
}
