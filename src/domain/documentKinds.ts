/** The kinds of document that readers get: a new one is a row here, and what it says a row in `documents/kinds/`. */
import type { DocumentFormat } from "./documentFormat.ts";
import type { FacultyId } from "./ids.ts";

/** Readers of documents of which one is made for the university. */
export const universityReaders = ["board", "public"] as const;
export type UniversityReaders = (typeof universityReaders)[number];

/** Whom a kind is made for: one for the board, one for everybody, or one for each faculty. And what readers of the intranet get of it. */
type Readers =
  | {
      readonly for: UniversityReaders;
      /** front: its chapters are pages of the site, the first one its front page, and it can be taken home as a PDF. file: as a PDF only. */
      readonly onSite: "front" | "file" | "no";
    }
  | {
      readonly for: UniversityReaders;
      /** page: it is one page of the site, and can be taken home. */
      readonly onSite: "page";
      /** The sentence that the main menu has for it. */
      readonly menu: string;
    }
  | {
      readonly for: "faculty";
      /** pages: its chapters are pages of the site, where the university shows its faculties there. */
      readonly onSite: "pages" | "no";
    };

type DocumentKind = Readers & {
  /** What the manifest calls it. */
  readonly artefact: string;
  readonly formats: readonly DocumentFormat[];
  /** `templates/layouts/<layout>.hbs`. */
  readonly layout: "report" | "sheet";
  /** Pages that its PDF should have at most, and why: whoever makes it is told where it has more. Null where it may be as long as it needs. */
  readonly most: { readonly pages: number; readonly because: string } | null;
  /** The sentence that is its title. */
  readonly title: string;
  /** Lists all its figures: at its end on the web, and in a file that its PDF carries. */
  readonly annex: boolean;
  /** Its first ones are printed first, while the charts of the long ones are drawn. */
  readonly isShort: boolean;
};

/** In the order in which lists have them. */
export const documentKinds = {
  board: {
    for: "board",
    onSite: "front",
    artefact: "report",
    formats: ["pdf", "html", "page"],
    layout: "report",
    most: null,
    title: "report.board",
    annex: true,
    isShort: false,
  },
  faculty: {
    for: "faculty",
    onSite: "pages",
    artefact: "report",
    formats: ["pdf", "html", "page"],
    layout: "report",
    most: null,
    title: "report.faculty",
    annex: false,
    isShort: true,
  },
  factsheet: {
    for: "faculty",
    onSite: "no",
    artefact: "factsheet",
    formats: ["pdf"],
    layout: "sheet",
    most: { pages: 1, because: "it is made to be put up on a wall" },
    title: "report.factsheet",
    annex: false,
    isShort: true,
  },
  students: {
    for: "public",
    onSite: "page",
    menu: "report.studentsMenu",
    artefact: "students",
    formats: ["pdf", "page"],
    layout: "sheet",
    most: { pages: 1, because: "it is made to be put up on a wall" },
    title: "report.students",
    annex: false,
    isShort: true,
  },
} as const satisfies Readonly<Record<string, DocumentKind>>;

type Kinds = typeof documentKinds;
export type DocumentKindName = keyof Kinds;
type KindFor<For extends DocumentKind["for"]> = {
  [Kind in DocumentKindName]: Kinds[Kind]["for"] extends For ? Kind : never;
}[DocumentKindName];
/** The kinds of which one is made for each faculty, and those of which one is made for the university. */
export type FacultyKind = KindFor<"faculty">;
export type UniversityKind = KindFor<UniversityReaders>;
/** Those that are one page of the site. */
export type SheetOnSite = {
  [Kind in DocumentKindName]: Kinds[Kind]["onSite"] extends "page" ? Kind : never;
}[DocumentKindName];
export type DocumentLayout = DocumentKind["layout"];

export const documentKindNames = Object.keys(documentKinds) as DocumentKindName[];

export function formatsOf(kind: DocumentKindName): DocumentKind["formats"] {
  return documentKinds[kind].formats;
}

/** What the manifest calls documents. */
export const documentArtefacts = documentKindNames.map((kind) => documentKinds[kind].artefact);

/** Of what a manifest calls it: whether it is a document, and no data, page or list. */
export function isDocument(artefact: string): boolean {
  return documentArtefacts.some((each) => each === artefact);
}

/** One document of a release, in whatever language and format. */
export type ReportKey = { readonly kind: UniversityKind } | { readonly kind: FacultyKind; readonly faculty: FacultyId };

/** Whom a file is made for. */
export type Audience = UniversityReaders | `faculty:${FacultyId}`;

export function facultyAudience(faculty: FacultyId): Audience {
  return `faculty:${faculty}`;
}

/** `board`, `faculty-<id>` or `factsheet-<id>`: also the name of its file. */
export function reportId(key: ReportKey): string {
  return "faculty" in key ? nameOf(key.kind, key.faculty) : key.kind;
}

function nameOf(kind: FacultyKind, faculty: string): string {
  return `${kind}-${faculty}`;
}

/** Faculties, which may be spelt wrong -> what `--only`, embargoes and distribution lists point at. */
export function reportNames(faculties: readonly string[]): readonly string[] {
  return documentKindNames.flatMap((kind) =>
    isForFaculties(kind) ? faculties.map((faculty) => nameOf(kind, faculty)) : [kind],
  );
}

/** "board, faculty-<id> or factsheet-<id>". */
export const reportsInWords = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(reportNames(["<id>"]));

export function audienceOf(key: ReportKey): Audience {
  return "faculty" in key ? facultyAudience(key.faculty) : documentKinds[key.kind].for;
}

/** All that a release holds. */
export function reportKeysOf(faculties: readonly FacultyId[]): readonly ReportKey[] {
  return documentKindNames.flatMap((kind): readonly ReportKey[] =>
    isForFaculties(kind) ? faculties.map((faculty) => ({ kind, faculty })) : [{ kind }],
  );
}

function isForFaculties(kind: DocumentKindName): kind is FacultyKind {
  return documentKinds[kind].for === "faculty";
}

/** Of a kind: whether a release has one of it, for the university. */
export function isForUniversity(kind: DocumentKindName): kind is UniversityKind {
  return !isForFaculties(kind);
}

/** The document that the site's front page is of, which is one and only one. */
export const frontDocument: { readonly kind: UniversityKind } = (() => {
  const [kind, ...others] = onSiteAs("front").filter(isForUniversity);
  if (kind === undefined || others.length > 0) throw new Error("one kind of document has the site's front page");
  return { kind };
})();

/** The documents of the university that are one page of the site each. */
export const sheetsOnSite: readonly { readonly kind: SheetOnSite }[] = documentKindNames
  .filter((kind): kind is SheetOnSite => documentKinds[kind].onSite === "page")
  .map((kind) => ({ kind }));

/** Those of a faculty that are read as pages of the site. */
export function facultyPages(faculty: FacultyId): readonly ReportKey[] {
  return onSiteAs("pages")
    .filter(isForFaculties)
    .map((kind) => ({ kind, faculty }));
}

/** The kinds that readers of the site get so. */
export function onSiteAs(as: DocumentKind["onSite"]): readonly DocumentKindName[] {
  return documentKindNames.filter((kind) => documentKinds[kind].onSite === as);
}
