/** All estimates and quoted claims of a release, by id and by series. */
import {
  type ComparisonKind,
  comparisonId,
  type Domain,
  domainKey,
  type EstimateId,
  estimateId,
  type Figure,
  type FigureComparison,
  type FigureFunnel,
  type Indicator,
  type IndicatorId,
  type QuotedClaim,
  type ResponseFacts,
  type SurveyId,
  type Year,
} from "../domain/index.ts";

export interface EstimateIndex {
  /** Finds the estimate of an indicator, in a wave, for a domain. */
  readonly find: (indicator: IndicatorId, wave: Year, domain: Domain) => Figure | undefined;
  readonly get: (id: EstimateId) => Figure;
  /** Gives the estimates of an indicator for a domain, from the oldest wave to the newest. */
  readonly series: (indicator: IndicatorId, domain: Domain) => readonly Figure[];
  /** Says whether its readers may read of such domains: readers of the intranet get no figure of a programme. */
  readonly isRead: (kind: Domain["kind"]) => boolean;
  /** Tells how an estimate was judged against that of the wave before, or of the rest; null where it was not judged: nothing was published of chance, a break lies between them, or its readers have no such figure. */
  readonly comparison: (
    kind: ComparisonKind,
    of: Pick<Figure, "indicator" | "wave" | "domain">,
  ) => FigureComparison | null;
  /** All comparisons that its readers may be told. */
  readonly comparisons: readonly FigureComparison[];
  /** The funnel of an indicator's wave in which these lie; null where it has none, or its readers have not all of its figures. */
  readonly funnel: (indicator: IndicatorId, wave: Year, of: readonly EstimateId[]) => FigureFunnel | null;
  /** Gives the estimate of the wave before; null for the first wave. */
  readonly before: (of: Pick<Figure, "indicator" | "wave" | "domain">) => Figure | null;
  /** Gives the claims about an indicator for a domain, from the oldest wave to the newest. */
  readonly claims: (indicator: IndicatorId, domain: Domain) => readonly QuotedClaim[];
  /** Claims about a survey as a whole and no indicator of it, from the oldest wave to the newest. */
  readonly claimsOn: (survey: SurveyId) => readonly QuotedClaim[];
  readonly allClaims: readonly QuotedClaim[];
  /** What was done with each response file. */
  readonly responses: readonly ResponseFacts[];
  /** Gives the domain that an indicator speaks of where a text names none: what its survey covers. */
  readonly usualDomain: (indicator: IndicatorId) => Domain;
  readonly indicator: (id: IndicatorId) => Indicator | undefined;
  /** The sources of everything that others have published. */
  readonly sourceIds: readonly string[];
  readonly indicatorIds: readonly IndicatorId[];
}

export interface Facts {
  readonly estimates: readonly Figure[];
  readonly claims: readonly QuotedClaim[];
  readonly responses: readonly ResponseFacts[];
  readonly sourceIds: readonly string[];
  /** The comparisons of everything that was computed and is shown. */
  readonly comparisons: readonly FigureComparison[];
  readonly funnels: readonly FigureFunnel[];
}

export function indexEstimates(
  facts: Facts,
  indicators: readonly Indicator[],
  coverageOf: (survey: Indicator["survey"]) => "university" | "national",
  isRead: EstimateIndex["isRead"] = () => true,
): EstimateIndex {
  const byId = new Map<EstimateId, Figure>();
  for (const estimate of facts.estimates) {
    if (byId.has(estimate.id)) throw new Error(`two estimates ${estimate.id}`);
    byId.set(estimate.id, estimate);
  }
  const seriesKey = (indicator: IndicatorId, domain: Domain) => `${indicator}/${domainKey(domain)}`;
  const byWave = <T extends { readonly wave: Year }>(all: readonly T[]) => all.toSorted((a, b) => a.wave - b.wave);
  const series = Map.groupBy(facts.estimates, (each) => seriesKey(each.indicator, each.domain));
  const claims = Map.groupBy(facts.claims, ({ indicator, domain, survey }) =>
    indicator === undefined ? survey : seriesKey(indicator, { kind: domain }),
  );
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const seriesOf: EstimateIndex["series"] = (indicator, domain) =>
    byWave(series.get(seriesKey(indicator, domain)) ?? []);
  // Nothing is told of a figure that its readers have not got.
  const isThere = (id: EstimateId) => byId.get(id)?.status === "computed";
  const comparisons = facts.comparisons.filter(({ from, to }) => isThere(from) && isThere(to));
  const comparisonById = new Map(comparisons.map((each) => [each.id, each]));
  return {
    find: (indicator, wave, domain) => byId.get(estimateId(indicator, wave, domain)),
    get: (id) => {
      const estimate = byId.get(id);
      if (estimate === undefined) throw new Error(`no estimate ${id}`);
      return estimate;
    },
    series: seriesOf,
    before: ({ indicator, wave, domain }) => seriesOf(indicator, domain).findLast((each) => each.wave < wave) ?? null,
    comparison: (kind, { indicator, wave, domain }) =>
      comparisonById.get(comparisonId(kind, indicator, wave, domain)) ?? null,
    comparisons,
    funnel: (indicator, wave, of) =>
      facts.funnels.find(
        (each) =>
          each.indicator === indicator &&
          each.wave === wave &&
          each.zones.size === of.length &&
          of.every((id) => each.zones.has(id)),
      ) ?? null,
    isRead,
    claims: (indicator, domain) => byWave(claims.get(seriesKey(indicator, domain)) ?? []),
    claimsOn: (survey) => byWave(claims.get(survey) ?? []),
    allClaims: facts.claims,
    responses: facts.responses,
    usualDomain: (id) => {
      const indicator = indicatorById.get(id);
      if (indicator === undefined) throw new Error(`no indicator ${id}`);
      return { kind: coverageOf(indicator.survey) };
    },
    indicator: (id) => indicatorById.get(id),
    sourceIds: facts.sourceIds,
    indicatorIds: [...indicatorById.keys()],
  };
}
