/** Values and their scale -> the range of an axis. */

/** Shares and counts begin at zero and end at a round number; means on a scale show the scale's part around them, whole points, so that small differences are seen, and the chart says so. */
export function niceRange(
  values: readonly number[],
  scale: { readonly kind: string; readonly min?: number; readonly max?: number },
): readonly [number, number] {
  const highest = Math.max(0, ...values);
  if (scale.kind !== "range") {
    if (scale.kind === "share" && highest > 60) return [0, 100];
    return [0, roundUp(highest)];
  }
  const [min, max] = [scale.min ?? 0, scale.max ?? highest];
  if (values.length === 0) return [min, max];
  return [Math.max(min, Math.floor(Math.min(...values)) - 1), Math.min(max, Math.ceil(highest) + 1)];
}

/** The next of 1, 2, 2.5, 4, 5, 6, 8 or 10 times a power of ten. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return step * power;
}
