/** Figures of several institutions -> the figure of all of them together: weighted by their bases, with the standard error where it follows.
 *
 * The institutions are all of the group, so nothing is left to chance between them: they are strata of a stratified sample (Cochran 1977, Sampling Techniques, 5.3), each with the share of its base in all bases as its weight. */
import type { BenchmarkRow } from "../domain/index.ts";

type Figure = Pick<BenchmarkRow, "value" | "base" | "standardError">;

/** x̄ = Σ nᵢ xᵢ / N and SE² = Σ (nᵢ / N)² SEᵢ², with N = Σ nᵢ. A share without a standard error has that of a simple random sample of its base, pᵢ (100 − pᵢ) / nᵢ; of a mean nothing follows: then the standard error is null. */
export function pooled(
  figures: readonly Figure[],
  areShares: boolean,
): { readonly value: number; readonly base: number; readonly standardError: number | null } {
  const base = figures.reduce((sum, each) => sum + each.base, 0);
  if (base <= 0) throw new Error("figures of nobody can't be pooled");
  const value = figures.reduce((sum, each) => sum + each.base * each.value, 0) / base;
  const variances = figures.map((each) => varianceOf(each, areShares));
  if (variances.some((each) => each === null)) return { value, base, standardError: null };
  const variance = figures.reduce((sum, each, place) => sum + (each.base / base) ** 2 * (variances[place] ?? 0), 0);
  return { value, base, standardError: Math.sqrt(variance) };
}

function varianceOf({ value, base, standardError }: Figure, isShare: boolean): number | null {
  if (standardError !== null) return standardError ** 2;
  return isShare ? (value * (100 - value)) / base : null;
}
