/** (data, figures) -> every domain of the university, with its names and the numbers that are printed of it. */
import { type Directory, printedNumber } from "../../../audit/index.ts";
import {
  type Domain,
  domainKey,
  type Figure,
  isShown,
  levelGroup,
  levelsOf,
  type UniversityData,
} from "../../../domain/index.ts";
import { decimalsOfFigure } from "../../../wording/index.ts";
import type { Called } from "../composing/calledThing.ts";
import { namesOf } from "./domainNames.ts";

/** Every domain of this university with its names, whether or not anything is hidden, and the numbers that are printed of each. */
export function directoryOf(data: UniversityData, figures: readonly Figure[], called: Called): Directory {
  const { university, surveys, indicators } = data;
  const declared = surveys.flatMap(({ survey }) => survey.responses?.groups ?? []);
  const categories = [
    ...levelsOf(university).map((category) => ({ group: levelGroup, category })),
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
  for (const estimate of figures) {
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
      peers: new Set(surveys.flatMap(({ benchmark }) => benchmark?.groups ?? []).map(({ id }) => id)),
    },
    called: new Map(names),
    printed,
  };
}
