/** Estimates and the decisions on their figures -> estimates that may be told: a hidden one keeps nothing but its name; one that is not made, or whose question is left out, is gone. Rounding is done in `figures/`. */
import {
  type ComputedEstimate,
  type CountedEstimate,
  domainKey,
  type Estimate,
  type Indicator,
  type SuppressedEstimate,
} from "../domain/index.ts";
import type { DecidedWave, FigureDecision } from "./decision.ts";

export type FromResponses = ComputedEstimate | CountedEstimate | SuppressedEstimate;

/** `estimates` are those of one survey. */
export function protectEstimates(
  estimates: readonly FromResponses[],
  decided: readonly DecidedWave[],
  indicators: readonly Indicator[],
): readonly Estimate[] {
  const decisionOn = decisionsByFigure(decided);
  const itemOf = new Map(indicators.map(({ id, item }) => [id, item]));
  const lowResponse = new Map(decided.map((each) => [each.wave, each.lowResponse]));
  return estimates.flatMap((estimate): readonly Estimate[] => {
    const key = domainKey(estimate.domain);
    // Counts and rates of the survey itself are decided on together with its respondents.
    const item = estimate.status === "counted" ? null : (itemOf.get(estimate.indicator) ?? null);
    const decision = decisionOn(estimate.wave, item, key);
    if (decision === undefined) throw new Error(`nobody decided on ${estimate.id}`);
    if (decision.status === "left out" || decision.status === "not made") return [];
    if (decision.status === "hidden" || estimate.status === "suppressed") {
      const { id, indicator, wave, domain, statistic, unit, comparability, provenance } = estimate;
      return [{ id, indicator, wave, domain, statistic, unit, comparability, provenance, status: "suppressed" }];
    }
    return [
      estimate.status === "computed" && lowResponse.get(estimate.wave)?.has(key) === true
        ? { ...estimate, unreliable: true }
        : estimate,
    ];
  });
}

function decisionsByFigure(decided: readonly DecidedWave[]) {
  const byKey = (decisions: readonly FigureDecision[]) => new Map(decisions.map((each) => [each.key, each]));
  const waves = new Map(
    decided.map(({ wave, respondents, items }) => [
      wave,
      new Map([
        [null, byKey(respondents)] as const,
        ...items.map(({ item, decisions }) => [item, byKey(decisions)] as const),
      ]),
    ]),
  );
  return (wave: number, item: FigureDecision["item"], key: string) => waves.get(wave)?.get(item)?.get(key);
}
