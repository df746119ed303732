/** (data, what was asked for) -> the artefacts to make. */

import { type ReportKey, reportId, reportKeys } from "../documents/index.ts";
import type { FacultyId, Language, UniversityData } from "../domain/index.ts";

/** site: the pages of the intranet, from all reports in all languages. */
export type Format = "pdf" | "html" | "site";

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
    formats: unlessAll(formats, ["pdf", "html", "site"]),
  };
}

/** Whether anything is left out by it. */
export function isPart({ only, languages, formats }: Selection): boolean {
  return only !== null || languages !== null || formats !== null;
}

export type Planned =
  | {
      readonly kind: "report";
      /** `board.nl.pdf`: also the name of its file. */
      readonly id: string;
      readonly report: ReportKey;
      readonly language: Language;
      readonly format: Format;
      readonly path: string;
    }
  | {
      readonly kind: "data";
      readonly id: string;
      readonly audience: DataAudience;
      readonly path: string;
    };

export type DataAudience = "board" | "public" | `faculty:${FacultyId}`;

const shortOnesFirst = 2;

/** In the order in which they are made: a few short ones, so that the browser has something to print while the charts of the longer ones are drawn, then from the longest down, so that the tabs end together. */
export function planArtefacts(data: UniversityData, selection: Selection): readonly Planned[] {
  const asked = reportKeys(data).filter((key) => selection.only?.includes(reportId(key)) ?? true);
  const early = [
    ...asked.filter(({ kind }) => kind === "factsheet").slice(0, shortOnesFirst),
    ...asked.filter(({ kind }) => kind === "faculty").slice(0, shortOnesFirst),
  ];
  const reports = [...early, ...asked.filter((key) => !early.includes(key))];
  const languages = data.university.languages.filter((each) => selection.languages?.includes(each) ?? true);
  const formats = (["pdf", "html"] as const).filter((each) => selection.formats?.includes(each) ?? true);
  const documents = reports.flatMap((report) =>
    languages.flatMap((language) =>
      // A factsheet is a sheet of paper.
      formats
        .filter((format) => report.kind !== "factsheet" || format === "pdf")
        .map((format): Planned => {
          const id = `${reportId(report)}.${language}.${format}`;
          return { kind: "report", id, report, language, format, path: `reports/${id}` };
        }),
    ),
  );
  const audiences: readonly DataAudience[] = [
    "public",
    ...new Set(reports.map((key): DataAudience => (key.kind === "board" ? "board" : `faculty:${key.faculty}`))),
  ];
  const files = audiences.map((audience): Planned => {
    const id = `estimates.${audience.replace(":", "-")}.csv`;
    return { kind: "data", id, audience, path: `data/${id}` };
  });
  return [...documents, ...files];
}
