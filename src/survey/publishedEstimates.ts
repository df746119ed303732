/** Figures that others published -> estimates and quoted claims, as they stand: no interval or base is added that nobody published. */
import {
  type Domain,
  estimateId,
  type Indicator,
  type PublishedEstimate,
  type QuotedClaim,
  type SurveyData,
} from "../domain/index.ts";
import { comparability } from "./comparability.ts";

/** Published intervals are 95 % intervals unless a source says otherwise, which the example data does not. */
const publishedLevel = 0.95;

export interface PublishedFacts {
  readonly estimates: readonly PublishedEstimate[];
  readonly claims: readonly QuotedClaim[];
}

/** Every published figure and claim about one of the indicators. Throws where a figure names an indicator that does not exist: `sources/` has reported that. */
export function publishedEstimates(indicators: readonly Indicator[], surveys: readonly SurveyData[]): PublishedFacts {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const estimates: PublishedEstimate[] = [];
  const claims: QuotedClaim[] = [];
  for (const { survey, published } of surveys) {
    const seriesOf = (fact: { readonly indicator: Indicator["id"]; readonly wave: number }) => {
      const indicator = byId.get(fact.indicator);
      if (indicator === undefined) throw new Error(`no indicator ${fact.indicator}`);
      return { indicator, comparability: comparability(survey, indicator.item, fact.wave) };
    };
    for (const figure of published?.figures ?? []) {
      const { indicator, comparability } = seriesOf(figure);
      const domain: Domain = { kind: figure.domain };
      estimates.push({
        id: estimateId(figure.indicator, figure.wave, domain),
        indicator: figure.indicator,
        wave: figure.wave,
        domain,
        statistic: indicator.statistic,
        unit: indicator.unit,
        comparability,
        status: "published",
        value: figure.value,
        precision: figure.precision,
        base: figure.base ?? null,
        interval: figure.interval === undefined ? null : { ...figure.interval, level: publishedLevel },
        provenance: { kind: "published", source: figure.source, obtained: figure.obtained },
        note: figure.note ?? null,
      });
    }
    for (const claim of published?.claims ?? []) claims.push({ ...claim, survey: survey.id });
  }
  return { estimates, claims };
}
