/** What the files of a release are called, in its folder, in its manifest and in lists of recipients: put together here and nowhere else. */

import { type DocumentFormat, endingOf } from "./documentFormat.ts";
import {
  type Audience,
  audienceOf,
  documentKinds,
  type ReportKey,
  reportId,
  reportKeysOf,
  universityReaders,
} from "./documentKinds.ts";
import type { FacultyId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { Artefact } from "./manifest.ts";
import { type WorkbookFormat, workbookFormats } from "./workbookFormat.ts";

/** "board.nl.pdf": also its id in the manifest. */
export function documentFile(report: ReportKey, language: Language, format: DocumentFormat): string {
  return `${reportId(report)}${ending(language, format)}`;
}

function ending(language: Language, format: string): string {
  return `.${language}.${endingOf(format)}`;
}

/** Where a document lies in its release: "reports/board.nl.pdf". */
export function documentPath(file: string): string {
  return `reports/${file}`;
}

/** What a site calls a file of an edition that was replaced: "edition-1/board.nl.pdf". */
export function earlierFile(edition: number, file: string): string {
  return `edition-${edition}/${file}`;
}

/** "estimates.faculty-law.csv": the open data of an audience. */
export function dataId(audience: Audience): string {
  return `${figuresName(audience)}.csv`;
}

/** Whether a file of a release has the figures of its audience as CSV, a figure a row: beside it lie files that explain it. */
export function isOpenData({ id, kind, audience }: Pick<Artefact, "id" | "kind" | "audience">): boolean {
  return kind === "data" && id === dataId(audience as Audience);
}

/** "estimates.faculty-law.nl.xlsx": the same figures as a workbook. */
export function workbookId(audience: Audience, language: Language, format: WorkbookFormat): string {
  return `${figuresName(audience)}${ending(language, format)}`;
}

function figuresName(audience: Audience): string {
  return `estimates.${audienceName(audience)}`;
}

/** Where open data lies in its release: "data/estimates.public.csv". */
export function dataPath(audience: Audience): string {
  return besideData(dataId(audience));
}

/** Where a workbook lies: "data/estimates.public.nl.xlsx". */
export function workbookPath(audience: Audience, language: Language, format: WorkbookFormat): string {
  return besideData(workbookId(audience, language, format));
}

function besideData(id: string): string {
  return `data/${id}`;
}

/** "estimates.public.csv-metadata.json": what the columns of open data mean; its name is how CSVW finds it beside the file. */
export function metadataId(audience: Audience): string {
  return `${dataId(audience)}-metadata.json`;
}

/** Where it lies: "data/estimates.public.csv-metadata.json". */
export function metadataPath(audience: Audience): string {
  return besideData(metadataId(audience));
}

/** "codes.public.csv": what the codes of open data mean. */
export function codesId(audience: Audience): string {
  return `codes.${audienceName(audience)}.csv`;
}

/** Where it lies: "data/codes.public.csv". */
export function codesPath(audience: Audience): string {
  return besideData(codesId(audience));
}

/** "changes.faculty-law.json": what editions corrected of it. */
export function changesId(audience: Audience): string {
  return `changes.${audienceName(audience)}.json`;
}

/** Where it lies: "data/changes.public.json". */
export function changesPath(audience: Audience): string {
  return besideData(changesId(audience));
}

/** "faculty:law" -> "faculty-law", as files and lists of recipients have it. */
export function audienceName(audience: Audience): string {
  return audience.replace(":", "-");
}

/** Everybody for whom something is made. */
export function audiencesOf(faculties: readonly FacultyId[]): readonly Audience[] {
  return [...new Set<Audience>([...universityReaders, ...reportKeysOf(faculties).map(audienceOf)])];
}

/** A file that a list of recipients can name. */
export interface NamedFile {
  readonly audience: Audience;
  /** Its id, for a reader in that language. */
  readonly idFor: (language: Language) => string;
}

/** The names that a list of recipients can use: a document with its language, or without for the reader's own, and the data. */
export function releasedFiles(
  faculties: readonly FacultyId[],
  languages: readonly Language[],
): ReadonlyMap<string, NamedFile> {
  const documents = reportKeysOf(faculties).flatMap((key) =>
    documentKinds[key.kind].formats.flatMap((format): [string, NamedFile][] => {
      const audience = audienceOf(key);
      const inTheirs = { audience, idFor: (language: Language) => documentFile(key, language, format) };
      const named = languages.map((language): [string, NamedFile] => {
        const id = documentFile(key, language, format);
        return [id, { audience, idFor: () => id }];
      });
      return [[`${reportId(key)}.${endingOf(format)}`, inTheirs], ...named];
    }),
  );
  const data = audiencesOf(faculties).map((audience): [string, NamedFile] => {
    const id = dataId(audience);
    return [id, { audience, idFor: () => id }];
  });
  const workbooks = audiencesOf(faculties).flatMap((audience) =>
    workbookFormats.flatMap((format): [string, NamedFile][] => {
      const idFor = (language: Language) => workbookId(audience, language, format);
      const named = languages.map((language): [string, NamedFile] => {
        const id = idFor(language);
        return [id, { audience, idFor: () => id }];
      });
      return [[`${figuresName(audience)}.${format}`, { audience, idFor }], ...named];
    }),
  );
  return new Map([...documents, ...data, ...workbooks]);
}

/** "board.nl.pdf", "board.nl.page.html" -> "board.nl"; "estimates.board.csv" -> "estimates.board": what its formats have in common. */
export function documentOf({ id, format }: { readonly id: string; readonly format: string }): string {
  const own = `.${endingOf(format)}`;
  return id.endsWith(own) ? id.slice(0, -own.length) : id;
}

/** What a reader in `language` means by a name: the file of that id, else the document of that name in their language; undefined where the release has none. */
export function meantBy<Of extends Pick<Artefact, "id" | "language" | "format">>(
  name: string,
  language: Language,
  artefacts: readonly Of[],
): Of | undefined {
  return (
    artefacts.find(({ id }) => id === name) ??
    artefacts.find((each) => each.language === language && withoutLanguage(each, language) === name)
  );
}

function withoutLanguage({ id, format }: Pick<Artefact, "id" | "format">, language: Language): string | null {
  const own = ending(language, format);
  return id.endsWith(own) ? `${id.slice(0, -own.length)}.${endingOf(format)}` : null;
}
