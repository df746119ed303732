/** Who may read figures of whom. The audit has its own table: the one that reports are composed by is what it checks. */

export type Reader =
  | { readonly kind: "board" }
  /** Of a document for everybody, which says nothing of any faculty. */
  | { readonly kind: "public" }
  /** Everybody who gets at the site and its data; a university may keep its faculties' figures off it. */
  | { readonly kind: "intranet" }
  | { readonly kind: "intranet without faculties" }
  | { readonly kind: "faculty"; readonly faculty: string };

/** Whom a figure is about: everybody, a group of everybody, a faculty, the university without a faculty, or something inside a faculty. */
export type SubjectKind = "whole" | "group" | "faculty" | "rest" | "inside";

export interface Subject {
  readonly kind: SubjectKind;
  /** Null where it is no faculty's. */
  readonly faculty: string | null;
}

/** What is public of a university's structure. */
export interface Structure {
  readonly faculties: ReadonlySet<string>;
  /** Programme -> its faculty. */
  readonly programmes: ReadonlyMap<string, string>;
  /** Groups that surveys declare, level among them. */
  readonly groups: ReadonlySet<string>;
  /** Groups of other institutions. */
  readonly peers: ReadonlySet<string>;
}

const rights = {
  board: { whole: "all", group: "all", faculty: "all", rest: "all", inside: "none" },
  public: { whole: "all", group: "all", faculty: "none", rest: "none", inside: "none" },
  intranet: { whole: "all", group: "all", faculty: "all", rest: "all", inside: "none" },
  "intranet without faculties": { whole: "all", group: "all", faculty: "none", rest: "none", inside: "none" },
  faculty: { whole: "all", group: "all", faculty: "own", rest: "own", inside: "own" },
} satisfies Record<Reader["kind"], Record<SubjectKind, "all" | "own" | "none">>;

export function mayHave(reader: Reader, { kind, faculty }: Subject): boolean {
  const right = rights[reader.kind][kind];
  return right === "all" || (right === "own" && reader.kind === "faculty" && reader.faculty === faculty);
}

/** Whom a domain's key is about; null where this university has nothing of that name: then nobody may have it. */
export function subjectOf(key: string, { faculties, programmes, groups, peers }: Structure): Subject | null {
  if (key === "university" || key === "national") return { kind: "whole", faculty: null };
  const [first = "", ...parts] = key.split("/");
  const kind = first.slice(0, first.indexOf(":"));
  const id = first.slice(first.indexOf(":") + 1);
  // Others publish figures of these: everybody may have them.
  if (kind === "peers") return peers.has(id) && parts.length === 0 ? { kind: "whole", faculty: null } : null;
  if (kind === "programme") {
    const faculty = programmes.get(id);
    return faculty === undefined ? null : { kind: "inside", faculty };
  }
  if (kind === "faculty" || kind === "rest" || kind === "other") {
    if (!faculties.has(id)) return null;
    if (kind === "other" || parts.length > 0) return { kind: "inside", faculty: id };
    return { kind, faculty: id };
  }
  return groups.has(kind) && parts.length === 0 ? { kind: "group", faculty: null } : null;
}

/** Whom an artefact of the manifest, or a recipient, is for; null where nobody is meant by that audience. A faculty is written "faculty:law" in manifests and "faculty-law" in lists of recipients. */
export function readerOf(audience: string, faculties: ReadonlySet<string>): Reader | null {
  if (audience === "board" || audience === "public") return { kind: audience };
  const faculty = /^faculty[:-](.+)$/.exec(audience)?.[1];
  return faculty !== undefined && faculties.has(faculty) ? { kind: "faculty", faculty } : null;
}

export function nameOfReader(reader: Reader): string {
  switch (reader.kind) {
    case "board":
      return "the board";
    case "public":
      return "the public";
    case "intranet":
    case "intranet without faculties":
      return "readers of the site";
    case "faculty":
      return `the faculty ${reader.faculty}`;
  }
}
