/** "2024-07-04", "2024-07" or "2024" -> a date as the language writes it. */
import type { Language } from "../domain/index.ts";
import { languages } from "../languages/index.ts";

export function formatDate(date: string, language: Language): string {
  const parts = date.split("-").length;
  if (parts === 1) return date;
  const format = parts === 3 ? ofDay : ofMonth;
  return format(language).format(new Date(parts === 3 ? `${date}T00:00:00Z` : `${date}-01T00:00:00Z`));
}

const ofMonth = oncePerLanguage({ year: "numeric", month: "long", timeZone: "UTC" });
const ofDay = oncePerLanguage({ year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

/** To prepare a format takes longer than to use it a hundred times. */
function oncePerLanguage(options: Intl.DateTimeFormatOptions): (language: Language) => Intl.DateTimeFormat {
  const known = new Map<Language, Intl.DateTimeFormat>();
  return (language) => {
    const before = known.get(language);
    if (before !== undefined) return before;
    const made = new Intl.DateTimeFormat(languages[language].locale, options);
    known.set(language, made);
    return made;
  };
}
