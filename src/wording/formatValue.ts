/** Numbers as readers see them: rounded once, by the indicator's decimals, in the language's own notation. */
import type { Indicator, Interval, Language, ShownFigure, Unit } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import type { Say } from "./messages.ts";

const formats = new Map<string, Intl.NumberFormat>();
/** What stands behind the digits of a percentage. */
const signs = new Map<Language, string>();

/** Writes a number with exactly so many decimals: 6,9 and 12.351 in Dutch, 6.9 and 12,351 in English. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(languages[language].locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Dutch leaves four digits together by default (1234), English does not: group both, so that columns look alike.
      useGrouping: "always",
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** Writes "61.1%"; German puts a space before the sign, at which no line breaks. */
export function asPercent(number: string, language: Language): string {
  let sign = signs.get(language);
  if (sign === undefined) {
    const parts = new Intl.NumberFormat(languages[language].locale, { style: "percent" }).formatToParts(0.5);
    sign = parts.flatMap(({ type, value }) => (type === "integer" ? [] : [value])).join("");
    signs.set(language, sign);
  }
  return number + sign;
}

/** Writes the number with its unit sign, without words: 7.2, 61.1%, 12,351. */
export function formatInUnit(value: number, unit: Unit, decimals: number, language: Language): string {
  const number = formatNumber(value, decimals, language);
  return unit === "percent" ? asPercent(number, language) : number;
}

/** Gives the decimals that a figure is printed with: those of its step, or, for a figure that others published, those that indicators.yaml says. */
export function decimalsOfFigure({ valueStep }: Pick<ShownFigure, "valueStep">, indicator: Indicator): number {
  return valueStep === null ? indicator.decimals : decimalsOfStep(valueStep);
}

/** Gives 1 for a step of 0.2, and 0 for a step of 5. */
export function decimalsOfStep(step: number): number {
  return [0, 1].find((decimals) => isWhole(step * 10 ** decimals)) ?? 2;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

/** Writes the figure's value with its unit sign, without words. */
export function formatFigureValue(figure: ShownFigure, indicator: Indicator, language: Language): string {
  return formatInUnit(figure.value, figure.unit, decimalsOfFigure(figure, indicator), language);
}

/** Writes both bounds of a figure's interval. Those of a published figure get up to two decimals more where they would be printed alike. */
export function formatBounds(
  { lower, upper }: Pick<Interval, "lower" | "upper">,
  figure: Pick<ShownFigure, "valueStep" | "unit">,
  indicator: Indicator,
  language: Language,
): { readonly lower: string; readonly upper: string } {
  const decimals = decimalsOfFigure(figure, indicator);
  const print = (more: number) => ({
    lower: formatInUnit(lower, figure.unit, decimals + more, language),
    upper: formatInUnit(upper, figure.unit, decimals + more, language),
  });
  return [0, 1, 2].map(print).find((bounds) => bounds.lower !== bounds.upper) ?? print(0);
}

/** Writes the figure as it is printed: "5% or less" near an end of the scale, and with "more than" or "about" where its source says so. */
export function formatEstimate(
  figure: ShownFigure,
  indicator: Indicator,
  { language, say }: { readonly language: Language; readonly say: Say },
): string {
  const value = formatFigureValue(figure, indicator, language);
  if (figure.bound !== null) return say(figure.bound === "at_most" ? "value.atMost" : "value.atLeast", { value });
  const precision = figure.status === "published" ? figure.precision : "exact";
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

/** A month is abbreviated as it is beside its year: German has "Jan." there, and "Jan" alone. */
function monthFormat(language: Language): Intl.DateTimeFormat {
  const known = monthFormats.get(language);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(languages[language].locale, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  monthFormats.set(language, format);
  return format;
}

/** Writes "2024-09" to "2024-12" as a period: "Sep – Dec 2024". */
export function formatPeriod(from: string, until: string, language: Language): string {
  const month = (text: string, withYear: boolean) => {
    const parts = monthFormat(language).formatToParts(new Date(`${text}-01T00:00:00Z`));
    return withYear
      ? parts.map(({ value }) => value).join("")
      : (parts.find(({ type }) => type === "month")?.value ?? "");
  };
  if (from === until) return month(from, true);
  return `${month(from, from.slice(0, 4) !== until.slice(0, 4))} – ${month(until, true)}`;
}
