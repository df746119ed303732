/** An indicator -> what of it is tested: its mean or its share; null where nothing was sampled. */
import { type Indicator, type Survey, scaleOf } from "../../domain/index.ts";
import type { TestedStatistic } from "./compareEstimates.ts";

export function testedStatistic(indicator: Indicator, survey: Survey): TestedStatistic | null {
  if (indicator.counted) return null;
  switch (scaleOf(indicator, survey).kind) {
    case "range":
      return "mean";
    case "share":
      return "share";
    case "count":
      return null;
  }
}
