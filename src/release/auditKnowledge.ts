/** (data, what was composed of it) -> what the audit knows before it reads anything. */
import {
  cellName,
  type Directory,
  type Knowledge,
  type KnownCell,
  printedNumber,
  sentencesOf,
} from "../audit/index.ts";
import {
  type Domain,
  domainKey,
  facultyNouns,
  isShown,
  type Language,
  type Localized,
  levelGroup,
  type UniversityData,
} from "../domain/index.ts";
import { decimalsOfFigure } from "../wording/index.ts";
import type { Composer } from "./composeAll.ts";

export function knowledgeOf(data: UniversityData, { decided, estimates, called, ownWords }: Composer): Knowledge {
  const surveyOf = new Map(data.indicators.indicators.map(({ id, survey }) => [String(id), String(survey)]));
  const printed = new Set(
    estimates
      .filter(({ status }) => status === "computed" || status === "counted")
      .map(({ indicator, wave, domain }) => cellName(surveyOf.get(indicator) ?? "", wave, domainKey(domain))),
  );
  const cells = decided.flatMap((wave) => {
    const touched = new Set(
      [wave.respondents, ...wave.items.map(({ decisions }) => decisions)]
        .flat()
        .flatMap(({ status, key }) => (status === "hidden" || status === "not made" ? [key] : [])),
    );
    return wave.respondents.map(
      ({ survey, wave: year, key, domain }): KnownCell => ({
        survey,
        wave: year,
        key,
        family: familyOf(survey, domain),
        names: data.university.languages.flatMap((language) => namesOf(domain, data, language, called)),
        heads:
          domain.kind === "other" ? data.university.languages.map((language) => called(language, "domain.others")) : [],
        hidden: touched.has(key) && !printed.has(cellName(survey, year, key)),
      }),
    );
  });
  const levels = new Set(
    data.university.languages.flatMap((language) =>
      data.university.programmes.map(({ level }) => called(language, `level.${level}`)),
    ),
  );
  return {
    cells,
    directory: directoryOf(data, estimates, called),
    surveyOf,
    hiddenFigures: new Set(estimates.filter(({ status }) => status === "suppressed").map(({ id }) => id)),
    facultyNouns: facultyNouns(data.university.facultyNoun),
    hiddenWords: data.university.languages.map((language) => called(language, "value.hidden")),
    harmless: [...wordingsOf(data), ...[...ownWords].filter((words) => !isLabel(words)).flatMap(sentencesOf)],
    labels: [...ownWords].filter((words) => isLabel(words) && !levels.has(words)),
  };
}

function isLabel(words: string): boolean {
  return !/[\s\d]/.test(words);
}

/** Cells of which people must not write a number: nothing is printed of them, or of what is sensitive everybody or nobody said it. */
export function untoldCells({ cells }: Pick<Knowledge, "cells">, { decided }: Composer): readonly KnownCell[] {
  const sameAnswer = new Set(
    decided.flatMap(({ items }) =>
      items.flatMap(({ decisions }) =>
        decisions.flatMap((each) =>
          each.status === "hidden" && each.because === "everybody or nobody"
            ? [cellName(each.survey, each.wave, each.key)]
            : [],
        ),
      ),
    ),
  );
  return cells.map((cell) => ({
    ...cell,
    hidden: cell.hidden || sameAnswer.has(cellName(cell.survey, cell.wave, cell.key)),
  }));
}

function familyOf(survey: string, domain: Domain): string {
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

/** Words that together name the domain, each way in which it is written: "Law", "Law" with "Master", "university without Law". */
function namesOf(
  domain: Domain,
  data: UniversityData,
  language: Language,
  called: Composer["called"],
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
    if (group === levelGroup) return [called(language, `level.${id}`)];
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
        category(domain.group, domain.category).flatMap((part) =>
          // A category without letters can't be told from a number: beside its faculty it is one name with it.
          /\p{L}/u.test(part) ? [[name, part]] : [[name, part], [`${name}: ${part}`]],
        ),
      );
    case "rest":
    case "other":
      return faculty(domain.faculty).map((name) => [called(language, `domain.${domain.kind}`, { faculty: name })]);
    default:
      return [];
  }
}

/** Every domain of this university with its names, whether or not anything is hidden, and the numbers that are printed of each. */
function directoryOf(data: UniversityData, estimates: Composer["estimates"], called: Composer["called"]): Directory {
  const { university, surveys, indicators } = data;
  const levels = [...new Set(university.programmes.map(({ level }) => level))];
  const declared = surveys.flatMap(({ survey }) => survey.responses?.groups ?? []);
  const categories = [
    ...levels.map((category) => ({ group: levelGroup, category })),
    ...declared.flatMap(({ id: group, categories }) => categories.map(({ id: category }) => ({ group, category }))),
  ];
  const domains: readonly Domain[] = [
    ...university.faculties.flatMap(({ id: faculty }) =>
      (["faculty", "rest", "other"] as const).map((kind) => ({ kind, faculty })),
    ),
    ...university.programmes.map(({ id: programme, faculty }) => ({ kind: "programme" as const, faculty, programme })),
    ...categories.map((each) => ({ kind: "group" as const, ...each })),
    ...university.faculties.flatMap(({ id: faculty }) =>
      categories.map((each) => ({ kind: "part" as const, faculty, ...each })),
    ),
  ];
  const names = domains.map((domain) => {
    const ways = university.languages.flatMap((language) => namesOf(domain, data, language, called));
    return [domainKey(domain), ways] as const;
  });
  const indicatorOf = new Map(indicators.indicators.map((each) => [each.id, each]));
  const printed = new Map<string, Set<string>>();
  for (const estimate of estimates) {
    if (!isShown(estimate)) continue;
    const key = domainKey(estimate.domain);
    const numbers = printed.get(key) ?? new Set();
    printed.set(key, numbers);
    const indicator = indicatorOf.get(estimate.indicator);
    if (indicator !== undefined) numbers.add(printedNumber(estimate.value, decimalsOfFigure(estimate, indicator)));
    if (estimate.base !== null) numbers.add(printedNumber(estimate.base, 0));
  }
  return {
    structure: {
      faculties: new Set(university.faculties.map(({ id }) => id)),
      programmes: new Map(university.programmes.map(({ id, faculty }) => [id, faculty])),
      groups: new Set([levelGroup, ...declared.map(({ id }) => id)]),
    },
    called: new Map(names),
    printed,
  };
}

/** Names, questions, scales and definitions with digits in them, or of several words: what the data calls things, and nobody's answers. What editors write about the year is none of it. */
function wordingsOf({
  university,
  indicators,
  surveys,
  framework,
  policy,
  priorities,
  glossary,
}: UniversityData): readonly string[] {
  const strings = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.flatMap(strings);
    return value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
  };
  const described = [
    university,
    indicators,
    surveys.map(({ survey }) => survey),
    framework,
    policy,
    priorities,
    glossary,
  ];
  return [...new Set(strings(described).flatMap(sentencesOf))].filter(
    (text) => /\p{L}/u.test(text) && (/\d/.test(text) || /\S\s+\S/.test(text)),
  );
}
