import { describe, expect, it } from "vitest";
import { funnelLimits } from "../../src/survey/index.ts";

/** Twenty domains of 100 respondents around 50 with a standard error of 1, at these many standard errors. */
function domainsAt(scores: readonly number[]) {
  return scores.map((score) => ({ value: 50 + score, standardError: 1, base: 100 }));
}
const twice = (scores: readonly number[]) => scores.flatMap((score) => [score, -score]);

describe("the limits of a funnel", () => {
  it("are those of chance where the domains differ by no more than chance", () => {
    const found = funnelLimits(domainsAt(twice([0.2, 0.4, 0.6, 0.8, 1, 1, 0.8, 0.6, 0.4, 0.2])));
    expect(found.between).toBe(0);
    expect(found.deviation(100)).toBeCloseTo(1, 12);
    expect(found.deviation(400)).toBeCloseTo(0.5, 12);
  });

  it("are widened by what the domains differ by beyond chance, as worked out by hand", () => {
    // z = ±1 … ±10. Sorted: -10, -9, -8, …; of 20, the 10% quantile is at place 1.9: -9 + 0.9 · 1 = -8.1.
    // So ±9 and ±10 are drawn in to ±8.1: Σ z² = 2 · (1 + 4 + 9 + 16 + 25 + 36 + 49 + 64 + 2 · 65.61) = 670.44; φ = 33.522.
    // w = 1 for all: τ² = (670.44 − 19) / (20 − 20 / 20) = 651.44 / 19 = 34.286315789…
    const found = funnelLimits(domainsAt(twice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])));
    expect(found.centre).toBeCloseTo(50, 12);
    expect(found.dispersion).toBeCloseTo(33.522, 9);
    expect(found.between ** 2).toBeCloseTo(651.44 / 19, 9);
    expect(found.deviation(100)).toBeCloseTo(Math.sqrt(1 + 651.44 / 19), 9);
    // What the domains differ by stays, however many answer.
    expect(found.deviation(1e12)).toBeCloseTo(Math.sqrt(651.44 / 19), 4);
  });

  it("are not widened by the few that stand out", () => {
    const calm = [0.2, 0.4, 0.6, 0.8, 1, 1, 0.8, 0.6, 0.4];
    expect(funnelLimits(domainsAt(twice([...calm, 30]))).between).toBe(0);
  });

  it("weigh domains of several sizes, as worked out by hand", () => {
    // Ten of 100 and ten of 400, one respondent adding 10: s = 1 and 0.5, w = 1 and 4; Σw = 50, Σw² = 170.
    // All at ±2 standard deviations, so nothing is drawn in: Σz² = 80, τ² = (80 − 19) / (50 − 170 / 50) = 61 / 46.6.
    const of = (base: number, s: number) =>
      Array.from({ length: 10 }, (_, at) => ({ base, standardError: s, value: 50 + (at % 2 === 0 ? 2 : -2) * s }));
    const found = funnelLimits([...of(100, 1), ...of(400, 0.5)]);
    expect(found.centre).toBeCloseTo(50, 12);
    expect(found.between ** 2).toBeCloseTo(61 / 46.6, 9);
  });

  it("are not given of fewer than twenty", () => {
    expect(() => funnelLimits(domainsAt(new Array<number>(19).fill(1)))).toThrow("a funnel of 19 domains");
  });
});
