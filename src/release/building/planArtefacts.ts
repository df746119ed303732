/** (data, what was asked for) -> the artefacts to make. */

import { reportKeys } from "../../documents/index.ts";
import {
  type Audience,
  audienceOf,
  changesId,
  changesPath,
  codesId,
  codesPath,
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
  metadataId,
  metadataPath,
  type ReleaseFormat,
  type ReportKey,
  releaseFormats,
  reportId,
  type UniversityData,
  type WorkbookFormat,
  workbookFormats,
  workbookId,
  workbookPath,
  type Year,
} from "../../domain/index.ts";

export type Format = ReleaseFormat;

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
    formats: unlessAll(formats, releaseFormats),
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

export type PlannedArtefact = PlannedReport | PlannedData | PlannedBesideData | PlannedWorkbook;

export interface PlannedReport {
  readonly kind: "report";
  /** `board.nl.pdf`: also the name of its file. */
  readonly id: string;
  readonly report: ReportKey;
  readonly language: Language;
  readonly format: DocumentFormat;
  readonly path: string;
}

export interface PlannedData {
  readonly kind: "data";
  readonly id: string;
  readonly audience: DataAudience;
  readonly path: string;
}

/** Beside data. metadata: what its columns mean. codes: what its codes mean. changes: what editions corrected, of a year that has more than one. */
export interface PlannedBesideData extends Omit<PlannedData, "kind"> {
  readonly kind: "metadata" | "codes" | "changes";
}

/** The same figures as the data of the audience, in a language. */
export interface PlannedWorkbook {
  readonly kind: "workbook";
  readonly id: string;
  readonly audience: DataAudience;
  readonly language: Language;
  readonly format: WorkbookFormat;
  readonly path: string;
}

export type DataAudience = Audience;

/** Everybody who gets figures as data, of these reports. */
export function dataAudiences(reports: readonly ReportKey[]): readonly DataAudience[] {
  return [...new Set<DataAudience>(["public", ...reports.map(audienceOf)])];
}

const shortOnesFirst = 2;

/** `year`: of the release. Its reports, and the data of everybody who gets one. */
export function planArtefacts(data: UniversityData, year: Year, selection: Selection): readonly PlannedArtefact[] {
  const audiences = dataAudiences(askedReports(data, selection));
  const isCorrected = editionOf(data.corrections.get(year)) > 1;
  const files = audiences.flatMap((audience): PlannedArtefact[] => [
    { kind: "data", id: dataId(audience), audience, path: dataPath(audience) },
    { kind: "metadata", id: metadataId(audience), audience, path: metadataPath(audience) },
    { kind: "codes", id: codesId(audience), audience, path: codesPath(audience) },
    ...(isCorrected
      ? [{ kind: "changes" as const, id: changesId(audience), audience, path: changesPath(audience) }]
      : []),
  ]);
  return [...plannedReports(data, selection), ...files, ...plannedWorkbooks(data, selection)];
}

/** For everybody who gets data, in each language. */
export function plannedWorkbooks(data: UniversityData, selection: Selection): readonly PlannedWorkbook[] {
  const formats = workbookFormats.filter((each) => selection.formats?.includes(each) ?? true);
  return dataAudiences(askedReports(data, selection)).flatMap((audience) =>
    askedLanguages(data, selection).flatMap((language) =>
      formats.map((format): PlannedWorkbook => {
        const id = workbookId(audience, language, format);
        return { kind: "workbook", id, audience, language, format, path: workbookPath(audience, language, format) };
      }),
    ),
  );
}

function askedReports(data: UniversityData, { only }: Selection): readonly ReportKey[] {
  return reportKeys(data).filter((key) => only?.includes(reportId(key)) ?? true);
}

function askedLanguages({ university }: UniversityData, { languages }: Selection): readonly Language[] {
  return university.languages.filter((each) => languages?.includes(each) ?? true);
}

/** In the order in which they are made: a few short ones, so that the browser has something to print while the charts of the longer ones are drawn, then from the longest down, so that the tabs end together. */
export function plannedReports(data: UniversityData, selection: Selection): readonly PlannedReport[] {
  const asked = askedReports(data, selection);
  const early = documentKindNames
    .filter((kind) => documentKinds[kind].isShort)
    .toReversed()
    .flatMap((short) => asked.filter(({ kind }) => kind === short).slice(0, shortOnesFirst));
  const reports = [...early, ...asked.filter((key) => !early.includes(key))];
  const languages = askedLanguages(data, selection);
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
