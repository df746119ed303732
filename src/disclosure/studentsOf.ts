/** A domain and what the survey file says of populations -> the students of it who were invited; null where that is not said. */
import {
  type Domain,
  type FacultyId,
  levelGroup,
  type Programme,
  type ProgrammeId,
  type Survey,
  type University,
  type Year,
} from "../domain/index.ts";
import type { MergedProgrammes } from "../survey/index.ts";

export type StudentsOf = (domain: Domain) => number | null;

export function studentsOf(survey: Survey, wave: Year, university: University, merged: MergedProgrammes): StudentsOf {
  const countsBy = (by: "faculty" | "programme" | "level") =>
    survey.responses?.populations.find((each) => each.by === by && each.counts[String(wave)] !== undefined)?.counts[
      String(wave)
    ];
  const byGroup = (group: string) =>
    survey.responses?.groups.find(({ id }) => id === group)?.populations?.[String(wave)];
  const [byFaculty, byProgramme, byLevel] = [countsBy("faculty"), countsBy("programme"), countsBy("level")];
  const programmes = (within: (programme: Programme) => boolean) =>
    sumOf(university.programmes.filter(within).map(({ id }) => byProgramme?.[id]));
  const faculty = (id: FacultyId) => byFaculty?.[id] ?? programmes((each) => each.faculty === id);
  const whole = () =>
    sumOf(university.faculties.map(({ id }) => faculty(id))) ??
    sumOf(Object.values(byLevel ?? {})) ??
    survey.waves.find(({ id }) => id === wave)?.population ??
    null;
  return (domain) => {
    switch (domain.kind) {
      case "university":
      case "national":
        return whole();
      case "peers":
        return null;
      case "faculty":
        return faculty(domain.faculty);
      case "rest":
        return sumOf(university.faculties.filter(({ id }) => id !== domain.faculty).map(({ id }) => faculty(id)));
      case "programme":
        return byProgramme?.[domain.programme] ?? null;
      case "other": {
        const together: ReadonlySet<ProgrammeId> = merged.get(domain.faculty) ?? new Set();
        return programmes(({ id }) => together.has(id));
      }
      case "group":
        if (domain.group !== levelGroup) return byGroup(domain.group)?.[domain.category] ?? null;
        return byLevel?.[domain.category] ?? programmes(({ level }) => level === domain.category);
      case "part":
        if (domain.group !== levelGroup) return null;
        return programmes((each) => each.faculty === domain.faculty && each.level === domain.category);
    }
  };
}

/** Gives the sum; null where there is nothing to add, or a part is not known. */
function sumOf(counts: readonly (number | null | undefined)[]): number | null {
  if (counts.length === 0) return null;
  let sum = 0;
  for (const count of counts) {
    if (count === null || count === undefined) return null;
    sum += count;
  }
  return sum;
}
