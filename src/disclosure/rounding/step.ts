/** A scale and the fewest people that a printed base can stand for -> the step in which values are printed. */

/** What a value is a point on: a share runs from 0 to 100, a mean or quantile from one end of its item's scale to the other. */
export interface PrintedScale {
  readonly kind: "share" | "range";
  readonly min: number;
  readonly max: number;
}

export const shareScale: PrintedScale = { kind: "share", min: 0, max: 100 };

/** However many answered, no value is printed finer. */
const finest = { share: 1, range: 0.1 } as const satisfies Record<PrintedScale["kind"], number>;

const mantissas = [1, 2, 5] as const;

/** The smallest of 1, 2, 5 × 10^j that is not finer than what one of `fewest` respondents can change: the scale's range divided by them.
 *
 * So some whole number of answers lies behind every printed value, whatever the base is: shares do not give bases away. */
export function stepOf({ kind, min, max }: PrintedScale, fewest: number): number {
  const change = (max - min) / Math.max(1, fewest);
  for (let power = -1; ; power += 1) {
    for (const mantissa of mantissas) {
      const step = power < 0 ? mantissa / 10 ** -power : mantissa * 10 ** power;
      if (step >= finest[kind] && step >= change - 1e-9) return step;
    }
  }
}
