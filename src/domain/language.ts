/** The languages that reports are written in, and text that exists in each of them. */
import { z } from "zod";
import { withoutPlainCalls } from "./plainCall.ts";
import { PlainText } from "./plainText.ts";

export const Language = z.enum(["nl", "en", "de"]);
export type Language = z.infer<typeof Language>;

/** The locale whose number, date and plural rules a language version follows. */
export const localeOf: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB", de: "de-DE" };

/** The marks between which a quotation stands. */
export const quotesOf: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ["‘", "’"],
  en: ["“", "”"],
  de: ["„", "“"],
};

/** Within a regular expression: the name of a language's folder or the ending of its files, such as `nl` or `de`. */
export const anyLanguage = `(?:${Language.options.join("|")})`;

export function isLanguage(text: unknown): text is Language {
  return Language.safeParse(text).success;
}

/** One for each language. */
export function perLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return { nl: make("nl"), en: make("en"), de: make("de") };
}

/** "61.1%"; in German with a space that no line breaks at. */
export function asPercent(number: string, language: Language): string {
  return number + percentSign(language);
}

function percentSign(language: Language): string {
  const parts = new Intl.NumberFormat(localeOf[language], { style: "percent" }).formatToParts(0.5);
  return parts.flatMap(({ type, value }) => (type === "integer" ? [] : [value])).join("");
}

/** One text in the university's languages. That none is missing is checked across files, since `university.yaml` names the languages. */
export const Localized = z.strictObject({
  nl: PlainText.optional(),
  en: PlainText.optional(),
  de: PlainText.optional(),
});
export type Localized = Readonly<z.infer<typeof Localized>>;

/** Text in one language, as it is printed. Throws where it is missing: `sources/` reports missing translations before anything is composed. */
export function inLanguage(text: Localized, language: Language): string {
  const found = text[language];
  if (found === undefined) throw new Error(`no ${language} text in ${JSON.stringify(text)}`);
  return withoutPlainCalls(found);
}
