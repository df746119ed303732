/** The data and a year -> the year before it that there were reports of; null where it is the first. */
import type { UniversityData, Year } from "../../domain/index.ts";

export function yearBefore(
  { plans, decisions, texts }: Pick<UniversityData, "plans" | "decisions" | "texts">,
  year: Year,
): Year | null {
  const years = [...plans.keys(), ...decisions.keys(), ...texts.map((text) => text.year)].filter((each) => each < year);
  return years.length === 0 ? null : Math.max(...years);
}
