// What was handed out before, on disk.

export { type AdoptedReleases, adoptedReleases } from "./adoptedReleases.ts";
export { cellsOfRelease } from "./cellsOfRelease.ts";
// Two releases beside one another.
export { diffReleases, type ReleaseDiff } from "./diffReleases.ts";
// What of it is known of today's people.
export { type EarlierRows, earlierRowNames, earlierRows } from "./earlierRows.ts";
export { type EarlierRelease, earlierFiles, earlierPaths, earlierReleases, siteList } from "./earlierSites.ts";
// What this release will have printed.
export { figuresOf } from "./figuresOf.ts";
export { knownFigures } from "./knownFigures.ts";
export { ledgerText, recordPath } from "./ledgerText.ts";
export {
  type Kept,
  keptFromBefore,
  manifestText,
  partFolder,
  type ReleaseOnDisk,
  readManifest,
  readRelease,
  readReleaseOrPart,
} from "./manifest.ts";
export { type PrintedRow, printedRows } from "./printedRows.ts";
export { recordedCells } from "./recordedCells.ts";
export { editionFolder, type Replaced, replacedEditions } from "./replacedEditions.ts";
export { replacedFindings } from "./replacedFindings.ts";
export { withAnswers } from "./sameAnswers.ts";
