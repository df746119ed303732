/** Days, times and languages, as files have them -> in the reader's words. */
import { spoken } from "./say.ts";

/** English as it is written in Europe, as the reports have it. */
const written = spoken === "en" ? "en-GB" : spoken;

/** "11 February 2025". */
export function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat(written, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** "14:05". */
export function timeInWords(moment: string): string {
  return new Intl.DateTimeFormat(written, { timeStyle: "short" }).format(new Date(moment));
}

/** "nl" -> "Dutch". */
export function languageName(language: string): string {
  return new Intl.DisplayNames([spoken], { type: "language" }).of(language) ?? language;
}

/** "2 min 5 sec". */
export function durationInWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const words = (count: number, unit: "minute" | "second") =>
    new Intl.NumberFormat(written, { style: "unit", unit, unitDisplay: "short" }).format(count);
  const minutes = seconds < 60 ? [] : [words(Math.floor(seconds / 60), "minute")];
  return [...minutes, words(seconds % 60, "second")].join(" ");
}

export function momentInWords(moment: string): string {
  return new Intl.DateTimeFormat(written, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}

/** "11 Feb 2025", or "11 Feb 2025, 14:05" of a moment. */
export function shortMoment(on: string): string {
  const isDay = on.length === 10;
  const style = isDay
    ? ({ dateStyle: "medium", timeZone: "UTC" } as const)
    : ({ dateStyle: "medium", timeStyle: "short" } as const);
  return new Intl.DateTimeFormat(written, style).format(new Date(on));
}
