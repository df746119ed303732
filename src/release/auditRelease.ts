/** What a release is about to hand out -> findings, where an attacker gets at what is hidden. */
import { type Audit, type Auditor, createAuditor, type Knowledge, type KnownCell } from "../audit/index.ts";
import type { CellDecision } from "../disclosure/index.ts";
import {
  domainKey,
  type Finding,
  type Language,
  type Localized,
  levelGroup,
  type UniversityData,
} from "../domain/index.ts";
import type { Composer } from "./composeAll.ts";

/** Reads the files of a release one by one. */
export function auditorOf(data: UniversityData, { decisions, estimates, levelNames }: Composer): Auditor {
  return createAuditor(knowledgeOf(decisions, estimates, data, levelNames), idsOf(data));
}

export function leakFindings({ leaks }: Audit): readonly Finding[] {
  return leaks.map(({ channel, where, message }) => ({
    file: where,
    message: `this gives away what is hidden (${channel}): ${message}`,
    hint: "nothing was released; npx wellbeing check --disclosure shows what is hidden and why",
  }));
}

function knowledgeOf(
  decisions: readonly CellDecision[],
  estimates: Composer["estimates"],
  data: UniversityData,
  levelNames: Composer["levelNames"],
): Knowledge {
  const privacy = data.surveys.map(({ survey }) => survey.privacy);
  const items = data.surveys.flatMap(({ survey }) =>
    survey.responses?.response === undefined ? [] : [{ survey: survey.id, ...survey.responses.response }],
  );
  const indicatorsOf = (part: "count" | "rate") =>
    data.indicators.indicators
      .filter((each) => items.some((item) => item.survey === each.survey && item[part] === each.item))
      .map(({ id }) => id);
  const texts: readonly Localized[] = [
    ...data.indicators.indicators.flatMap(({ name, short }) => [name, short]),
    ...data.surveys.flatMap(({ survey }) => survey.items.map(({ wording }) => wording)),
  ];
  return {
    cells: decisions.map((decision) => knownCell(decision, data, levelNames)),
    width: Math.max(1, ...privacy.map(({ minimumBase }) => minimumBase)),
    rounding: Math.max(1, ...privacy.map(({ roundCountsTo }) => roundCountsTo ?? 1)),
    respondentCounts: indicatorsOf("count"),
    responseRates: indicatorsOf("rate"),
    publishedByOthers: new Set(estimates.filter(({ status }) => status === "published").map(({ id }) => id)),
    harmless: texts.flatMap(({ nl = "", en = "" }) => [nl, en]).filter((text) => /\d/.test(text)),
  };
}

function knownCell(decision: CellDecision, data: UniversityData, levelNames: Composer["levelNames"]): KnownCell {
  const { survey, wave, key, atoms, hidden, respondents } = decision;
  return {
    survey,
    wave,
    key,
    family: familyOf(decision),
    groups: atoms,
    names: data.university.languages.flatMap((language) => namesOf(decision, data, language, levelNames)),
    hidden: hidden !== null,
    respondents,
  };
}

function familyOf({ domain, survey }: CellDecision): string {
  switch (domain.kind) {
    case "programme":
    case "other":
      return `${survey} programmes of ${domain.faculty}`;
    case "part":
      return `${survey} ${domain.faculty} ${domain.group}`;
    case "group":
      return `${survey} ${domain.group}`;
    default:
      return `${survey} ${domain.kind}`;
  }
}

/** Words that together name the domain, each way in which it is written; none where it is told by "without". */
function namesOf(
  { domain }: CellDecision,
  data: UniversityData,
  language: Language,
  levelNames: Composer["levelNames"],
): readonly (readonly string[])[] {
  const { university, surveys } = data;
  const written = (...texts: readonly (Localized | undefined)[]) => [
    ...new Set(texts.flatMap((text) => text?.[language] ?? [])),
  ];
  const faculty = (id: string) => {
    const found = university.faculties.find((each) => each.id === id);
    return written(found?.name, found?.short);
  };
  const category = (group: string, id: string) => {
    if (group === levelGroup) return [levelNames(language, id)];
    const groups = surveys.flatMap(({ survey }) => survey.responses?.groups ?? []);
    return written(groups.find((each) => each.id === group)?.categories.find((each) => each.id === id)?.name);
  };
  switch (domain.kind) {
    case "faculty":
      return faculty(domain.faculty).map((name) => [name]);
    case "programme":
      return written(university.programmes.find(({ id }) => id === domain.programme)?.name).map((name) => [name]);
    case "group":
      return category(domain.group, domain.category).map((name) => [name]);
    case "part":
      return faculty(domain.faculty).flatMap((name) =>
        category(domain.group, domain.category).map((part) => [name, part]),
      );
    default:
      return [];
  }
}

/** Of all that has a file of its own. Ids stand in file names with hyphens for dots. */
function idsOf({ university, indicators, priorities, framework, surveys }: UniversityData): readonly string[] {
  const named = [
    ...university.faculties,
    ...university.programmes,
    ...indicators.indicators,
    ...priorities.priorities,
    ...framework.themes,
    ...surveys.map(({ survey }) => survey),
  ];
  return named.flatMap(({ id }) => [id, id.replaceAll(".", "-")]);
}

/** Hidden cells that an audit could narrow down, by survey and wave: they need more company. */
export function narrowCells({ leaks }: Audit, decisions: readonly CellDecision[]): readonly CellDecision[] {
  const named = leaks.filter(({ channel }) => channel === "range").map(({ message }) => message);
  return decisions.filter(
    ({ hidden, domain, wave }) =>
      hidden !== null &&
      leaks.some(({ where }) => where.endsWith(` in ${wave}`)) &&
      named.some((message) => message.includes(`hidden ${domainKey(domain)} lies`)),
  );
}
