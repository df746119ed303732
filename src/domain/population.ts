/** The subpopulation that an estimate is about. */
import { type FacultyId, GroupId, PeersId, type ProgrammeId } from "./ids.ts";

export type Domain =
  | { readonly kind: "university" }
  | { readonly kind: "national" }
  /** A group of institutions that stands beside the university (benchmark.yaml). */
  | { readonly kind: "peers"; readonly peers: PeersId }
  | { readonly kind: "faculty"; readonly faculty: FacultyId }
  /** The university without that faculty: what a faculty is compared with, since the samples must not overlap. */
  | { readonly kind: "rest"; readonly faculty: FacultyId }
  | { readonly kind: "programme"; readonly faculty: FacultyId; readonly programme: ProgrammeId }
  /** The programmes of a faculty that are too small to be shown apart. */
  | { readonly kind: "other"; readonly faculty: FacultyId }
  /** Part of a faculty by level, or by a group that the survey declares. */
  | { readonly kind: "part"; readonly faculty: FacultyId; readonly group: GroupId; readonly category: string }
  /** Part of the university by level, or by a group that the survey declares. */
  | { readonly kind: "group"; readonly group: GroupId; readonly category: string };

/** A domain in one word, as it stands in estimate ids, CSV and addresses. */
export function domainKey(domain: Domain): string {
  switch (domain.kind) {
    case "university":
    case "national":
      return domain.kind;
    case "peers":
      return `peers:${domain.peers}`;
    case "faculty":
    case "rest":
    case "other":
      return `${domain.kind}:${domain.faculty}`;
    case "programme":
      return `programme:${domain.programme}`;
    case "part":
      return `faculty:${domain.faculty}/${domain.group}:${domain.category}`;
    case "group":
      return `${domain.group}:${domain.category}`;
  }
}

/** The domain that a key stands for; null where the university has no such faculty or programme. */
export function domainOfKey(
  key: string,
  programmes: readonly { readonly id: ProgrammeId; readonly faculty: FacultyId }[],
): Domain | null {
  if (key === "university" || key === "national") return { kind: key };
  const [, kind = "", id = "", group, category] = /^([^:/]+):([^/]+)(?:\/([^:]+):(.+))?$/.exec(key) ?? [];
  const faculty = id as FacultyId;
  if (kind === "faculty" && group !== undefined && category !== undefined)
    return { kind: "part", faculty, group: GroupId.parse(group), category };
  if (kind === "faculty" || kind === "rest" || kind === "other") return { kind, faculty };
  if (kind === "peers") return { kind, peers: PeersId.parse(id) };
  if (kind === "programme") {
    const found = programmes.find((each) => each.id === id);
    return found === undefined ? null : { kind, faculty: found.faculty, programme: found.id };
  }
  return kind === "" ? null : { kind: "group", group: GroupId.parse(kind), category: id };
}

/** The group that every respondent has by the programme: bachelor's or master's. */
export const levelGroup = GroupId.parse("level");
