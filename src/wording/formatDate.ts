/** "2024-07-04", "2024-07" or "2024" -> a date as the language writes it. */
import type { Language } from "../domain/index.ts";
import { languages } from "../languages/index.ts";

export function formatDate(date: string, language: Language): string {
  const parts = date.split("-").length;
  if (parts === 1) return date;
  return new Intl.DateTimeFormat(languages[language].locale, {
    year: "numeric",
    month: "long",
    ...(parts === 3 ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(parts === 3 ? `${date}T00:00:00Z` : `${date}-01T00:00:00Z`));
}
