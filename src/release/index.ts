// A release is built: phases, each of which takes what the one before it gives.

export {
  type AskedFigure,
  auditFolder,
  buildRelease,
  type Checked,
  type CheckedByAnalyst,
  type CheckMemory,
  checkAgain,
  checkRelease,
  correctionsFor,
  coveringLetter,
  type Draft,
  DraftCharts,
  draftFigures,
  draftFonts,
  draftMessages,
  draftOf,
  draftPage,
  draftPictures,
  draftPrint,
  draftReport,
  draftSite,
  draftStory,
  draftTexts,
  draftTitles,
  type Explanation,
  type FigurePlace,
  type Format,
  figurePlaces,
  figuresStamp,
  foreignFindings,
  foundInText,
  type Handed,
  headlinesFor,
  type InputFolders,
  isForEverybody,
  leakFindings,
  leaksOfFolder,
  type PrintedFigures,
  type Progress,
  pictureStory,
  type Read,
  readInputs,
  screenMedium,
} from "./building/index.ts";

// It stands beside those that were handed out before.

export {
  cellsOnDisk,
  changesBetween,
  diffReleases,
  foldersByManifest,
  handedOutFiles,
  partFolder,
  type ReleaseChanges,
  type ReleaseDiff,
  type ReleaseOnDisk,
  readRelease,
  recordPath,
  recordWith,
  releaseFolders,
} from "./editions/index.ts";

// Its work is done in threads, tabs of a browser, or by workers elsewhere.

export { localPrinter, openQueuePrinter, openWorker, type Printer, type QueueKey, Threads } from "./execution/index.ts";
