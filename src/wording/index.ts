export { holdsNoun } from "./facultyNoun.ts";
export { formatDate } from "./formatDate.ts";
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
export { createMessages, flatten, type MessageValues, type Say } from "./messages.ts";
export { sayStatistics } from "./sayStatistics.ts";
export { boardName, countryValues } from "./universityNames.ts";
