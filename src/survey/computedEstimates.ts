/** Tallies of a wave -> estimates of every domain, and of the university where nobody published its figure.
 *
 * The university's own figure is never made from synthetic responses of a survey that others publish figures of: a made-up number must not stand in for a real one. */
import {
  type ComputedEstimate,
  type Domain,
  type EstimateId,
  estimateId,
  type FacultiesBreak,
  type Indicator,
  type ItemId,
  type ItemTally,
  type SuppressedEstimate,
  type Survey,
} from "../domain/index.ts";
import { cellFinder } from "./cellsOfDomains.ts";
import { comparability } from "./comparability.ts";
import type { DomainOfRespondents } from "./domains.ts";
import { estimateStatistic } from "./estimateStatistic.ts";
import { surveyDesign } from "./surveyDesign.ts";

/** `published`: figures that need no computing, since somebody published them. `breaksOf`: where other faculties were reached. Not to be handed out before `disclosure/` has seen them. */
export function computedEstimates(
  indicators: readonly Indicator[],
  survey: Survey,
  tallies: readonly ItemTally[],
  domains: readonly DomainOfRespondents[],
  published: ReadonlySet<EstimateId>,
  breaksOf: (item: ItemId) => readonly FacultiesBreak[],
): readonly (ComputedEstimate | SuppressedEstimate)[] {
  const own = indicators.filter((indicator) => indicator.survey === survey.id).map(({ id }) => `${id}/`);
  const hasReal = [...published].some((id) => own.some((start) => id.startsWith(start)));
  return tallies.flatMap((tally) => {
    const design = surveyDesign(tally, survey);
    const find = cellFinder(tally.cells);
    const inDomains = domains
      .filter(({ domain }) => domain.kind !== "university" || !tally.synthetic || !hasReal)
      .map((each) => ({ domain: each.domain, cells: find(each) }))
      // Nobody in the other domains was asked in this wave.
      .filter(({ cells }) => cells.length > 0);
    return indicators
      .filter((indicator) => indicator.survey === survey.id && indicator.item === tally.item)
      .flatMap((indicator) => {
        const breaks = breaksOf(tally.item);
        return inDomains
          .map(({ domain, cells }) => ({ cells, about: aboutEstimate(indicator, survey, tally, domain, breaks) }))
          .filter(({ about }) => !published.has(about.id))
          .flatMap(({ about, cells }): (ComputedEstimate | SuppressedEstimate)[] => {
            const found = estimateStatistic(design, cells, indicator, survey);
            // Readers must not be able to tell "nobody answered" from "too few answered".
            if (found === null) return [{ ...about, status: "suppressed" }];
            return [{ ...about, status: "computed", ...found, unreliable: found.base < survey.privacy.reliableBase }];
          });
      });
  });
}

/** Domains of students of several faculties. */
const across: readonly Domain["kind"][] = ["university", "rest", "group"];

export function aboutEstimate(
  indicator: Indicator,
  survey: Survey,
  tally: ItemTally,
  domain: Domain,
  breaks: readonly FacultiesBreak[] = [],
) {
  return {
    id: estimateId(indicator.id, tally.wave, domain),
    indicator: indicator.id,
    wave: tally.wave,
    domain,
    statistic: indicator.statistic,
    unit: indicator.unit,
    comparability: comparability(survey, indicator.item, tally.wave, across.includes(domain.kind) ? breaks : []),
    provenance: { kind: "computed" as const, survey: survey.id, synthetic: tally.synthetic },
  };
}

/** A weighted university figure, for the comparison with a published one only; null where nobody answered. */
export function universityValue(tally: ItemTally, indicator: Indicator, survey: Survey): number | null {
  return estimateStatistic(surveyDesign(tally, survey), [...tally.cells.keys()], indicator, survey)?.value ?? null;
}
