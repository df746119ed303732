/** The data -> the day that the reports of a year bear, and the newest day that is known of what they print. */
import type { Year } from "./ids.ts";
import { sourcesOf, type UniversityData } from "./universityData.ts";

type Dated = Pick<UniversityData, "publications" | "corrections" | "surveys">;

/** The day that is printed, "2026-03-03": of the newest edition; null where nobody has given the reports a day. */
export function releaseDay(data: Pick<Dated, "publications" | "corrections">, year: Year): string | null {
  const edition = data.corrections.get(year)?.editions.at(-1)?.on;
  const given = data.publications.get(year)?.date;
  return (
    [given, edition]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? null
  );
}

/** The newest day that is known of a survey or of a source: no file that prints them is older. Where only a year is known, its last day. */
export function newestKnownDay({ surveys }: Pick<Dated, "surveys">): string {
  const days = surveys.flatMap(({ survey, ...others }) => [
    ...survey.waves.map(({ id, fieldwork }) => lastDay(fieldwork?.until ?? String(id))),
    ...sourcesOf(others).flatMap(({ date }) => (date === undefined ? [] : [lastDay(date)])),
  ]);
  return days.sort().at(-1) ?? "1970-01-01";
}

/** "2024", "2024-03" or "2024-03-15" -> the last day of it. */
function lastDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (day !== undefined) return date;
  // The day before the first of the next month.
  return new Date(Date.UTC(year ?? 1970, month ?? 12, 0)).toISOString().slice(0, 10);
}
