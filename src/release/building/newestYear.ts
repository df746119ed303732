/** The data -> the year that is reported on where nobody names one, and findings where nothing is known of the year. */
import path from "node:path";
import type { Finding, UniversityData, Year } from "../../domain/index.ts";
import type { InputFolders } from "./inputFolders.ts";

/** The newest year that has an action plan, decisions or texts; null where there is none. */
export function newestYear(data: UniversityData): Year | null {
  const years = [...data.plans.keys(), ...data.decisions.keys(), ...data.texts.map((text) => text.year)];
  return years.length === 0 ? null : Math.max(...years);
}

/** `year`: the one that was asked for. */
export function yearFindings(
  data: UniversityData,
  { year, dataFolder }: Pick<InputFolders, "year" | "dataFolder">,
): readonly Finding[] {
  const known = [...new Set([...data.plans.keys(), ...data.texts.map((text) => text.year)])].sort();
  if (year === null ? known.length > 0 : known.includes(year)) return [];
  const message =
    year === null ? "no year can be reported on: there is no action plan and no text" : `nothing is known of ${year}`;
  const hint =
    known.length === 0
      ? "begin with actions/<year>.yaml or texts/<year>/<language>/"
      : `years with data: ${known.join(", ")}`;
  return [{ file: path.basename(dataFolder), message, hint }];
}
