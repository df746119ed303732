/** (data, design, year) -> all that the reports say, or what in the data and texts keeps them from being written. */
import type { Design, Estimate, Finding, Language, UniversityData, Year } from "../domain/index.ts";
import {
  checkText,
  composeReport,
  createMessages,
  type EstimateIndex,
  indexEstimates,
  type Report,
  type ReportKey,
  type Say,
  textSections,
} from "../reports/index.ts";
import { publishedEstimates } from "../survey/index.ts";

export interface Composer {
  readonly estimates: readonly Estimate[];
  readonly index: EstimateIndex;
  readonly sayIn: (language: Language) => Say;
  readonly compose: (key: ReportKey, language: Language) => Report;
}

export interface Composition {
  readonly composer: Composer;
  readonly findings: readonly Finding[];
}

/** Estimates are made once; each report is composed from them when it is asked for. */
export function composeAll(data: UniversityData, design: Design, year: Year): Composition {
  const facts = publishedEstimates(data.indicators.indicators, data.surveys);
  const coverage = new Map(data.surveys.map(({ survey }) => [survey.id, survey.coverage]));
  const index = indexEstimates(facts, data.indicators.indicators, (survey) => {
    const found = coverage.get(survey);
    if (found === undefined) throw new Error(`no survey ${survey}`);
    return found;
  });
  const sentences = new Map(
    data.university.languages.map((each) => [each, createMessages(each, design.messages[each])]),
  );
  const sayIn = (language: Language) => {
    const say = sentences.get(language);
    if (say === undefined) throw new Error(`no messages in ${language}`);
    return say;
  };
  return {
    composer: {
      estimates: facts.estimates,
      index,
      sayIn,
      compose: (key, language) => composeReport(key, year, language, data, index, sayIn(language)),
    },
    findings: [...data.texts.flatMap((text) => checkText(text, index)), ...textsWithoutPlace(data)],
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
