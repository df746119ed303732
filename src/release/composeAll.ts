/** (data, design, year) -> all that the reports say, or what in the data and texts keeps them from being written. */
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
  readonly estimates: readonly Estimate[];
  readonly compose: (key: ReportKey, language: Language) => Report;
}

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
): Composition {
  const { indicators } = data.indicators;
  const { estimates: published, claims } = publishedEstimates(indicators, data.surveys);
  const known = new Set(published.map(({ id }) => id));
  const computed = data.surveys.flatMap(({ survey }) => [
    ...computedEstimates(indicators, survey, data.university, tallies, known),
    ...responseRates(indicators, survey, data.university, tallies),
  ]);
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
  const everyone = indexOf(published);
  const findings = [
    ...data.texts.flatMap((text) => checkText(text, everyone)),
    ...textsWithoutPlace(data),
    ...disagreements(published, tallies, indicators, data.surveys).map(disagreementFinding),
  ];
  return { composer: { estimates, compose }, findings };
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
