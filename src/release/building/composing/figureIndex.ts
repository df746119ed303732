/** Rounded figures that some readers may read -> an index of them, with all that may be said of them. */
import { type Domain, type Figure, type SurveyId, sourcesOf, type UniversityData } from "../../../domain/index.ts";
import { type EstimateIndex, indexEstimates } from "../../../statements/index.ts";
import type { PrintedFigures } from "../rounded.ts";

export function figureIndex(
  { comparisons, funnels, responses, claims }: Pick<PrintedFigures, "comparisons" | "funnels" | "responses" | "claims">,
  { surveys, indicators }: Pick<UniversityData, "surveys" | "indicators">,
  readable: readonly Figure[],
  isRead?: (kind: Domain["kind"]) => boolean,
): EstimateIndex {
  const sourceIds = surveys.flatMap(sourcesOf).map(({ id }) => id);
  const coverage = new Map(surveys.map(({ survey }) => [survey.id, survey.coverage]));
  const coverageOf = (survey: SurveyId) => {
    const found = coverage.get(survey);
    if (found === undefined) throw new Error(`no survey ${survey}`);
    return found;
  };
  const facts = { estimates: readable, comparisons, funnels, responses, claims, sourceIds };
  return indexEstimates(facts, indicators.indicators, coverageOf, isRead);
}

/** What editors may print: their texts stand in the reports of all audiences. */
export function everyonesIndex(rounded: PrintedFigures, data: UniversityData): EstimateIndex {
  const readable = rounded.figures.filter(({ domain }) => domain.kind === "university" || domain.kind === "national");
  return figureIndex(rounded, data, readable);
}
