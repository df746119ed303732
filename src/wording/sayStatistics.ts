/** Indicators -> the same with names that say which statistic they are, where nobody would guess it: "Grade for well-being (median)". */
import { type Indicators, isNamed, type Language, type Localized } from "../domain/index.ts";
import type { Say } from "./messages.ts";

/** Everything that is written with these indicators says which statistic they are, since it stands in the name. A name that says so already stays as it is. */
export function sayStatistics(indicators: Indicators, language: Language, say: Say): Indicators {
  return {
    ...indicators,
    indicators: indicators.indicators.map((indicator) => {
      if (!isNamed(indicator.statistic)) return indicator;
      const statistic = say(`statistic.${indicator.statistic}`);
      const said = (name: Localized): Localized => {
        const own = name[language];
        return own === undefined || new RegExp(`(?<!\\p{L})${statistic}`, "iu").test(own)
          ? name
          : { ...name, [language]: say("statistic.named", { name: own, statistic }) };
      };
      return { ...indicator, name: said(indicator.name), short: said(indicator.short) };
    }),
  };
}
