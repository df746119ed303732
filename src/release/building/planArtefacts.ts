/** (data, what was asked for) -> the artefacts to make. */

import { reportKeys } from "../../documents/index.ts";
import {
  type Audience,
  audienceOf,
  type DocumentFormat,
  dataId,
  dataPath,
  documentFile,
  documentFormats,
  documentKindNames,
  documentKinds,
  documentPath,
  formatsOf,
  type Language,
  type ReportKey,
  reportId,
  type UniversityData,
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

export type PlannedArtefact = PlannedReport | PlannedData;

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

export type DataAudience = Audience;

const shortOnesFirst = 2;

/** In the order in which they are made: a few short ones, so that the browser has something to print while the charts of the longer ones are drawn, then from the longest down, so that the tabs end together. */
export function planArtefacts(data: UniversityData, selection: Selection): readonly PlannedArtefact[] {
  const asked = reportKeys(data).filter((key) => selection.only?.includes(reportId(key)) ?? true);
  const early = documentKindNames
    .filter((kind) => documentKinds[kind].isShort)
    .toReversed()
    .flatMap((short) => asked.filter(({ kind }) => kind === short).slice(0, shortOnesFirst));
  const reports = [...early, ...asked.filter((key) => !early.includes(key))];
  const languages = data.university.languages.filter((each) => selection.languages?.includes(each) ?? true);
  const formats = documentFormats.filter((each) => selection.formats?.includes(each) ?? true);
  const documents = reports.flatMap((report) =>
    languages.flatMap((language) =>
      formats
        .filter((format) => formatsOf(report.kind).includes(format))
        .map((format): PlannedArtefact => {
          const id = documentFile(report, language, format);
          return { kind: "report", id, report, language, format, path: documentPath(id) };
        }),
    ),
  );
  const audiences = [...new Set<DataAudience>(["public", ...reports.map(audienceOf)])];
  const files = audiences.map((audience): PlannedArtefact => {
    const id = dataId(audience);
    return { kind: "data", id, audience, path: dataPath(audience) };
  });
  return [...documents, ...files];
}
