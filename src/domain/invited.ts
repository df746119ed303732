/** (domain, survey, wave) -> how many of its students were invited, as the survey file declares; what response rates are a part of. */
import type { Year } from "./ids.ts";
import { type Domain, levelGroup } from "./population.ts";
import type { Survey } from "./survey.ts";
import type { University } from "./university.ts";

type Counts = Readonly<Record<string, number>>;

/** Gives the number of students as the survey file counts it, or as the sum of its programmes; null where the file does not say. */
export function invitedIn(domain: Domain, survey: Survey, wave: Year, university: University): number | null {
  const programmes = countsBy(survey, "programme", wave);
  const sumOf = (isOwn: (programme: University["programmes"][number]) => boolean) =>
    sum(university.programmes.filter(isOwn).map(({ id }) => programmes?.[id]));
  switch (domain.kind) {
    case "faculty":
      return countsBy(survey, "faculty", wave)?.[domain.faculty] ?? sumOf(({ faculty }) => faculty === domain.faculty);
    case "programme":
      return programmes?.[domain.programme] ?? null;
    case "group":
      return domain.group === levelGroup
        ? (countsBy(survey, "level", wave)?.[domain.category] ?? sumOf(({ level }) => level === domain.category))
        : (groupCounts(survey, domain.group, wave)?.[domain.category] ?? null);
    case "university":
      return allInvited(survey, wave);
    default:
      return null;
  }
}

/** All students who were invited in a wave. */
export function allInvited(survey: Survey, wave: Year): number | null {
  const declared = survey.waves.find(({ id }) => id === wave)?.population;
  if (declared !== undefined) return declared;
  const counts = survey.responses?.populations
    .map((each) => each.counts[String(wave)])
    .find((each) => each !== undefined);
  return counts === undefined ? null : Object.values(counts).reduce((total, count) => total + count, 0);
}

function countsBy(survey: Survey, by: "faculty" | "programme" | "level", wave: Year): Counts | undefined {
  return survey.responses?.populations.find((each) => each.by === by)?.counts[String(wave)];
}

function groupCounts(survey: Survey, group: string, wave: Year): Counts | undefined {
  return survey.responses?.groups.find(({ id }) => id === group)?.populations?.[String(wave)];
}

/** Adds numbers; null where one of them is not known. */
function sum(parts: readonly (number | undefined)[]): number | null {
  if (parts.length === 0 || parts.some((part) => part === undefined)) return null;
  return parts.reduce<number>((total, part) => total + (part ?? 0), 0);
}
