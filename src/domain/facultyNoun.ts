/** What a university calls its faculties, in each language, with what that language's sentences must know of the word; and the program's sentences with it. */
import * as z from "zod";
import { eachLanguage, languages } from "../languages/index.ts";
import type { Design, MessageTree } from "./design.ts";
import { inLanguage, type Language, Localized } from "./language.ts";

/** "school", "schools"; "instituut", "instituten". Written as they stand within a sentence. */
export const FacultyNoun = z.strictObject({
  one: Localized,
  many: Localized,
  /** Indefinite in English, definite in Dutch. */
  article: z.strictObject(
    eachLanguage((code) => {
      const { articles, articlesAre } = languages[code].nouns;
      return z.enum(articles, { error: articlesAre }).optional();
    }),
  ),
  /** As it stands before "report" and "board": "faculteits" in "faculteitsrapport". Where absent: "rapport van het instituut". */
  compound: Localized.optional(),
});
export type FacultyNoun = Readonly<z.infer<typeof FacultyNoun>>;

/** All its words in every language, for the check of texts. */
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
  return eachLanguage(called);
}
