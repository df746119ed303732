/** Numbers as readers see them: rounded once, by the indicator's decimals, in the language's own notation. */
import { type Indicator, type KnownEstimate, type Language, localeOf, type Unit } from "../domain/index.ts";
import type { Say } from "./messages.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** A number with exactly so many decimals: 6,9 and 12.351 in Dutch, 6.9 and 12,351 in English. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(localeOf[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Dutch leaves four digits together by default (1234), English does not: group both, so that columns look alike.
      useGrouping: "always",
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** The number with its unit sign, without words: 7.2, 61.1%, 12,351. */
export function formatInUnit(value: number, unit: Unit, decimals: number, language: Language): string {
  const number = formatNumber(value, decimals, language);
  return unit === "percent" ? `${number}%` : number;
}

/** Both bounds, with the decimals that keep them apart: up to two more than the figure has, where they would be printed alike. */
export function formatBounds(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  unit: Unit,
  decimals: number,
  language: Language,
): { readonly lower: string; readonly upper: string } {
  const print = (more: number) => ({
    lower: formatInUnit(lower, unit, decimals + more, language),
    upper: formatInUnit(upper, unit, decimals + more, language),
  });
  return [0, 1, 2].map(print).find((bounds) => bounds.lower !== bounds.upper) ?? print(0);
}

/** The estimate as printed: with "more than" or "about" where its source says so. */
export function formatEstimate(
  estimate: KnownEstimate,
  indicator: Indicator,
  { language, say }: { readonly language: Language; readonly say: Say },
): string {
  const value = formatInUnit(estimate.value, estimate.unit, indicator.decimals, language);
  const precision = estimate.status === "published" ? estimate.precision : "exact";
  switch (precision) {
    case "exact":
      return value;
    case "more than":
      return say("value.moreThan", { value });
    case "about":
      return say("value.about", { value });
  }
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthFormat(language: Language, withYear: boolean): Intl.DateTimeFormat {
  const key = `${language}${withYear}`;
  const known = monthFormats.get(key);
  if (known !== undefined) return known;
  const year = withYear ? ({ year: "numeric" } as const) : {};
  const format = new Intl.DateTimeFormat(localeOf[language], { month: "short", ...year, timeZone: "UTC" });
  monthFormats.set(key, format);
  return format;
}

/** "2024-09" to "2024-12" as a period: "Sep – Dec 2024". */
export function formatPeriod(from: string, until: string, language: Language): string {
  const month = (text: string, withYear: boolean) =>
    monthFormat(language, withYear).format(new Date(`${text}-01T00:00:00Z`));
  if (from === until) return month(from, true);
  return `${month(from, from.slice(0, 4) !== until.slice(0, 4))} – ${month(until, true)}`;
}
