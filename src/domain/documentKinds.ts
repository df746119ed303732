/** The kinds of document that readers get: a new one is a row here, and what it says a row in `documents/kinds/`. */
import type { FacultyId } from "./ids.ts";

interface DocumentKind {
  /** board: one is made, for the board. faculty: one is made for each faculty. */
  readonly for: "board" | "faculty";
  /** What the manifest calls it. */
  readonly artefact: string;
  readonly formats: readonly ("pdf" | "html")[];
  /** `templates/layouts/<layout>.hbs`. */
  readonly layout: "report" | "factsheet";
  /** Of its PDF, and what the message says where it has more; null where it may be as long as it needs. */
  readonly most: { readonly pages: number; readonly because: string } | null;
  /** The sentence that is its title. */
  readonly title: string;
  /** Lists all its figures at its end. */
  readonly annex: boolean;
  /** Its first ones are printed first, while the charts of the long ones are drawn. */
  readonly isShort: boolean;
}

/** In the order in which lists have them. */
export const documentKinds = {
  board: {
    for: "board",
    artefact: "report",
    formats: ["pdf", "html"],
    layout: "report",
    most: null,
    title: "report.board",
    annex: true,
    isShort: false,
  },
  faculty: {
    for: "faculty",
    artefact: "report",
    formats: ["pdf", "html"],
    layout: "report",
    most: null,
    title: "report.faculty",
    annex: true,
    isShort: true,
  },
  factsheet: {
    for: "faculty",
    artefact: "factsheet",
    formats: ["pdf"],
    layout: "factsheet",
    most: { pages: 2, because: "a factsheet is one sheet, both sides at most" },
    title: "report.factsheet",
    annex: false,
    isShort: true,
  },
} as const satisfies Readonly<Record<string, DocumentKind>>;

type Kinds = typeof documentKinds;
export type DocumentKindName = keyof Kinds;
/** The kinds that are made for the board, or for faculties. */
export type KindFor<For extends DocumentKind["for"]> = {
  [Kind in DocumentKindName]: Kinds[Kind]["for"] extends For ? Kind : never;
}[DocumentKindName];
export type DocumentLayout = DocumentKind["layout"];

export const documentKindNames = Object.keys(documentKinds) as DocumentKindName[];

export function formatsOf(kind: DocumentKindName): DocumentKind["formats"] {
  return documentKinds[kind].formats;
}

/** What the manifest calls documents. */
export const documentArtefacts = documentKindNames.map((kind) => documentKinds[kind].artefact);

/** One document of a release, in whatever language and format. */
export type ReportKey =
  | { readonly kind: KindFor<"board"> }
  | { readonly kind: KindFor<"faculty">; readonly faculty: FacultyId };

/** Whom a file is made for. */
export type Audience = "board" | "public" | `faculty:${FacultyId}`;

/** `board`, `faculty-<id>` or `factsheet-<id>`: also the name of its file. */
export function reportId(key: ReportKey): string {
  return "faculty" in key ? nameOf(key.kind, key.faculty) : key.kind;
}

function nameOf(kind: KindFor<"faculty">, faculty: string): string {
  return `${kind}-${faculty}`;
}

/** Faculties, which may be spelt wrong -> what `--only`, embargoes and distribution lists point at. */
export function reportNames(faculties: readonly string[]): readonly string[] {
  return documentKindNames.flatMap((kind) =>
    isForFaculties(kind) ? faculties.map((faculty) => nameOf(kind, faculty)) : [kind],
  );
}

export function audienceOf(key: ReportKey): Audience {
  return "faculty" in key ? `faculty:${key.faculty}` : "board";
}

/** All that a release holds. */
export function reportKeysOf(faculties: readonly FacultyId[]): readonly ReportKey[] {
  return documentKindNames.flatMap((kind): readonly ReportKey[] =>
    isForFaculties(kind) ? faculties.map((faculty) => ({ kind, faculty })) : [{ kind }],
  );
}

function isForFaculties(kind: DocumentKindName): kind is KindFor<"faculty"> {
  return documentKinds[kind].for === "faculty";
}
