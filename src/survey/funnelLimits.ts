/** Figures of many domains -> the limits of a funnel plot, widened where the domains differ more than chance alone would make them.
 *
 * Spiegelhalter, D. J. (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24, 1185–1202.
 * Spiegelhalter, D. J. (2005). Handling over-dispersion of performance indicators. Quality and Safety in Health Care 14, 347–351. */

export interface FunnelDomain {
  readonly value: number;
  readonly standardError: number;
  readonly base: number;
}

export interface Funnel {
  /** The mean of the domains, each counted by its respondents. */
  readonly centre: number;
  /** Winsorised ratio of the variance between domains to what chance gives: 1 for chance alone. */
  readonly dispersion: number;
  /** Standard deviation of what the domains differ by beyond chance; 0 where `dispersion` shows none. */
  readonly between: number;
  /** One standard deviation of what a domain with so many respondents may differ from the centre by. */
  readonly deviation: (base: number) => number;
}

/** Fewer domains say nothing: their spread can't be told from chance. */
export const fewestFunnelDomains = 20;
/** A tenth at each end is drawn in, so that the few that stand out do not widen the limits that are to show them. */
const winsorised = 0.1;

/** What one respondent adds to chance is pooled over the domains, so that limits are a line: s(n) = √(Σ n·(n·SE²) / Σ n) / √n.
 * φ = Σ z² / I over the winsorised z = (y − centre) / s. Where I·φ > I − 1, the additive model (random effects; method of moments, DerSimonian & Laird 1986) gives
 * τ² = (I·φ − (I − 1)) / (Σw − Σw²/Σw), w = 1/s², and limits lie at centre ± z·√(s² + τ²).
 * The additive model and not the multiplicative one: what domains really differ by does not shrink with their size, which limits of √φ·s would say.
 * Throws with fewer than twenty domains, or where none of them has any spread. */
export function funnelLimits(domains: readonly FunnelDomain[]): Funnel {
  if (domains.length < fewestFunnelDomains) throw new Error(`a funnel of ${domains.length} domains`);
  const people = sum(domains.map(({ base }) => base));
  const centre = sum(domains.map(({ base, value }) => base * value)) / people;
  const one = Math.sqrt(sum(domains.map(({ base, standardError }) => base * base * standardError ** 2)) / people);
  if (!(one > 0)) throw new Error("a funnel of domains without spread");
  const chance = (base: number) => one / Math.sqrt(base);
  const scores = drawnIn(domains.map(({ base, value }) => (value - centre) / chance(base)));
  const all = domains.length;
  const dispersion = sum(scores.map((z) => z * z)) / all;
  const weights = domains.map(({ base }) => 1 / chance(base) ** 2);
  const total = sum(weights);
  const excess = all * dispersion - (all - 1);
  const between = excess > 0 ? Math.sqrt(excess / (total - sum(weights.map((weight) => weight * weight)) / total)) : 0;
  return { centre, dispersion, between, deviation: (base) => Math.hypot(chance(base), between) };
}

/** Scores beyond the 10% and 90% quantiles are set to these (Hyndman & Fan 1996, type 7, as R's `quantile`). */
function drawnIn(scores: readonly number[]): readonly number[] {
  const sorted = scores.toSorted((a, b) => a - b);
  const quantile = (share: number) => {
    const at = (sorted.length - 1) * share;
    const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return below + (at - Math.floor(at)) * (above - below);
  };
  const [low, high] = [quantile(winsorised), quantile(1 - winsorised)];
  return scores.map((score) => Math.min(high, Math.max(low, score)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
