export { holdsNoun } from "./facultyNoun.ts";
export { formatDate } from "./formatDate.ts";
export { formatSize } from "./formatSize.ts";
export {
  asPercent,
  decimalsOfFigure,
  decimalsOfStep,
  formatBounds,
  formatEstimate,
  formatInUnit,
  formatNumber,
  formatPeriod,
} from "./formatValue.ts";
export { listInWords } from "./listInWords.ts";
export {
  createMessages,
  flatten,
  type Given,
  type KeyBelow,
  type Say,
} from "./messages.ts";
export { messageTable } from "./messageTable.ts";
export { sayStatistics } from "./sayStatistics.ts";
export { readSentence, type SentenceValues, valuesProblem } from "./sentenceValues.ts";
export { boardName, countryValues, readersName } from "./universityNames.ts";
export { wordsWithDigits } from "./wordsWithDigits.ts";
