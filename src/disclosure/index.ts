export { comparedWith } from "./besideHidden.ts";
export { compositionOf } from "./composition.ts";
export { costOfDimensions, type DimensionCost } from "./costOfDimensions.ts";
export { type Dimension, decide, roundingOf } from "./decide.ts";
export type { DecidedItem, DecidedWave, FigureDecision, HiddenBecause, Protected } from "./decision.ts";
export { explainFigure, type FigureExplanation } from "./explainFigure.ts";
export { type FigureRow, hideMore, mostWantedFirst, nextToHide } from "./hideMore.ts";
export { type KnownFigure, knownExactly, type PrintedBefore } from "./knownFigures.ts";
export { lossOfHidden } from "./lossOf.ts";
export { type FromResponses, protectEstimates } from "./protectEstimates.ts";
export { protectPeers } from "./protectPeers.ts";
export {
  type BaseRounding,
  countStepBehind,
  type PrintedScale,
  printedBase,
  printedCount,
  printedDifference,
  printedFigure,
  printedValue,
  shareScale,
  toldBaseStep,
  toldStep,
} from "./rounding/index.ts";
