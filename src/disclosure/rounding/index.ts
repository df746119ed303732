export {
  type BaseRounding,
  type BasesBehind,
  basesBehind,
  countStepBehind,
  printedBase,
  printedCount,
  toldBaseStep,
} from "./printedBase.ts";
export { printedDifference } from "./printedDifference.ts";
export { type ExactFigure, type PrintedFigure, printedFigure } from "./printedFigure.ts";
export { type Bound, type PrintedValue, printedValue, stepBehind, toldStep, valuesBehind } from "./printedValue.ts";
export { type PrintedScale, shareScale, stepOf } from "./step.ts";
export { type TotalsBehind, totalsBehind } from "./totalsBehind.ts";
