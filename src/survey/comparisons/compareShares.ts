/** Two computed shares -> p and interval of their difference, and the test that gave them. */
import { type EffectiveShare, effectiveShares } from "./effectiveShare.ts";
import { exactProbability } from "./exactTest.ts";
import { scoreInterval, scoreProbability } from "./scoreTest.ts";
import type { Measured, Tested } from "./tested.ts";

/** Where the smaller effective base would hold fewer of an answer, or of those who did not give it, the score test alone gives false alarms too often (docs/statistics.md). */
const fewest = 10;

export function compareShares(before: Measured, after: Measured, level: number): Tested {
  const { a, b } = effectiveShares(before, after);
  const scale = after.unit === "percent" ? 100 : 1;
  const { lower, upper } = scoreInterval(a, b, level);
  return {
    ...shareProbability(before, after, level),
    untested: null,
    interval: { lower: lower * scale, upper: upper * scale, level },
  };
}

/** Gives the test without its interval. The larger of two p holds its level where one does, and agrees with the interval that the score test gives. */
export function shareProbability(before: Measured, after: Measured, level: number): Pick<Tested, "method" | "p"> {
  const { a, b } = effectiveShares(before, after);
  const p = scoreProbability(a, b);
  if (!isRare(a, b)) return { method: "score", p };
  return { method: "exact", p: p >= 1 - level ? p : Math.max(p, exactly(a, b)) };
}

function isRare(a: EffectiveShare, b: EffectiveShare): boolean {
  const pooled = (a.share * a.base + b.share * b.base) / (a.base + b.base);
  return Math.min(a.base, b.base) * Math.min(pooled, 1 - pooled) < fewest;
}

/** Rounds to whole effective counts: bases down, shares towards one another. */
function exactly(a: EffectiveShare, b: EffectiveShare): number {
  const whole = ({ share, base }: EffectiveShare, towards: number) => {
    const of = Math.max(1, Math.floor(base + 1e-6));
    const successes = share * of;
    const near = Math.round(successes);
    if (Math.abs(successes - near) < 1e-6) return { successes: near, of };
    return { successes: share > towards ? Math.floor(successes) : Math.ceil(successes), of };
  };
  return exactProbability(whole(a, b.share), whole(b, a.share));
}
