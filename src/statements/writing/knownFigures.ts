/** The figures that a document's readers may have -> what is known of an indicator. */
import { type Domain, type Indicator, isShown, type ShownFigure } from "../../domain/index.ts";
import type { EstimateIndex } from "../estimateIndex.ts";
import type { Origins } from "./origins.ts";

export interface KnownFigures {
  readonly index: EstimateIndex;
  /** The figures of an indicator that are shown, from the oldest wave to the newest; of the population that its survey covers where no domain is named. */
  readonly known: (indicator: Indicator, domain?: Domain) => readonly ShownFigure[];
}

export function figuresKnownIn(index: EstimateIndex, { surveyOf }: Pick<Origins, "surveyOf">): KnownFigures {
  return {
    index,
    known: (indicator, domain = { kind: surveyOf(indicator).coverage }) =>
      index.series(indicator.id, domain).filter(isShown),
  };
}
