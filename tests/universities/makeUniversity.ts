/** A seed -> a made-up university: the files of its data folder and the truth behind them. All its students and answers are synthetic.
 *
 * Everything in it is valid by the README: what keeps it from being reported on is a fault of the program. */
import { benchmarkFiles } from "./benchmarkFiles.ts";
import { drawFaculties, type Size } from "./faculties.ts";
import { frameFiles, showsFaculties, yamlOf } from "./frameFiles.ts";
import { drawGroups } from "./groups.ts";
import { drawIndicators } from "./indicatorsFile.ts";
import { drawWave } from "./respondents.ts";
import { responseTable } from "./responseTable.ts";
import { publishedFile, responseFileName, surveyFile, totalsOf } from "./surveyFile.ts";
import { type DrawnSurvey, drawSurveys, reportingYear } from "./surveys.ts";
import { rakedWeights } from "./trueFigures.ts";
import type { Content, MadeUniversity, TrueWave } from "./university.ts";

export interface AskedSize extends Size {
  /** At most so many. */
  readonly surveys?: number;
  /** Of each survey. */
  readonly waves?: number;
}

export function makeUniversity(seed: number, size: AskedSize = {}): MadeUniversity {
  const faculties = drawFaculties(seed, size);
  const groups = drawGroups(seed, faculties.isAwkward);
  const drawn = drawSurveys(seed, faculties, groups, size.surveys ?? 3, size.waves);
  const made = drawn.surveys.map((each) => {
    const waves = each.answered.map((wave) => ({ wave, ...drawWave(seed, each, wave, faculties.units, groups) }));
    return withMargins(each, waves);
  });
  const surveys = made.map(({ survey }) => survey);
  const waves = made.flatMap((each) => each.waves);
  const { indicators, file } = drawIndicators(surveys, faculties.isAwkward);
  const frame = frameFiles(seed, faculties, surveys, indicators);
  const ids = faculties.faculties.map(({ id }) => id);
  const values: Record<string, unknown> = { ...frame.values, "indicators.yaml": file };
  const files = new Map<string, Content>();
  let besideOthers = false;
  for (const survey of surveys) {
    const own = waves.filter((wave) => wave.survey === survey.id);
    const folder = `surveys/${survey.id}`;
    values[`${folder}/survey.yaml`] = surveyFile(survey, own, ids);
    const published = publishedFile(survey, own, indicators);
    if (published !== null) values[`${folder}/published.yaml`] = published;
    const benchmark = benchmarkFiles(seed, survey, own, indicators);
    if (benchmark !== null) {
      besideOthers = true;
      values[`${folder}/benchmark.yaml`] = benchmark.yaml;
      files.set(`${folder}/benchmark/benchmark.csv`, { kind: "text", text: benchmark.csv });
    }
    for (const wave of own)
      files.set(
        `${folder}/responses/${responseFileName(survey, wave.wave)}`,
        responseTable(seed, survey, wave.wave, wave, ids),
      );
  }
  for (const [path, value] of Object.entries(values))
    files.set(path, { kind: "text", text: yamlOf(value, faculties.languages) });
  for (const [path, text] of Object.entries(frame.texts)) files.set(path, { kind: "text", text });
  return {
    seed,
    kind: {
      ...faculties.kind,
      ...groups.kind,
      ...drawn.kind,
      calibrated: calibratedKind(surveys),
      ...frame.kind,
      site: showsFaculties(seed) ? "with faculties" : "without faculties",
      respondents: sizeOf(waves),
      "beside others": besideOthers ? "yes" : "no",
    },
    year: reportingYear,
    languages: faculties.languages,
    faculties: faculties.isTold ? ids : [],
    showsFaculties: showsFaculties(seed),
    programmes: faculties.isTold ? faculties.programmes.map(({ id, faculty }) => ({ id, faculty })) : [],
    files,
    waves,
    indicators,
  };
}

function calibratedKind(surveys: readonly DrawnSurvey[]): string {
  const most = Math.max(...surveys.map(({ design }) => design.calibrated.length));
  return most === 0 ? "no" : most === 1 ? "one margin" : "several margins";
}

/** Largest wave. */
function sizeOf(waves: readonly TrueWave[]): string {
  const most = Math.max(...waves.map(({ respondents }) => respondents.length));
  return most < 300 ? "under 300" : most < 1000 ? "300–999" : most < 4000 ? "1,000–3,999" : "4,000 and more";
}

type Answered = Pick<TrueWave, "wave" | "respondents" | "invited">;

/** Weights are raked in every wave or in none: where one of them has nobody of a group, or the margins don't come to rest, the survey does without. */
function withMargins(
  survey: DrawnSurvey,
  waves: readonly Answered[],
): { survey: DrawnSurvey; waves: readonly TrueWave[] } {
  const marginsOf = (wave: Answered) => survey.design.calibrated.map((by) => ({ by, totals: totalsOf(wave, by) }));
  const fits = waves.every((wave) => rakedWeights(wave.respondents, marginsOf(wave)) !== null);
  const { minimumBase, minimumPopulation, minimumNonrespondents, roundCountsTo } = survey.privacy;
  return {
    survey: fits ? survey : { ...survey, design: { ...survey.design, calibrated: [] } },
    waves: waves.map((wave) => ({
      ...wave,
      survey: survey.id,
      tellsFaculties: survey.hasFaculties,
      margins: fits ? marginsOf(wave) : [],
      privacy: {
        minimumBase,
        ...(minimumPopulation === undefined ? {} : { minimumPopulation }),
        ...(minimumNonrespondents === undefined ? {} : { minimumNonrespondents }),
      },
      roundCountsTo: roundCountsTo ?? 5,
      sensitive: survey.privacy.sensitive ?? [],
      items: survey.items.map(({ id }) => id),
    })),
  };
}
