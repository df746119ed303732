/** The languages that reports are written in, and text that exists in each of them. */
import * as z from "zod";
import { eachLanguage, languageCodes } from "../languages/index.ts";
import { withoutPlainCalls } from "./plainCall.ts";
import { PlainText } from "./plainText.ts";

export const Language = z.enum(languageCodes);
export type Language = z.infer<typeof Language>;

/** One text in the university's languages. That none is missing is checked across files, since `university.yaml` names the languages. */
export const Localized = z.strictObject(eachLanguage(() => PlainText.optional()));
export type Localized = Readonly<z.infer<typeof Localized>>;

/** Text in one language, as it is printed. Throws where it is missing: `sources/` reports missing translations before anything is composed. */
export function inLanguage(text: Localized, language: Language): string {
  const found = text[language];
  if (found === undefined) throw new Error(`no ${language} text in ${JSON.stringify(text)}`);
  return withoutPlainCalls(found);
}
