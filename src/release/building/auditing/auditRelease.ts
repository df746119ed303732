/** What a release is about to hand out -> findings, where an attacker gets at what is hidden, or somebody gets what is not theirs. */
import { type Audit, type Auditor, createAuditor, type Reader, readerOf } from "../../../audit/index.ts";
import { type Artefact, CommandError, type Finding, type UniversityData } from "../../../domain/index.ts";
import { type AuditBasis, knowledgeOf } from "./auditKnowledge.ts";

/** Reads the files of a release one by one. Rows of figures that were attacked together before are not attacked again. */
export function auditorOf(basis: AuditBasis): Auditor {
  return createAuditor(knowledgeOf(basis), idsOf(basis.data), basis.rounded.attack);
}

/** What everybody may have: what stands on the site, and the data that holds just that. */
export function isForEverybody({ kind, audience }: Pick<Artefact, "kind" | "audience">): boolean {
  return kind === "site" || (kind === "data" && audience === "public");
}

/** Everybody, as readers of such a file. */
export function everybody({ site }: UniversityData["university"]): Reader {
  return { kind: site.faculties ? "intranet" : "intranet without faculties" };
}

/** Whom a file is for, as the manifest says of it. Throws a CommandError (1) where the manifest means nobody by that. */
export function readerOfArtefact(
  { kind, audience, id }: Pick<Artefact, "kind" | "audience" | "id">,
  { university }: UniversityData,
): Reader {
  if (isForEverybody({ kind, audience })) return everybody(university);
  const reader = readerOf(audience, new Set(university.faculties.map((faculty) => faculty.id)));
  if (reader === null)
    throw new CommandError(
      1,
      `manifest.json says that ${id} is for ${audience}, and nobody is called that`,
      "make the release again: npx wellbeing report",
    );
  return reader;
}

const messages = {
  "not theirs": {
    says: "this goes to somebody who may not have it",
    hint: "nothing was released or sent; who may read which figures stands in ARCHITECTURE",
  },
  hidden: {
    says: "this gives away what is hidden",
    hint: "nothing was released; npx wellbeing check --disclosure shows what is hidden and why",
  },
} as const;

export function leakFindings({ leaks }: Pick<Audit, "leaks">): readonly Finding[] {
  return leaks.map(({ channel, where, message }) => {
    const { says, hint } = messages[channel === "not theirs" ? channel : "hidden"];
    return { file: where, message: `${says} (${channel}): ${message}`, hint };
  });
}

/** All that may stand in the name of a file; a chart's has hyphens where its indicator has dots. */
function idsOf({ university, indicators, surveys, priorities, framework, plans }: UniversityData): readonly string[] {
  const groups = surveys.flatMap(({ survey }) => survey.responses?.groups ?? []);
  const ids = [
    ...university.faculties,
    ...university.programmes,
    ...indicators.indicators,
    ...indicators.topics,
    ...surveys.map(({ survey }) => survey),
    ...surveys.flatMap(({ survey }) => survey.items),
    ...groups,
    ...groups.flatMap(({ categories }) => categories),
    ...priorities.priorities,
    ...(framework?.themes ?? []),
    ...[...plans.values()].flatMap(({ actions }) => actions),
  ].map(({ id }) => String(id));
  return [...new Set([...ids, ...ids.map((id) => id.replaceAll(".", "-"))])];
}
