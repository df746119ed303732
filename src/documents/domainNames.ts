/** Domains and groups -> their names in one language. */
import {
  type CategoryId,
  type Domain,
  type FacultyId,
  type Figure,
  type GroupId,
  isLevel,
  levelGroup,
  levelsOf,
  type PeerGroup,
  type PeersId,
  type Survey,
} from "../domain/index.ts";
import type { Origins, Reported, Speech } from "../statements/index.ts";

export function facultyName(id: FacultyId, { data, text }: Reported & Speech): string {
  const faculty = data.university.faculties.find((each) => each.id === id);
  if (faculty === undefined) throw new Error(`no faculty ${id}`);
  return text(faculty.short ?? faculty.name);
}

/** A part of a survey's whole: "Law", "University without Law", "Law (master's)". Null for the whole itself. */
export function domainName(domain: Domain, writing: Reported & Speech): string | null {
  const { say, text, data } = writing;
  switch (domain.kind) {
    case "university":
    case "national":
      return null;
    case "peers":
      return text(peerGroup(domain.peers, writing).name);
    case "faculty":
      return facultyName(domain.faculty, writing);
    case "rest":
      return say("domain.rest", { faculty: facultyName(domain.faculty, writing) });
    case "other":
      return say("domain.other", { faculty: facultyName(domain.faculty, writing) });
    case "programme": {
      const programme = data.university.programmes.find(({ id }) => id === domain.programme);
      if (programme === undefined) throw new Error(`no programme ${domain.programme}`);
      return text(programme.name);
    }
    case "group":
      return categoryName(domain, writing);
    case "part":
      return say("domain.part", {
        faculty: facultyName(domain.faculty, writing),
        group: categoryName(domain, writing),
      });
  }
}

export function peerGroup(id: PeersId, { data }: Pick<Reported, "data">): PeerGroup {
  const found = data.surveys.flatMap(({ benchmark }) => benchmark?.groups ?? []).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no group of institutions ${id}`);
  return found;
}

/** Whom a figure is about where that is not all whom its survey asks: of the nation beside a university's own survey, too. */
export function whomName(
  figure: Pick<Figure, "indicator" | "domain">,
  writing: Reported & Speech & Origins,
): string | null {
  const { kind } = figure.domain;
  const { coverage } = writing.surveyOf(writing.indicatorOf(figure));
  return kind === "national" && coverage !== "national"
    ? writing.say("domain.nationwide")
    : domainName(figure.domain, writing);
}

/** The same, with a name for the whole too: "University", "Nationwide". */
export function nameOfWhom(figure: Pick<Figure, "indicator" | "domain">, writing: Reported & Speech & Origins): string {
  const { say, surveyOf, indicatorOf } = writing;
  if (figure.domain.kind === "national") return say("site.national");
  return whomName(figure, writing) ?? say(`site.${surveyOf(indicatorOf(figure)).coverage}`);
}

function categoryName(
  { group, category }: { group: GroupId; category: string },
  { say, text, data }: Reported & Speech,
): string {
  if (group === levelGroup && isLevel(category)) return say(`level.${category}`);
  const groups = data.surveys.flatMap(({ survey }) => survey.responses?.groups ?? []);
  const found = groups.find(({ id }) => id === group)?.categories.find(({ id }) => id === category);
  if (found === undefined) throw new Error(`no group ${group}:${category}`);
  return text(found.name);
}

export interface GroupNames {
  readonly id: GroupId;
  readonly name: string;
  readonly categories: readonly { readonly id: string | CategoryId; readonly name: string }[];
}

/** Groups that a survey's figures are given for: the level of the programme, and those that its file declares. */
export function groupsOfSurvey(survey: Survey, writing: Reported & Speech): readonly GroupNames[] {
  const { say, text, data } = writing;
  const levels = survey.responses?.level === undefined ? [] : levelsOf(data.university);
  const byLevel: GroupNames = {
    id: levelGroup,
    name: say("level.title"),
    categories: levels.toSorted().map((id) => ({ id, name: say(`level.${id}`) })),
  };
  const declared = (survey.responses?.groups ?? []).map((group) => ({
    id: group.id,
    name: text(group.name),
    categories: group.categories.map(({ id, name }) => ({ id, name: text(name) })),
  }));
  return [...(byLevel.categories.length > 1 ? [byLevel] : []), ...declared];
}
