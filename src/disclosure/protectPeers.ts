/** Figures of groups of institutions, and which of the university's own are shown -> those that may be told; a hidden one keeps nothing but its name.
 *
 * The same minimum as for the university's own; and nothing from which few people's answers, or the figure of one or two institutions, could be worked out. */
import {
  domainKey,
  type Estimate,
  type EstimateId,
  estimateId,
  type PrivacyPolicy,
  type SuppressedEstimate,
  tellsFew,
} from "../domain/index.ts";
import type { PeerEstimate } from "../survey/index.ts";

export type PeerRule = "few respondents" | "own figure" | "few institutions";

/** `peers`: of one survey, group by group, the first group first. `isShown`: of the university's own figures. */
export function protectPeers(
  peers: readonly PeerEstimate[],
  policy: PrivacyPolicy,
  isShown: (id: EstimateId) => boolean,
): readonly Estimate[] {
  const told = new Map<string, PeerEstimate[]>();
  return peers.map((each) => {
    const { indicator, wave } = each.estimate;
    const key = `${indicator} ${wave}`;
    const before = told.get(key) ?? [];
    if (peerRule(each, before, policy, isShown) !== null) return hidden(each.estimate);
    told.set(key, [...before, each]);
    return each.estimate;
  });
}

/** Why nobody may see a group's figure; null where it may be told beside those of the groups before it. */
export function peerRule(
  { estimate, institutions, includesUs }: PeerEstimate,
  before: readonly Pick<PeerEstimate, "institutions">[],
  policy: Pick<PrivacyPolicy, "minimumBase">,
  isShown: (id: EstimateId) => boolean,
): PeerRule | null {
  if (estimate.base !== null && estimate.base < policy.minimumBase) return "few respondents";
  // What is told of all, without what is known of the others, is ours.
  if (includesUs && !isShown(estimateId(estimate.indicator, estimate.wave, { kind: "university" })))
    return "own figure";
  return tellsFew([...before.map((each) => each.institutions), institutions]) ? "few institutions" : null;
}

function hidden({
  id,
  indicator,
  wave,
  domain,
  statistic,
  unit,
  comparability,
  provenance,
}: PeerEstimate["estimate"]): SuppressedEstimate {
  if (domain.kind !== "peers") throw new Error(`${domainKey(domain)} is no group of institutions`);
  return { id, indicator, wave, domain, statistic, unit, comparability, provenance, status: "suppressed" };
}
