export { costOfDimensions, type DimensionCost } from "./costOfDimensions.ts";
export { type Dimension, decide, roundingOf, type Withheld } from "./decide.ts";
export type { DecidedItem, DecidedWave, FigureDecision, HiddenBecause, Protected } from "./decision.ts";
export { explainCell } from "./explainCell.ts";
export { explainFigure, type FigureExplanation } from "./explainFigure.ts";
export { type KnownFigure, knownExactly, type PrintedBefore } from "./knownFigures.ts";
export { protectEstimates } from "./protectEstimates.ts";
export { type CellDecision, protectSurvey } from "./protectSurvey.ts";
export {
  type BaseRounding,
  type PrintedScale,
  printedBase,
  printedCount,
  printedDifference,
  printedFigure,
  printedValue,
  shareScale,
} from "./rounding/index.ts";
