/** (data, what was asked for) -> the artefacts to make. */

import { reportKeys } from "../../documents/index.ts";
import {
  type Audience,
  audienceOf,
  changesId,
  changesPath,
  type DocumentFormat,
  dataId,
  dataPath,
  documentFile,
  documentFormats,
  documentKindNames,
  documentKinds,
  documentPath,
  editionOf,
  formatsOf,
  type Language,
  type ReportKey,
  reportId,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";

/** site: the pages of the intranet, from all reports in all languages. */
export type Format = DocumentFormat | "site";

export interface Selection {
  /** Report ids; all where null. */
  readonly only: readonly string[] | null;
  readonly languages: readonly Language[] | null;
  readonly formats: readonly Format[] | null;
}

/** What was asked for, without what leaves nothing out. */
export function narrowed(data: UniversityData, { only, languages, formats }: Selection): Selection {
  const unlessAll = <T>(asked: readonly T[] | null, all: readonly T[]) =>
    asked === null || all.every((each) => asked.includes(each)) ? null : asked;
  return {
    only: unlessAll(only, reportKeys(data).map(reportId)),
    languages: unlessAll(languages, data.university.languages),
    formats: unlessAll(formats, [...documentFormats, "site"]),
  };
}

/** Whether anything is left out by it. */
export function isPart({ only, languages, formats }: Selection): boolean {
  return only !== null || languages !== null || formats !== null;
}

/** The site is made of all reports in all languages. */
export function hasSite({ only, languages, formats }: Selection): boolean {
  return only === null && languages === null && (formats?.includes("site") ?? true);
}

export type PlannedArtefact = PlannedReport | PlannedData | PlannedChanges;

export interface PlannedReport {
  readonly kind: "report";
  /** `board.nl.pdf`: also the name of its file. */
  readonly id: string;
  readonly report: ReportKey;
  readonly language: Language;
  readonly format: Exclude<Format, "site">;
  readonly path: string;
}

export interface PlannedData {
  readonly kind: "data";
  readonly id: string;
  readonly audience: DataAudience;
  readonly path: string;
}

/** What editions corrected, of a year that has more than one. */
export interface PlannedChanges extends Omit<PlannedData, "kind"> {
  readonly kind: "changes";
}

export type DataAudience = Audience;

const shortOnesFirst = 2;

/** `year`: of the release. Its reports, and the data of everybody who gets one. */
export function planArtefacts(data: UniversityData, year: Year, selection: Selection): readonly PlannedArtefact[] {
  const reports = plannedReports(data, selection);
  const audiences = [...new Set<DataAudience>(["public", ...reports.map(({ report }) => audienceOf(report))])];
  const isCorrected = editionOf(data.corrections.get(year)) > 1;
  const files = audiences.flatMap((audience): PlannedArtefact[] => [
    { kind: "data", id: dataId(audience), audience, path: dataPath(audience) },
    ...(isCorrected
      ? [{ kind: "changes" as const, id: changesId(audience), audience, path: changesPath(audience) }]
      : []),
  ]);
  return [...reports, ...files];
}

/** In the order in which they are made: a few short ones, so that the browser has something to print while the charts of the longer ones are drawn, then from the longest down, so that the tabs end together. */
export function plannedReports(data: UniversityData, selection: Selection): readonly PlannedReport[] {
  const asked = reportKeys(data).filter((key) => selection.only?.includes(reportId(key)) ?? true);
  const early = documentKindNames
    .filter((kind) => documentKinds[kind].isShort)
    .toReversed()
    .flatMap((short) => asked.filter(({ kind }) => kind === short).slice(0, shortOnesFirst));
  const reports = [...early, ...asked.filter((key) => !early.includes(key))];
  const languages = data.university.languages.filter((each) => selection.languages?.includes(each) ?? true);
  const formats = documentFormats.filter((each) => selection.formats?.includes(each) ?? true);
  return reports.flatMap((report) =>
    languages.flatMap((language) =>
      formats
        .filter((format) => formatsOf(report.kind).includes(format))
        .map((format): PlannedReport => {
          const id = documentFile(report, language, format);
          return { kind: "report", id, report, language, format, path: documentPath(id) };
        }),
    ),
  );
}
