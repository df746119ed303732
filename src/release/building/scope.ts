/** (data, what was asked for) -> the documents that are composed and attacked before anything is made. */

import { reportKeys } from "../../documents/index.ts";
import { type Language, type ReportKey, reportId, type UniversityData } from "../../domain/index.ts";
import {
  type DataAudience,
  dataAudiences,
  hasSite,
  isPart,
  narrowed,
  plannedReports,
  plannedWorkbooks,
  type Selection,
} from "./planArtefacts.ts";

export interface Scope {
  readonly reports: readonly ReportKey[];
  readonly languages: readonly Language[];
  readonly site: boolean;
  /** For whom workbooks are made. */
  readonly workbooks: readonly DataAudience[];
  /** Nothing of the release is left out. */
  readonly isWhole: boolean;
}

/** All of a release. */
export function wholeScope(data: UniversityData): Scope {
  const reports = reportKeys(data);
  const workbooks = dataAudiences(reports);
  return { reports, languages: data.university.languages, site: true, workbooks, isWhole: true };
}

/** One page of one report asks for one report in one language. */
export function scopeOf(data: UniversityData, selection: Selection): Scope {
  const asked = narrowed(data, selection);
  const planned = new Set(plannedReports(data, asked).map(({ report }) => reportId(report)));
  return {
    reports: reportKeys(data).filter((key) => planned.has(reportId(key))),
    languages: data.university.languages.filter((each) => asked.languages?.includes(each) ?? true),
    site: hasSite(asked),
    workbooks: [...new Set(plannedWorkbooks(data, asked).map(({ audience }) => audience))],
    isWhole: !isPart(asked),
  };
}
