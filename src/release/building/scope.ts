/** (data, what was asked for) -> the documents that are composed and attacked before anything is made. */

import { reportKeys } from "../../documents/index.ts";
import { type Language, type ReportKey, reportId, type UniversityData } from "../../domain/index.ts";
import { hasSite, isPart, narrowed, plannedReports, type Selection } from "./planArtefacts.ts";

export interface Scope {
  readonly reports: readonly ReportKey[];
  readonly languages: readonly Language[];
  readonly site: boolean;
  /** Nothing of the release is left out. */
  readonly isWhole: boolean;
}

/** All of a release. */
export function wholeScope(data: UniversityData): Scope {
  return { reports: reportKeys(data), languages: data.university.languages, site: true, isWhole: true };
}

/** One page of one report asks for one report in one language. */
export function scopeOf(data: UniversityData, selection: Selection): Scope {
  const asked = narrowed(data, selection);
  const planned = new Set(plannedReports(data, asked).map(({ report }) => reportId(report)));
  return {
    reports: reportKeys(data).filter((key) => planned.has(reportId(key))),
    languages: data.university.languages.filter((each) => asked.languages?.includes(each) ?? true),
    site: hasSite(asked),
    isWhole: !isPart(asked),
  };
}
