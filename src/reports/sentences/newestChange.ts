/** An indicator's series -> its newest figure, the one before, and what may be said of the change. */
import type { Domain, Indicator, KnownEstimate } from "../../domain/index.ts";
import { differenceProbability } from "../../survey/index.ts";
import type { Writing } from "../writing.ts";
import { changeVerdict, type Verdict } from "./changeVerdict.ts";

export interface Change {
  readonly indicator: Indicator;
  readonly before: KnownEstimate | null;
  readonly after: KnownEstimate;
  /** Unadjusted; null where nothing can be tested. */
  readonly p: number | null;
}

/** Null where there is no figure. */
export function newestChange(indicator: Indicator, writing: Writing, domain?: Domain): Change | null {
  const known = writing.known(indicator, domain);
  const after = known.at(-1);
  if (after === undefined) return null;
  const before = known.at(-2) ?? null;
  const isTested =
    before?.status === "computed" &&
    after.status === "computed" &&
    before.comparability.series === after.comparability.series;
  return { indicator, before, after, p: isTested ? differenceProbability(before, after) : null };
}

/** `p` adjusted for all that the report tests; the change's own where it is the only one. */
export function verdictOf({ indicator, before, after }: Change, p: number | null): Verdict {
  return changeVerdict(before, after, p, indicator.decimals);
}
