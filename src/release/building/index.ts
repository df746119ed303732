// All phases in their order, to a release on disk.

export { buildRelease } from "./buildRelease.ts";
export type { Progress } from "./effects.ts";
export type { Explanation } from "./making/explanations.ts";
export type { Format } from "./planArtefacts.ts";

// The phases before anything is made: for who checks, records, publishes and hands out.

export type { Checked, CheckedByAnalyst } from "./checked.ts";
export { checkRelease } from "./checkRelease.ts";
export type { InputFolders } from "./inputFolders.ts";
export type { Tell } from "./telling.ts";

// Words that go with files.

export { correctionsFor, coveringLetter, headlinesFor } from "./composing/letters.ts";

// What is on disk already, attacked.

export { auditFolder, leaksOfFolder } from "./auditing/auditFolder.ts";
export { isForEverybody, leakFindings } from "./auditing/auditRelease.ts";
export { foreignFindings, type Handed } from "./auditing/foreignFindings.ts";

// Made over and over, for who writes and wants to see.

export {
  type AskedFigure,
  draftFigures,
  draftPictures,
  draftStory,
  type FigurePlace,
  figurePlaces,
  pictureStory,
} from "./again/askedFigures.ts";
export { type CheckMemory, checkAgain } from "./again/checkAgain.ts";
export {
  type Draft,
  DraftCharts,
  draftFonts,
  draftOf,
  draftPage,
  draftPrint,
  draftReport,
  draftTitles,
  screenMedium,
} from "./again/draft.ts";
export { draftMessages } from "./again/draftMessages.ts";
export { draftSite } from "./again/draftSite.ts";
export { draftTexts, foundInText } from "./again/draftTexts.ts";
export { figuresStamp, inputsStamp } from "./again/figuresStamp.ts";
export { type Read, readInputs } from "./read.ts";
export type { PrintedFigures } from "./rounded.ts";
