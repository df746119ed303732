/** (data, design, year) -> all that the reports say, or what in the data and texts keeps them from being written. */

import { type CellDecision, protectEstimates, protectSurvey } from "../disclosure/index.ts";
import type { Design, Estimate, Finding, ItemTally, Language, UniversityData, Year } from "../domain/index.ts";
import {
  audienceOf,
  checkText,
  composeReport,
  createMessages,
  indexEstimates,
  mayRead,
  type Report,
  type ReportKey,
  textSections,
} from "../reports/index.ts";
import {
  computedEstimates,
  type Disagreement,
  disagreements,
  publishedEstimates,
  responseRates,
  responseSummaries,
} from "../survey/index.ts";

export interface Composer {
  /** Protected: what may be handed out. */
  readonly estimates: readonly Estimate[];
  /** On every cell of the responses. For the analyst only. */
  readonly decisions: readonly CellDecision[];
  /** What each level of study is called. */
  readonly levelNames: (language: Language, level: string) => string;
  readonly compose: (key: ReportKey, language: Language) => Report;
}

/** Hidden cells that need more company than what is derived exactly asks for. */
export type Widened = readonly Pick<CellDecision, "survey" | "wave" | "key">[];

export interface Composition {
  readonly composer: Composer;
  readonly findings: readonly Finding[];
}

/** Estimates are made once; each report is composed, when it is asked for, from those that its audience may read. */
export function composeAll(
  data: UniversityData,
  tallies: readonly ItemTally[],
  design: Design,
  year: Year,
  widened: Widened = [],
): Composition {
  const { indicators } = data.indicators;
  const released = data.ledgers.flatMap(({ cells }) => cells);
  const { estimates: published, claims } = publishedEstimates(indicators, data.surveys);
  const known = new Set(published.map(({ id }) => id));
  const surveys = data.surveys.map(({ survey }) => {
    const own = widened.filter((cell) => cell.survey === survey.id);
    const widen = new Map(
      [...Map.groupBy(own, ({ wave }) => wave)].map(([wave, cells]) => [wave, new Set(cells.map(({ key }) => key))]),
    );
    const waves = protectSurvey(survey, data.university, tallies, released, widen);
    const computed = waves.flatMap((wave) => [
      ...computedEstimates(indicators, survey, wave.tallies, wave.domains.all, known),
      ...responseRates(indicators, survey, data.university, wave.tallies),
    ]);
    const decisions = waves.flatMap((wave) => wave.decisions);
    return { decisions, estimates: protectEstimates(computed, decisions, survey.privacy) };
  });
  const decisions = surveys.flatMap((each) => each.decisions);
  const computed = surveys.flatMap((each) => each.estimates);
  const estimates: readonly Estimate[] = [...published, ...computed];
  const responses = data.surveys.flatMap(({ survey }) => responseSummaries(survey, tallies));
  const coverage = new Map(data.surveys.map(({ survey }) => [survey.id, survey.coverage]));
  const indexOf = (readable: readonly Estimate[]) =>
    indexEstimates({ estimates: readable, claims, responses }, indicators, (survey) => {
      const found = coverage.get(survey);
      if (found === undefined) throw new Error(`no survey ${survey}`);
      return found;
    });
  const sentences = new Map(
    data.university.languages.map((each) => [each, createMessages(each, design.messages[each])]),
  );
  const compose = (key: ReportKey, language: Language) => {
    const say = sentences.get(language);
    if (say === undefined) throw new Error(`no messages in ${language}`);
    const readable = estimates.filter(({ domain }) => mayRead(audienceOf(key), domain));
    return composeReport(key, year, language, data, indexOf(readable), say);
  };
  const levelNames = (language: Language, level: string) => sentences.get(language)?.(`level.${level}`) ?? level;
  const everyone = indexOf(published);
  const findings = [
    ...data.texts.flatMap((text) => checkText(text, everyone)),
    ...textsWithoutPlace(data),
    ...decisions.filter(({ exposed }) => exposed).map(exposedFinding),
    ...disagreements(published, tallies, indicators, data.surveys).map(disagreementFinding),
  ];
  return { composer: { estimates, decisions, levelNames, compose }, findings };
}

function exposedFinding({ survey, wave, key }: CellDecision): Finding {
  return {
    file: `data/surveys/${survey}/survey.yaml`,
    message: `${key} in ${wave} must not be shown, but earlier releases printed it or what it follows from`,
    hint: "see data/released; talk to your privacy officer before anything is handed out",
  };
}

function disagreementFinding({ published, computed, survey }: Disagreement): Finding {
  const { indicator, wave, value } = published;
  return {
    file: `data/surveys/${survey}/published.yaml`,
    message: `${indicator} in ${wave} is published as ${value}, but the responses give ${computed.toFixed(3)}`,
    hint: "is it the same edition of the file, with the same weights and the same question?",
  };
}

function textsWithoutPlace(data: UniversityData): readonly Finding[] {
  const places = textSections(data);
  return data.texts
    .filter((text) => !places.includes(text.section))
    .map((text) => ({
      file: text.file,
      message: `no report has a place for a text called "${text.section}"`,
      hint: `places are ${places.join(", ")}`,
    }));
}

/** The newest year that has an action plan or texts; null where there is none. */
export function newestYear(data: UniversityData): Year | null {
  const years = [...data.plans.keys(), ...data.decisions.keys(), ...data.texts.map((text) => text.year)];
  return years.length === 0 ? null : Math.max(...years);
}
