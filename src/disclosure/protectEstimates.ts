/** Estimates and the decisions on their cells -> estimates that may be told: a hidden one keeps nothing but its name. How coarsely is `figures/`. */
import {
  type ComputedEstimate,
  type CountedEstimate,
  domainKey,
  type Estimate,
  type PrivacyPolicy,
  type SuppressedEstimate,
} from "../domain/index.ts";
import type { CellDecision } from "./protectSurvey.ts";

type FromResponses = ComputedEstimate | CountedEstimate | SuppressedEstimate;

export function protectEstimates(
  estimates: readonly FromResponses[],
  decisions: readonly CellDecision[],
  policy: PrivacyPolicy,
): readonly Estimate[] {
  const keyOf = (survey: string, wave: number, cell: string) => `${survey} ${wave} ${cell}`;
  const byCell = new Map(decisions.map((each) => [keyOf(each.survey, each.wave, each.key), each]));
  const lowResponse = lowResponseCells(estimates, policy);
  return estimates.map((estimate): Estimate => {
    const cell = domainKey(estimate.domain);
    const decision = byCell.get(keyOf(estimate.provenance.survey, estimate.wave, cell));
    if (decision === undefined) throw new Error(`nobody decided on ${estimate.id}`);
    if (decision.hidden !== null) {
      const { id, indicator, wave, domain, statistic, unit, comparability, provenance } = estimate;
      return { id, indicator, wave, domain, statistic, unit, comparability, provenance, status: "suppressed" };
    }
    if (estimate.status === "suppressed") return estimate;
    return estimate.status === "computed" && lowResponse.has(`${estimate.wave} ${cell}`)
      ? { ...estimate, unreliable: true }
      : estimate;
  });
}

/** Waves and cells in which a smaller percentage answered than the policy calls reliable. */
function lowResponseCells(
  estimates: readonly FromResponses[],
  { reliableResponse }: PrivacyPolicy,
): ReadonlySet<string> {
  if (reliableResponse === undefined) return new Set();
  return new Set(
    estimates
      .filter((each) => each.status === "counted" && each.base !== null && each.value < reliableResponse)
      .map((each) => `${each.wave} ${domainKey(each.domain)}`),
  );
}
