/** Reports that may not be published before a day -> what is held with each: all that is made for its own readers and, of a faculty's, every figure about that faculty. */
import type { Adoption } from "./adoption.ts";
import { type Audience, audienceOf, type ReportKey, reportId, reportKeysOf } from "./documentKinds.ts";
import { domainOfEstimate } from "./estimate.ts";
import type { FacultyId } from "./ids.ts";
import type { Artefact } from "./manifest.ts";
import type { Domain } from "./population.ts";
import type { University } from "./university.ts";

type Structure = Pick<University, "faculties" | "programmes">;

/** What is held on a day. */
export interface Held {
  /** Names of reports: "faculty-law". */
  readonly reports: ReadonlySet<string>;
  /** Nothing is made for these readers. */
  readonly audiences: ReadonlySet<Audience>;
  /** Nobody is told a figure about these. */
  readonly faculties: ReadonlySet<FacultyId>;
}

/** `day`: undefined where nothing is held by any. */
export function heldOn(
  adoption: Pick<Adoption, "reports"> | undefined,
  day: string | undefined,
  university: Structure,
): Held {
  const later = adoption?.reports.filter(({ until }) => day !== undefined && until > day) ?? [];
  const named = later.flatMap(({ report }) => reportCalled(report, university) ?? []);
  const audiences = new Set(named.flatMap((key) => ownReaders(key) ?? []));
  const held = keysOf(university).filter(
    (key) => named.some((each) => reportId(each) === reportId(key)) || isForOneOf(audiences, key),
  );
  return {
    reports: new Set(held.map(reportId)),
    audiences,
    faculties: new Set(named.flatMap((key) => ("faculty" in key ? [key.faculty] : []))),
  };
}

/** Whether a file of a release is held with a report: by its name, by its readers, or by a figure that it holds. */
export function isHeldWith(
  report: string,
  { id, audience, estimates }: Pick<Artefact, "id" | "audience" | "estimates">,
  university: Structure,
): boolean {
  const key = reportCalled(report, university);
  if (key === null) return id.startsWith(`${report}.`);
  return (
    id.startsWith(`${report}.`) ||
    ownReaders(key) === audience ||
    ("faculty" in key && estimates.some((each) => isEstimateAbout(new Set([key.faculty]), each, university)))
  );
}

/** Whether a figure is about one of these faculties: the whole, a part, or the university without it. */
export function isAbout(faculties: ReadonlySet<FacultyId>, domain: Domain): boolean {
  return "faculty" in domain && faculties.has(domain.faculty);
}

/** The same, by the id of its estimate. */
export function isEstimateAbout(
  faculties: ReadonlySet<FacultyId>,
  estimate: string,
  { programmes }: Pick<Structure, "programmes">,
): boolean {
  const domain = domainOfEstimate(estimate, programmes);
  return domain !== null && isAbout(faculties, domain);
}

function keysOf({ faculties }: Structure): readonly ReportKey[] {
  return reportKeysOf(faculties.map(({ id }) => id));
}

function reportCalled(report: string, university: Structure): ReportKey | null {
  return keysOf(university).find((key) => reportId(key) === report) ?? null;
}

/** Those whom a report is made for; null of what is for everybody, who have more than that report. */
function ownReaders(key: ReportKey): Audience | null {
  const audience = audienceOf(key);
  return audience === "public" ? null : audience;
}

function isForOneOf(audiences: ReadonlySet<Audience>, key: ReportKey): boolean {
  const own = ownReaders(key);
  return own !== null && audiences.has(own);
}
