/** What every chapter of one language version is written with: the data, the estimates, the language. */
import {
  type Domain,
  type EditorText,
  type Estimate,
  type Faculty,
  type Indicator,
  inLanguage,
  isKnown,
  type KnownEstimate,
  type Language,
  type Localized,
  type Source,
  type SourceId,
  type Survey,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import type { EstimateIndex } from "./estimateIndex.ts";
import { expandText } from "./expandText.ts";
import { formatEstimate } from "./formatValue.ts";
import type { Say } from "./messages.ts";
import type { Block } from "./report.ts";
import { sayStatistics } from "./sayStatistics.ts";
import { reportTests } from "./sentences/reportTests.ts";
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
  readonly label: (estimate: KnownEstimate) => string;
  /** A number as printed, marked with its estimate. */
  readonly print: (estimate: KnownEstimate) => Words;
  /** Text about an estimate, marked with it. */
  readonly mark: (estimate: Estimate, text: string, part: Part) => Words;
  readonly indicatorOf: (estimate: Estimate) => Indicator;
  readonly surveyOf: (indicator: Indicator) => Survey;
  readonly sourceOf: (id: SourceId) => Source;
  /** The editors' text for a place, as a block; nothing where they wrote none. */
  readonly editors: (section: string) => readonly Block[];
  /** p of a comparison, adjusted for all that the report tests (`reportTests`); null where it is not tested. */
  readonly adjusted: (id: string) => number | null;
  /** Known estimates of an indicator for the population that its survey covers. */
  readonly known: (indicator: Indicator, domain?: Domain) => readonly KnownEstimate[];
}

export function startWriting(
  language: Language,
  year: Year,
  given: UniversityData,
  index: EstimateIndex,
  say: Say,
  faculty: Faculty | null = null,
): Writing {
  const data = { ...given, indicators: sayStatistics(given.indicators, language, say) };
  const byId = new Map(data.indicators.indicators.map((each) => [each.id, each]));
  const text = (localized: Localized) => inLanguage(localized, language);
  const indicatorOf = (estimate: Estimate) => {
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
  const label = (estimate: KnownEstimate) => formatEstimate(estimate, indicatorOf(estimate), { language, say });
  const textOf = (section: string): EditorText | undefined =>
    data.texts.find((each) => each.section === section && each.language === language && each.year === year);
  let tests: ReadonlyMap<string, number> | null = null;
  const writing: Writing = {
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
    editors: (section) => {
      const found = textOf(section);
      return found === undefined ? [] : [{ kind: "prose", markdown: expandText(found, writing) }];
    },
    known: (indicator, domain = { kind: surveyOf(indicator).coverage }) =>
      index.series(indicator.id, domain).filter(isKnown),
    adjusted: (id) => {
      tests ??= reportTests(faculty, writing);
      return tests.get(id) ?? null;
    },
  };
  return writing;
}
