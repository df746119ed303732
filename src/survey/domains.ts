/** (university, survey, merged programmes) -> the domains that figures are made for, and which of them add up to which. */
import {
  type Domain,
  domainKey,
  type FacultyId,
  levelGroup,
  levelsOf,
  type ProgrammeId,
  type Survey,
  type TallyCell,
  type University,
} from "../domain/index.ts";

export interface DomainOfRespondents {
  readonly domain: Domain;
  readonly within: (cell: TallyCell) => boolean;
}

/** Parts that have nobody in common; together with those who belong to none of them, they are the whole. Keys of domains. */
export interface DomainRelation {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Domains {
  readonly all: readonly DomainOfRespondents[];
  readonly relations: readonly DomainRelation[];
}

/** By faculty: programmes that are shown together as one. */
export type MergedProgrammes = ReadonlyMap<FacultyId, ReadonlySet<ProgrammeId>>;

export function domainsOf(university: University, survey: Survey, merged: MergedProgrammes): Domains {
  const whole: DomainOfRespondents = { domain: { kind: "university" }, within: () => true };
  const groups = groupsOf(survey, university);
  // Without a column that tells faculties, everybody would be in the rest beside each.
  const known = survey.responses?.faculty === undefined ? [] : university.faculties;
  const faculties = known.map(({ id: faculty }) => {
    const own: DomainOfRespondents = {
      domain: { kind: "faculty", faculty },
      within: (cell) => cell.faculty === faculty,
    };
    const rest: DomainOfRespondents = {
      domain: { kind: "rest", faculty },
      within: (cell) => cell.faculty !== faculty,
    };
    const parts = groups.map((group) =>
      group.map(
        ({ domain, within }): DomainOfRespondents => ({
          domain: { ...domain, kind: "part", faculty },
          within: (cell) => cell.faculty === faculty && within(cell),
        }),
      ),
    );
    return { own, rest, programmes: programmesOf(faculty, university, survey, merged), parts };
  });
  const keys = (domains: readonly DomainOfRespondents[]) => domains.map(({ domain }) => domainKey(domain));
  const relation = (of: DomainOfRespondents, parts: readonly DomainOfRespondents[]): DomainRelation[] =>
    parts.length === 0 ? [] : [{ whole: domainKey(of.domain), parts: keys(parts) }];
  return {
    all: [
      whole,
      ...faculties.flatMap(({ own, rest, programmes, parts }) => [own, rest, ...programmes, ...parts.flat()]),
      ...groups.flat(),
    ],
    relations: [
      ...relation(
        whole,
        faculties.map(({ own }) => own),
      ),
      ...faculties.flatMap(({ own, rest, programmes, parts }) => [
        ...relation(whole, [own, rest]),
        ...relation(own, programmes),
        ...parts.flatMap((part) => relation(own, part)),
      ]),
      ...groups.flatMap((group) => relation(whole, group)),
      // A category of the university is its part in each faculty.
      ...groups.flatMap((group, place) =>
        group.flatMap((category, at) =>
          relation(
            category,
            faculties.flatMap(({ parts }) => parts[place]?.[at] ?? []),
          ),
        ),
      ),
    ],
  };
}

interface GroupOfRespondents {
  readonly domain: Extract<Domain, { kind: "group" }>;
  readonly within: (cell: TallyCell) => boolean;
}

function groupsOf(survey: Survey, university: University): readonly (readonly GroupOfRespondents[])[] {
  const levels = survey.responses?.level === undefined ? [] : levelsOf(university);
  const byLevel = levels.toSorted().map(
    (level): GroupOfRespondents => ({
      domain: { kind: "group", group: levelGroup, category: level },
      within: (cell) => cell.level === level,
    }),
  );
  const declared = (survey.responses?.groups ?? []).map((group) =>
    group.categories.map(
      ({ id }): GroupOfRespondents => ({
        domain: { kind: "group", group: group.id, category: id },
        within: (cell) => cell.groups[group.id] === id,
      }),
    ),
  );
  return [...(byLevel.length > 1 ? [byLevel] : []), ...declared];
}

/** Gives the programmes of a faculty; none where it has only one, or where all are merged: the faculty's own figures say the same. */
function programmesOf(
  faculty: FacultyId,
  university: University,
  survey: Survey,
  merged: MergedProgrammes,
): readonly DomainOfRespondents[] {
  if (survey.responses?.programme === undefined) return [];
  const programmes = university.programmes.filter((each) => each.faculty === faculty);
  const together = merged.get(faculty) ?? new Set<ProgrammeId>();
  const apart = programmes.filter(({ id }) => !together.has(id));
  if (apart.length + (together.size > 0 ? 1 : 0) < 2) return [];
  const own = apart.map(
    ({ id: programme }): DomainOfRespondents => ({
      domain: { kind: "programme", faculty, programme },
      within: (cell) => cell.programme === programme,
    }),
  );
  const other: DomainOfRespondents = {
    domain: { kind: "other", faculty },
    within: (cell) => cell.programme !== null && together.has(cell.programme),
  };
  return together.size > 0 ? [...own, other] : own;
}
