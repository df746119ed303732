/** How two estimates were judged -> what is told of it: the verdict, and their difference as it is printed. */
import { printedDifference } from "../disclosure/index.ts";
import type { Comparison, ComputedFigure, EstimateId, Figure, FigureComparison } from "../domain/index.ts";

export function releasedComparison(exact: Comparison, figures: ReadonlyMap<EstimateId, Figure>): FigureComparison {
  const { p, adjusted: _, difference, interval, verdict, ...about } = exact;
  const [from, to] = [figures.get(exact.from), figures.get(exact.to)];
  if (from?.status !== "computed" || to?.status !== "computed")
    throw new Error(`${exact.id} compares what is not shown`);
  return {
    ...about,
    verdict: verdict === "unclear" && isSame(exact, from, to) ? "about the same" : verdict,
    alone: p < 1 - interval.level,
    // Beside "more than 95%", an exact difference would tell more of that figure than is printed.
    difference:
      from.bound === null && to.bound === null
        ? printedDifference({ value: difference, lower: interval.lower, upper: interval.upper }, [
            from.valueStep,
            to.valueStep,
          ])
        : null,
  };
}

/** The finest step that is printed, in grades or in percentage points. */
const finest = { grade: 0.1, percent: 1, count: 1 } as const;

/** Says whether two figures are about the same: the rounded interval of their exact difference lies within one finest step, and so do the printed figures. */
function isSame({ interval }: Comparison, from: ComputedFigure, to: ComputedFigure): boolean {
  const step = finest[to.unit];
  const furthest = Math.max(Math.abs(interval.lower), Math.abs(interval.upper));
  const printed = Math.abs(to.value - from.value);
  return furthest < 1.5 * step && printed <= step + 1e-9 && from.bound === to.bound;
}
