/** (seed, faculties, groups) -> the surveys: their waves, questions, settings and the form of their files. */
import type { DrawnFaculties } from "./faculties.ts";
import type { DrawnGroups, Group } from "./groups.ts";
import { type DrawnItem, drawItems, scaleItems } from "./items.ts";
import { surveyNames } from "./names.ts";
import { drawPrivacy, type Privacy } from "./privacy.ts";
import { type Random, randomOf } from "./random.ts";
import type { Kind, Localized } from "./university.ts";

/** The year that is reported on. */
export const reportingYear = 2024;

export interface FileForm {
  readonly separator: "," | ";" | "\t";
  readonly decimal: "." | ",";
  readonly hasMark: boolean;
  readonly lineEnd: "\n" | "\r\n";
  /** Written as Parquet that says it is made up. */
  readonly isParquet: boolean;
  /** Faculties and levels stand as numbers, with `codes` in survey.yaml. */
  readonly isCoded: boolean;
  /** Rows that a declared rule leaves out. */
  readonly hasExcluded: boolean;
  readonly hasWave: boolean;
  readonly hasRespondent: boolean;
}

export interface Design {
  readonly weighted: boolean;
  readonly strata: readonly ("faculty" | "programme" | "level")[];
  readonly corrected: boolean;
  readonly populations: readonly ("faculty" | "programme" | "level")[];
  /** Those of the populations that weights are meant to be raked to. */
  readonly calibrated: readonly ("faculty" | "programme" | "level")[];
}

export interface DrawnSurvey {
  readonly id: string;
  readonly name: Localized;
  readonly short: Localized;
  readonly waves: readonly number[];
  /** Of them, those with answers; others are known from what was published. */
  readonly answered: readonly number[];
  /** By wave, faculties where nobody was asked. */
  readonly unreached: ReadonlyMap<number, readonly string[]>;
  readonly responseRate: number;
  /** Whether its files say to which faculty somebody belongs. */
  readonly hasFaculties: boolean;
  readonly hasProgrammes: boolean;
  readonly hasLevels: boolean;
  readonly groups: readonly Group[];
  readonly items: readonly DrawnItem[];
  readonly design: Design;
  readonly privacy: Privacy;
  readonly form: FileForm;
  readonly breakAt: number | null;
  readonly countsResponse: boolean;
  readonly publishes: boolean;
}

export interface DrawnSurveys {
  readonly surveys: readonly DrawnSurvey[];
  readonly kind: Kind;
}

/** `most`: surveys; `waves`: of each survey, what the seed says where it is undefined. */
export function drawSurveys(
  seed: number,
  faculties: DrawnFaculties,
  groups: DrawnGroups,
  most: number,
  waves?: number,
): DrawnSurveys {
  const random = randomOf(seed, "surveys");
  const count = Math.min(most, random.pick([1, 1, 2, 2, 3]));
  const surveys = surveyNames(faculties.isAwkward)
    .slice(0, count)
    .map((names, place) => drawSurvey(names, place, faculties, groups, randomOf(seed, `survey ${place}`), waves))
    .map((survey, place) => withScale(survey, randomOf(seed, `scale of ${place}`)))
    .map((survey, place) =>
      faculties.isTold && !randomOf(seed, `faculties of ${place}`).chance(0.1) ? survey : withoutFaculties(survey),
    );
  const years = surveys.flatMap(({ answered }) => answered);
  const some = (is: (survey: DrawnSurvey) => boolean) => (surveys.some(is) ? "yes" : "no");
  return {
    surveys,
    kind: {
      surveys: String(count),
      "same year": new Set(years).size < years.length ? "yes" : "no",
      waves: String(Math.max(...surveys.map(({ answered }) => answered.length))),
      "minimum base":
        [...new Set(surveys.map(({ privacy }) => privacy.minimumBase))].length === 1
          ? String(surveys[0]?.privacy.minimumBase)
          : "several",
      "minimum population": some(({ privacy }) => privacy.minimumPopulation !== undefined),
      "minimum non-respondents": some(({ privacy }) => privacy.minimumNonrespondents !== undefined),
      "rounds counts": some(({ privacy }) => privacy.roundCountsTo !== undefined),
      sensitive: some(({ privacy }) => privacy.sensitive !== undefined),
      "programmes not merged": some(
        ({ privacy, hasProgrammes }) => hasProgrammes && privacy.mergeSmallProgrammes === false,
      ),
      "file without faculties": some(({ hasFaculties }) => !hasFaculties),
      "programmes in files": some(({ hasProgrammes }) => hasProgrammes),
      "levels in files": some(({ hasLevels }) => hasLevels),
      weighted: some(({ design }) => design.weighted),
      calibrated: some(({ design }) => design.calibrated.length > 0),
      strata: some(({ design }) => design.strata.length > 0),
      "pilot question": some(({ items }) => items.some(({ asked }) => asked.kind === "share")),
      "question of one wave": some(({ items }) => items.some(({ asked }) => asked.kind === "wave")),
      "item by origin": some(({ items }) => items.some((item) => item.kind === "share" && item.pattern === "origin")),
      "item like a group": some(
        ({ items, groups }) => items.some(({ id }) => id === "cares") && groups.some(({ id }) => id === "carer"),
      ),
      "scale of items": some(({ items }) => items.some(({ kind }) => kind === "made")),
      "several answers": some(({ items }) => items.some(({ kind }) => kind === "option")),
      "faculty not reached": some(({ unreached }) => unreached.size > 0),
      break: some(({ breakAt }) => breakAt !== null),
      published: some(({ publishes }) => publishes),
      parquet: some(({ form }) => form.isParquet),
    },
  };
}

function drawSurvey(
  names: Pick<DrawnSurvey, "id" | "name" | "short">,
  place: number,
  faculties: DrawnFaculties,
  groups: DrawnGroups,
  random: Random,
  waves: number | undefined,
): DrawnSurvey {
  const last = place > 0 && random.chance(0.2) ? reportingYear - 1 : reportingYear;
  const answered = Array.from({ length: waves ?? random.pick([1, 2, 2, 3, 4]) }, (_, back) => last - back).reverse();
  const [first = last] = answered;
  const publishes = random.chance(0.35);
  const own = place === 0 || random.chance(0.7) ? groups.groups : groups.groups.slice(0, 1);
  const hasProgrammes = faculties.hasProgrammes && random.chance(0.8);
  const hasLevels = faculties.hasLevels && random.chance(0.6);
  const { items, sensitive } = drawItems(random, own, answered, faculties.isAwkward);
  const unreached = new Map(
    answered.length > 1 && random.chance(0.25)
      ? [[random.pick(answered), random.some(faculties.faculties, 1).map(({ id }) => id)] as const]
      : [],
  );
  return {
    ...names,
    waves: publishes && random.chance(0.6) ? [first - 1, ...answered] : answered,
    answered,
    unreached,
    responseRate: random.between(0.15, 0.55),
    hasFaculties: true,
    hasProgrammes,
    hasLevels,
    groups: own,
    items,
    design: drawDesign(random, hasProgrammes, hasLevels),
    privacy: drawPrivacy(random, sensitive),
    form: drawForm(random),
    breakAt: answered.length > 1 && random.chance(0.25) ? random.pick(answered.slice(1)) : null,
    countsResponse: random.chance(0.35),
    publishes,
  };
}

/** Now and then with a scale made of items. */
function withScale(survey: DrawnSurvey, random: Random): DrawnSurvey {
  return random.chance(0.15) ? { ...survey, items: [...survey.items, ...scaleItems(random)] } : survey;
}

/** The same survey, of which the bureau delivered no column of faculties. */
function withoutFaculties(survey: DrawnSurvey): DrawnSurvey {
  const { design } = survey;
  const known = <T extends string>(all: readonly T[]) => all.filter((each) => each === "level");
  const strata = known(design.strata);
  return {
    ...survey,
    hasFaculties: false,
    hasProgrammes: false,
    unreached: new Map(),
    design: {
      ...design,
      strata,
      corrected: design.corrected && strata.length > 0,
      populations: known(design.populations),
      calibrated: known(design.calibrated),
    },
  };
}

function drawDesign(random: Random, hasProgrammes: boolean, hasLevels: boolean): Design {
  const known = [
    "faculty" as const,
    ...(hasProgrammes ? (["programme"] as const) : []),
    ...(hasLevels ? (["level"] as const) : []),
  ];
  const strata = random.chance(0.4)
    ? random.pick([
        ["faculty"] as const,
        hasProgrammes ? (["programme"] as const) : (["faculty"] as const),
        hasLevels ? (["faculty", "level"] as const) : (["faculty"] as const),
      ])
    : [];
  const populations = random.chance(0.6) ? known.filter(() => random.chance(0.6)) : [];
  return {
    weighted: random.chance(0.4),
    strata,
    corrected: strata.length > 0 && random.chance(0.5),
    populations,
    calibrated: random.chance(0.35) ? populations.filter(() => random.chance(0.7)) : [],
  };
}

function drawForm(random: Random): FileForm {
  const separator = random.pick([",", ";", ";", "\t"] as const);
  return {
    separator,
    decimal: random.pick([".", ","] as const),
    hasMark: random.chance(0.3),
    lineEnd: random.pick(["\n", "\r\n"] as const),
    isParquet: random.chance(0.3),
    isCoded: random.chance(0.3),
    hasExcluded: random.chance(0.2),
    hasWave: random.chance(0.3),
    hasRespondent: random.chance(0.5),
  };
}
