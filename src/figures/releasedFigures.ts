/** Exact figures that may be told -> all that is told of them, rounded: the figures, how they were judged, funnels of many of them, and what was done with the response files.
 *
 * The only way from what was computed to what readers get. Nothing exact is in what comes out. */
import { roundingOf } from "../disclosure/index.ts";
import type {
  Comparison,
  Estimate,
  Figure,
  FigureComparison,
  FigureFunnel,
  Indicator,
  IndicatorId,
  ResponseFacts,
  Survey,
} from "../domain/index.ts";
import type { ResponseSummary } from "../survey/index.ts";
import { figureOf } from "./figureOf.ts";
import { funnelsOf } from "./funnelsOf.ts";
import { releasedComparison } from "./releasedComparison.ts";
import { responseFacts } from "./responseFacts.ts";

export interface Released {
  readonly figures: readonly Figure[];
  readonly comparisons: readonly FigureComparison[];
  readonly funnels: readonly FigureFunnel[];
  readonly responses: readonly ResponseFacts[];
}

interface Exact {
  /** After protection: what is hidden has no value here. */
  readonly estimates: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
  readonly responses: readonly ResponseSummary[];
}

export function releasedFigures(
  { estimates, comparisons, responses }: Exact,
  surveys: readonly Survey[],
  indicators: readonly Indicator[],
): Released {
  const surveyById = new Map(surveys.map((survey) => [survey.id, survey]));
  const about = new Map<IndicatorId, { readonly indicator: Indicator; readonly survey: Survey }>(
    indicators.flatMap((indicator) => {
      const survey = surveyById.get(indicator.survey);
      return survey === undefined ? [] : [[indicator.id, { indicator, survey }] as const];
    }),
  );
  const aboutOf = (id: IndicatorId) => {
    const found = about.get(id);
    if (found === undefined) throw new Error(`no indicator ${id}`);
    return found;
  };
  const figures = estimates.map((estimate) => {
    const { indicator, survey } = aboutOf(estimate.indicator);
    return figureOf(estimate, indicator, survey);
  });
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return {
    figures,
    comparisons: comparisons.map((each) => releasedComparison(each, byId)),
    funnels: funnelsOf(estimates, byId),
    responses: responses.map((each) => {
      const survey = surveyById.get(each.survey);
      if (survey === undefined) throw new Error(`no survey ${each.survey}`);
      return responseFacts(each, roundingOf(survey.privacy));
    }),
  };
}
