/** A domain <-> who its cell counts, in words that hold when programmes have moved or have been merged otherwise. */
import {
  type CellComposition,
  type Domain,
  levelGroup,
  type Survey,
  type TallyCell,
  type University,
} from "../domain/index.ts";
import type { MergedProgrammes } from "../survey/index.ts";

/** Programmes where the file has them, so that a faculty can be told from what it was when programmes moved. */
export function compositionOf(
  domain: Domain,
  survey: Survey,
  university: University,
  merged: MergedProgrammes,
): CellComposition {
  const hasProgrammes = survey.responses?.programme !== undefined;
  const ofFaculty = (isOwn: (faculty: string) => boolean): CellComposition =>
    hasProgrammes
      ? { programmes: university.programmes.filter(({ faculty }) => isOwn(faculty)).map(({ id }) => id) }
      : { faculties: university.faculties.filter(({ id }) => isOwn(id)).map(({ id }) => id) };
  switch (domain.kind) {
    case "university":
    case "national":
    case "peers":
      return {};
    case "faculty":
      return ofFaculty((faculty) => faculty === domain.faculty);
    case "rest":
      return ofFaculty((faculty) => faculty !== domain.faculty);
    case "programme":
      return { programmes: [domain.programme] };
    case "other":
      return { programmes: [...(merged.get(domain.faculty) ?? [])].sort() };
    case "group":
      return { group: { id: domain.group, category: domain.category } };
    case "part":
      return {
        ...ofFaculty((faculty) => faculty === domain.faculty),
        group: { id: domain.group, category: domain.category },
      };
  }
}

export function isIn({ programmes, faculties, group }: CellComposition, cell: TallyCell): boolean {
  if (programmes !== undefined && (cell.programme === null || !programmes.includes(cell.programme))) return false;
  if (faculties !== undefined && (cell.faculty === null || !faculties.includes(cell.faculty))) return false;
  if (group === undefined) return true;
  if (group.id === levelGroup) return cell.level === group.category;
  return Object.entries(cell.groups).some(([id, category]) => id === group.id && category === group.category);
}
