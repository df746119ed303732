/** An indicator's item -> what was asked: a question in quotation marks, a description of the figure without. */
import type { Indicator } from "../domain/index.ts";
import type { Origins, Speech } from "../statements/index.ts";

export function questionWords(indicator: Indicator, writing: Speech & Origins): string {
  const { say, text, language } = writing;
  const item = writing.surveyOf(indicator).items.find(({ id }) => id === indicator.item);
  if (item === undefined) throw new Error(`no item ${indicator.item}`);
  const words = item.asked?.[language] ?? text(item.wording);
  return item.asked?.[language] !== undefined || words.endsWith("?") ? say("quote", { words }) : words;
}
