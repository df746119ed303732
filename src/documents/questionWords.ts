/** An indicator's item -> what was asked: word for word in quotation marks where the survey file has that, else in its own words. */
import type { Indicator } from "../domain/index.ts";
import type { Writing } from "../statements/index.ts";

export function questionWords(indicator: Indicator, writing: Writing): string {
  const { say, text, language } = writing;
  const item = writing.surveyOf(indicator).items.find(({ id }) => id === indicator.item);
  if (item === undefined) throw new Error(`no item ${indicator.item}`);
  const asked = item.asked?.[language];
  return asked === undefined ? text(item.wording) : say("quote", { words: asked });
}
