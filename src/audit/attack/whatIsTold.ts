/** What some people may have answered, by how many they may be -> the rule that this breaks, if any. */
import type { AskedIndicator, Range } from "./question.ts";

export type Rule = "alone" | "narrow share" | "narrow mean" | "everybody" | "nobody" | "somebody";

const [leastShare, leastMean] = [1 / 3, 1 / 4];

export function ruleBroken(
  possible: ReadonlyMap<number, Range>,
  { kind, sensitive }: AskedIndicator,
  scale: Range,
  areFew: boolean,
): Rule | null {
  if (possible.size === 0) return null;
  const all = [...possible];
  if (kind === "share") {
    if ((areFew || sensitive) && all.every(([size, { lo }]) => lo >= size)) return "everybody";
    if ((areFew || sensitive) && all.every(([, { hi }]) => hi <= 0)) return "nobody";
    if (!areFew) return null;
    if (sensitive && all.every(([, { lo }]) => lo > 0)) return "somebody";
  }
  if (!areFew) return null;
  const lowest = Math.min(...all.map(([size, { lo }]) => lo / size));
  const highest = Math.max(...all.map(([size, { hi }]) => hi / size));
  const whole = kind === "share" ? 1 : scale.hi - scale.lo;
  if (highest - lowest < narrowest({ kind }, scale) - 1e-9) return kind === "share" ? "narrow share" : "narrow mean";
  const isAlone = all.length === 1 && all[0]?.[0] === 1;
  return isAlone && highest - lowest < whole - 1e-9 ? "alone" : null;
}

/** How much a share, or a mean, must at least be able to differ. */
export function narrowest({ kind }: Pick<AskedIndicator, "kind">, scale: Range): number {
  return kind === "share" ? leastShare : leastMean * (scale.hi - scale.lo);
}
