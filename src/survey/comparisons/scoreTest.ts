/** Two shares on effective bases -> Miettinen & Nurminen's score test of their difference, and the interval that it gives (1985, equations 8 and 9). */
import { normalProbability, normalQuantile } from "../studentT.ts";
import type { EffectiveShare } from "./effectiveShare.ts";

/** Two-sided p of no difference, b − a; 1 where neither sample varies. */
export function scoreProbability(a: EffectiveShare, b: EffectiveShare): number {
  return 2 * normalProbability(-Math.abs(scoreOf(a, b, 0)));
}

/** All differences b − a that the test does not reject at 1 − `level`: it holds 0 exactly where p is at least 1 − level. Within [−1, 1]. */
export function scoreInterval(
  a: EffectiveShare,
  b: EffectiveShare,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const limit = normalQuantile((1 + level) / 2);
  const observed = b.share - a.share;
  return {
    lower: edge(-1, observed, (difference) => scoreOf(a, b, difference) <= limit),
    upper: edge(1, observed, (difference) => scoreOf(a, b, difference) >= -limit),
  };
}

/** Finds the end of the interval between a difference outside and one inside, by bisection to the last bits. */
function edge(outside: number, inside: number, isInside: (difference: number) => boolean): number {
  if (isInside(outside)) return outside;
  let [out, within] = [outside, inside];
  for (let step = 0; step < 60; step += 1) {
    const middle = (out + within) / 2;
    if (isInside(middle)) within = middle;
    else out = middle;
  }
  return (out + within) / 2;
}

/** (observed − supposed) by its standard error where the supposed difference holds; the variance is the restricted one times N/(N − 1). */
function scoreOf(a: EffectiveShare, b: EffectiveShare, difference: number): number {
  const distance = b.share - a.share - difference;
  const supposed = restricted(a, b, difference);
  const all = a.base + b.base;
  const variance =
    ((supposed.a * (1 - supposed.a)) / a.base + (supposed.b * (1 - supposed.b)) / b.base) * (all / (all - 1));
  // Two respondents are not enough for any claim.
  if (Math.abs(distance) < 1e-14 || all <= 2) return 0;
  return variance > 0 ? distance / Math.sqrt(variance) : Math.sign(distance) * Number.POSITIVE_INFINITY;
}

/** The likeliest pair of shares that lie so far apart (Farrington & Manning 1990, appendix I: the root of a cubic in closed form). */
function restricted(
  a: EffectiveShare,
  b: EffectiveShare,
  difference: number,
): { readonly a: number; readonly b: number } {
  const ratio = a.base / b.base;
  const first = 1 + ratio;
  const second = -(1 + ratio + b.share + ratio * a.share + difference * (ratio + 2));
  const third = difference * difference + difference * (2 * b.share + ratio + 1) + b.share + ratio * a.share;
  const fourth = -b.share * difference * (1 + difference);
  const v = (second / (3 * first)) ** 3 - (second * third) / (6 * first * first) + fourth / (2 * first);
  const size = Math.sqrt(Math.max(0, (second / (3 * first)) ** 2 - third / (3 * first)));
  const u = v >= 0 ? size : -size;
  const angle = u === 0 ? 0 : Math.acos(Math.max(-1, Math.min(1, v / u ** 3)));
  const root = 2 * u * Math.cos((Math.PI + angle) / 3) - second / (3 * first);
  const shareB = Math.max(0, Math.max(difference, 0), Math.min(1, Math.min(1 + difference, 1), root));
  return { a: Math.max(0, Math.min(1, shareB - difference)), b: shareB };
}
