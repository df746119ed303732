/** Indicators on scales made of items -> how each score is made, in words, with the publication that says so. Each scale once. */
import { type Indicator, leastOf } from "../domain/index.ts";
import type { Origins, Speech } from "../statements/index.ts";
import { formatNumber } from "../wording/index.ts";

export function madeWords(indicators: readonly Indicator[], writing: Speech & Origins): readonly string[] {
  const { say, text, language, surveyOf } = writing;
  const number = (value: number) => formatNumber(value, String(value).split(".")[1]?.length ?? 0, language);
  const words = indicators.flatMap((indicator) => {
    const item = surveyOf(indicator).items.find(({ id }) => id === indicator.item);
    if (item?.madeOf === undefined) return [];
    const { by, items, reversed, minus, times, source } = item.madeOf;
    const least = leastOf(item.madeOf);
    return [
      say("made.score", {
        name: text(item.wording),
        by,
        items: items.length,
        reversed: reversed.length,
        isLess: minus === 0 ? "no" : "yes",
        minus: number(minus),
        isTimes: times === 1 ? "no" : "yes",
        times: number(times),
        missing: least === items.length ? "none" : by,
        least,
        source,
      }),
    ];
  });
  return [...new Set(words)];
}
