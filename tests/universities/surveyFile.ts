/** A drawn survey and its waves -> what stands in its survey.yaml and published.yaml. */
import type { DrawnItem, MadeItem, OptionItem } from "./items.ts";
import { codeOf, excludedCode, missingCode } from "./responseTable.ts";
import type { DrawnSurvey } from "./surveys.ts";
import { rakedWeights, trueFigure } from "./trueFigures.ts";
import type { Localized, TrueIndicator, TrueWave } from "./university.ts";

const students: Localized = { nl: "studenten", en: "students" };

export function surveyFile(survey: DrawnSurvey, waves: readonly TrueWave[], faculties: readonly string[]): unknown {
  const { items, design, form, privacy } = survey;
  const invitedIn = (wave: number) =>
    waves.find((each) => each.wave === wave)?.invited.reduce((sum, { students }) => sum + students, 0);
  return {
    id: survey.id,
    name: survey.name,
    short: survey.short,
    coverage: "university",
    organiser: { nl: "De universiteit", en: "The university" },
    description: { nl: "Alle studenten krijgen een vragenlijst.", en: "All students are sent a questionnaire." },
    waves: survey.waves.map((id) => ({ id, ...present({ population: invitedIn(id) }) })),
    items: [
      ...items.map((item) => ({ id: item.id, wording: item.wording, scale: scaleOf(item), ...madeOf(item) })),
      ...(survey.countsResponse
        ? [
            {
              id: "responses",
              wording: { nl: "Ingevulde vragenlijsten", en: "Completed questionnaires" },
              scale: { kind: "count", of: students },
            },
            {
              id: "response-rate",
              wording: { nl: "Respons", en: "Response rate" },
              scale: { kind: "share", of: students },
            },
          ]
        : []),
    ],
    ...(survey.breakAt === null
      ? {}
      : {
          breaks: [
            {
              wave: survey.breakAt,
              reason: "wording",
              note: { nl: "De vraag luidt anders.", en: "The wording changed." },
            },
          ],
        }),
    responses: {
      files: Object.fromEntries(survey.answered.map((wave) => [String(wave), responseFileName(survey, wave)])),
      ...(form.hasWave ? { wave: "wave" } : {}),
      ...(form.hasExcluded
        ? {
            exclude: [
              { column: "status", codes: [excludedCode], reason: { nl: "proefinvullingen", en: "test entries" } },
            ],
          }
        : {}),
      ...(design.weighted ? { weight: "weight" } : {}),
      ...(form.hasRespondent ? { respondent: "respondent" } : {}),
      ...(survey.hasFaculties ? { faculty: facultyColumn(survey, faculties) } : {}),
      ...(survey.hasProgrammes ? { programme: { column: "programme" } } : {}),
      ...(survey.hasLevels
        ? { level: { column: "level", ...(form.isCoded ? { codes: { BA: "bachelor", MA: "master" } } : {}) } }
        : {}),
      ...(survey.groups.length > 0
        ? { groups: survey.groups.map(({ id, name, categories }) => groupOf(id, name, categories)) }
        : {}),
      ...(design.strata.length > 0 ? { strata: design.strata } : {}),
      ...(design.corrected ? { stratumPopulation: "stratum_size" } : {}),
      ...(design.populations.length > 0
        ? { populations: design.populations.map((by) => populationsOf(by, survey, waves)) }
        : {}),
      ...(survey.countsResponse
        ? {
            response: {
              count: "responses",
              rate: "response-rate",
              definition: { nl: "ingevulde vragenlijsten", en: "completed questionnaires" },
            },
          }
        : {}),
      items: items.filter(isRead).map((item) => responseItem(item, items)),
    },
    privacy,
  };
}

function facultyColumn(survey: DrawnSurvey, faculties: readonly string[]) {
  const codes = Object.fromEntries(faculties.map((id) => [String(codeOf(faculties, id, survey)), id]));
  return { column: "faculty", ...(survey.form.isCoded ? { codes } : {}) };
}

export function responseFileName({ form }: DrawnSurvey, wave: number): string {
  return form.isParquet ? `synthetic-${wave}.parquet` : `${wave}.csv`;
}

function groupOf(id: string, name: Localized, categories: DrawnSurvey["groups"][number]["categories"]) {
  return {
    id,
    name,
    column: `g_${id}`,
    categories: categories.map(({ code, ...about }) => ({ ...about, codes: [code] })),
  };
}

function populationsOf(by: "faculty" | "programme" | "level", survey: DrawnSurvey, waves: readonly TrueWave[]) {
  return {
    by,
    counts: Object.fromEntries(waves.map((each) => [String(each.wave), totalsOf(each, by)])),
    ...(survey.design.calibrated.includes(by) ? { calibrate: true } : {}),
  };
}

export function totalsOf(
  { invited }: Pick<TrueWave, "invited">,
  by: "faculty" | "programme" | "level",
): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { unit, students } of invited) {
    const id = unit[by] ?? "";
    totals[id] = (totals[id] ?? 0) + students;
  }
  return totals;
}

function scaleOf(item: DrawnItem) {
  return "min" in item ? { kind: "range", min: item.min, max: item.max } : { kind: "share", of: students };
}

function madeOf(item: DrawnItem) {
  if (item.kind !== "made") return {};
  const { of: items, reversed, least: leastAnswered } = item;
  return { madeOf: { items, reversed, by: "sum", leastAnswered, source: "Made up (2024)" } };
}

function isRead(item: DrawnItem): item is Exclude<DrawnItem, MadeItem> {
  return item.kind !== "made";
}

function responseItem(item: Exclude<DrawnItem, MadeItem>, all: readonly DrawnItem[]) {
  if (item.kind === "range") return { item: item.id, column: item.id, missing: { [String(missingCode)]: "no answer" } };
  if (item.kind === "share") return { item: item.id, column: item.id, yes: [item.yes], no: [item.no] };
  if (item.layout === "chosen")
    return { item: item.id, column: item.question, chosen: { code: item.code, separator: "|" } };
  const options = all.filter((each): each is OptionItem => each.kind === "option");
  return { item: item.id, column: item.id, yes: [1], among: options.map(({ id }) => id) };
}

/** Figures that the university published itself: one of the time before there were answers, and one that agrees with the answers. Null where it published none. */
export function publishedFile(
  survey: DrawnSurvey,
  waves: readonly TrueWave[],
  indicators: readonly TrueIndicator[],
): unknown {
  const [grade] = indicators.filter((each) => each.survey === survey.id);
  const [newest] = waves.filter((each) => each.survey === survey.id).toReversed();
  if (!survey.publishes || grade === undefined || newest === undefined) return null;
  const weights = rakedWeights(newest.respondents, newest.margins);
  const { value } = trueFigure(newest.respondents, weights ?? [], grade, () => true);
  const figure = (wave: number, printed: number) => ({
    indicator: grade.id,
    wave,
    domain: "university",
    value: printed,
    source: `${survey.id}-page`,
    obtained: "primary",
  });
  const early = survey.waves.filter((wave) => !survey.answered.includes(wave));
  return {
    sources: [
      {
        id: `${survey.id}-page`,
        title: { nl: "Cijfers over studenten", en: "Figures on students" },
        publisher: { nl: "De universiteit", en: "The university" },
        edition: "first",
        date: "2024-07-04",
      },
    ],
    figures: [
      ...early.map((wave) => figure(wave, 6.8)),
      ...(value === null ? [] : [figure(newest.wave, Number(value.toFixed(grade.decimals)))]),
    ],
  };
}

function present<T>(settings: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
