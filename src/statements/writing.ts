/** What every chapter of one language version is written with: the data, the estimates, the language. */
import {
  type Domain,
  type Figure,
  type Indicator,
  inLanguage,
  isShown,
  type Language,
  type Localized,
  type ShownFigure,
  type Source,
  type SourceId,
  type Survey,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import { formatEstimate, type Say, sayStatistics } from "../wording/index.ts";
import type { EstimateIndex } from "./estimateIndex.ts";
import { marked, type Part, type Words } from "./words.ts";

export interface Writing {
  readonly language: Language;
  readonly year: Year;
  readonly data: UniversityData;
  readonly index: EstimateIndex;
  readonly say: Say;
  /** Text in this version's language. */
  readonly text: (localized: Localized) => string;
  /** A number as printed, unmarked. */
  readonly label: (estimate: ShownFigure) => string;
  /** A number as printed, marked with its estimate. */
  readonly print: (estimate: ShownFigure) => Words;
  /** Text about an estimate, marked with it. */
  readonly mark: (estimate: Figure, text: string, part: Part) => Words;
  readonly indicatorOf: (estimate: Pick<Figure, "indicator">) => Indicator;
  readonly surveyOf: (indicator: Indicator) => Survey;
  readonly sourceOf: (id: SourceId) => Source;
  /** Known estimates of an indicator for the population that its survey covers. */
  readonly known: (indicator: Indicator, domain?: Domain) => readonly ShownFigure[];
}

export function startWriting(
  language: Language,
  year: Year,
  given: UniversityData,
  index: EstimateIndex,
  say: Say,
): Writing {
  const data = { ...given, indicators: sayStatistics(given.indicators, language, say) };
  const byId = new Map(data.indicators.indicators.map((each) => [each.id, each]));
  const text = (localized: Localized) => inLanguage(localized, language);
  const indicatorOf = (estimate: Pick<Figure, "indicator">) => {
    const indicator = byId.get(estimate.indicator);
    if (indicator === undefined) throw new Error(`no indicator ${estimate.indicator}`);
    return indicator;
  };
  const surveyOf = (indicator: Indicator) => {
    const found = data.surveys.find(({ survey }) => survey.id === indicator.survey);
    if (found === undefined) throw new Error(`no survey ${indicator.survey}`);
    return found.survey;
  };
  const sources = new Map(data.surveys.flatMap(({ published }) => published?.sources ?? []).map((s) => [s.id, s]));
  const label = (estimate: ShownFigure) => formatEstimate(estimate, indicatorOf(estimate), { language, say });
  return {
    language,
    year,
    data,
    index,
    say,
    text,
    label,
    print: (estimate) => marked(estimate.id, label(estimate)),
    mark: (estimate, words, part) => marked(estimate.id, words, part),
    indicatorOf,
    surveyOf,
    sourceOf: (id) => {
      const source = sources.get(id);
      if (source === undefined) throw new Error(`no source ${id}`);
      return source;
    },
    known: (indicator, domain = { kind: surveyOf(indicator).coverage }) =>
      index.series(indicator.id, domain).filter(isShown),
  };
}
