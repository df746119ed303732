/** Estimates and the decisions on their cells -> estimates that may be handed out: a hidden one keeps nothing but its name. */
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
    const rounded = roundCounts(estimate, policy);
    return rounded.status === "computed" && lowResponse.has(`${estimate.wave} ${cell}`)
      ? { ...rounded, unreliable: true }
      : rounded;
  });
}

/** Respondents as multiples of what the policy says; a rate is made of the rounded count. */
function roundCounts<T extends ComputedEstimate | CountedEstimate>(
  estimate: T,
  { roundCountsTo: step }: PrivacyPolicy,
): T {
  if (step === undefined) return estimate;
  const rounded = (count: number) => Math.round(count / step) * step;
  if (estimate.status === "computed") return { ...estimate, base: rounded(estimate.base ?? 0) };
  if (estimate.base === null) return { ...estimate, value: rounded(estimate.value) };
  return { ...estimate, value: (100 * rounded((estimate.value * estimate.base) / 100)) / estimate.base };
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
