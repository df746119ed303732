/** An estimate -> the one of the wave before, and what may be said of the change. */
import type { Domain, Figure, Indicator, ShownFigure } from "../../domain/index.ts";
import type { EstimateIndex } from "../estimateIndex.ts";
import type { KnownFigures } from "../writing/knownFigures.ts";
import { changeVerdict, type Verdict } from "./changeVerdict.ts";

export interface Change {
  readonly indicator: Indicator;
  /** The figure may be hidden; it is null for the first wave. */
  readonly before: Figure | null;
  readonly after: ShownFigure;
  readonly verdict: Verdict;
}

export function changeOf(after: ShownFigure, index: EstimateIndex): Change {
  const indicator = index.indicator(after.indicator);
  if (indicator === undefined) throw new Error(`no indicator ${after.indicator}`);
  const before = index.before(after);
  return {
    indicator,
    before,
    after,
    verdict: changeVerdict(before, after, index.comparison("change", after)),
  };
}

/** Gives the change of the newest figure that is known; null where no figure is. */
export function newestChange(indicator: Indicator, writing: KnownFigures, domain?: Domain): Change | null {
  const after = writing.known(indicator, domain).at(-1);
  // Named as these readers read it.
  return after === undefined ? null : { ...changeOf(after, writing.index), indicator };
}
