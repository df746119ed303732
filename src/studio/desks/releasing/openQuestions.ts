/** The data -> how many questions stand in the reports of a year: an adopted one holds none. */
import type { UniversityData } from "../../../domain/index.ts";
import { adoptedQuestions } from "../../../editors/index.ts";

export function openQuestions(data: UniversityData, year: number): number {
  const asAdopted = new Map(data.adoptions).set(year, { year, state: "adopted", reports: [] });
  return adoptedQuestions({ ...data, adoptions: asAdopted }, year).length;
}
