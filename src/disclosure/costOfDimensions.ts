/** What hiding cost readers -> which breakdowns it comes from: leave one out, and so many figures more are shown of the others. */
import type { Indicator, ItemTally, Survey, University } from "../domain/index.ts";
import { type Dimension, decide, dimensionOf } from "./decide.ts";
import type { DecidedWave, FigureDecision } from "./decision.ts";
import type { KnownFigure } from "./knownFigures.ts";

export interface DimensionCost {
  readonly dimension: Dimension;
  /** How many more figures of the other breakdowns are printed where this one is left out. */
  readonly shows: number;
  /** How many of its own figures are printed, and would be lost. */
  readonly loses: number;
}

/** The breakdown that hides most comes first; those that hide nothing of others are not told. */
export function costOfDimensions(
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
  indicators: readonly Indicator[],
  known: readonly KnownFigure[],
  decided: readonly DecidedWave[],
): readonly DimensionCost[] {
  const figures = figuresOf(decided);
  if (figures.every(({ status }) => status !== "hidden")) return [];
  const printed = figures.filter(({ status }) => status === "printed");
  const dimensions = [...new Set(figures.flatMap(({ domain }) => dimensionOf(domain) ?? []))].sort();
  return dimensions
    .map((dimension): DimensionCost => {
      const without = figuresOf(
        decide(survey, university, tallies, indicators, known, { leaveOut: new Set([dimension]) }),
      );
      const loses = printed.filter(({ domain }) => dimensionOf(domain) === dimension).length;
      const left = without.filter(({ status }) => status === "printed").length;
      return { dimension, shows: left - (printed.length - loses), loses };
    })
    .filter(({ shows }) => shows > 0)
    .toSorted((a, b) => b.shows - a.shows || a.loses - b.loses);
}

function figuresOf(decided: readonly DecidedWave[]): readonly FigureDecision[] {
  return decided.flatMap(({ items }) => items.flatMap(({ decisions }) => decisions));
}
