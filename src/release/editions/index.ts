// What was handed out before, on disk.

export { type AdoptedReleases, adoptedReleases } from "./adoptedReleases.ts";
export { type EarlierRelease, earlierFiles, earlierPaths, earlierReleases, siteList } from "./earlierSites.ts";
export { editionFolder, foldersByManifest, releaseFolders } from "./editionsOnDisk.ts";
export { handedOutFiles } from "./handedOutFiles.ts";
export { type ReleaseOnDisk, readManifest, readRelease, readReleaseOrPart } from "./manifest.ts";
export { type Replaced, replacedEditions } from "./replacedEditions.ts";
export { replacedFindings } from "./replacedFindings.ts";

// What of it is known of the people of today.

export { type EarlierRows, earlierRowNames, earlierRows } from "./earlierRows.ts";
export { knownFigures } from "./knownFigures.ts";
export { recordedCells } from "./recordedCells.ts";
export { withAnswers } from "./sameAnswers.ts";

// What this release prints and hides, as ledgers and data files have it.

export { cellsOfRelease } from "./cellsOfRelease.ts";
export { figuresOf } from "./figuresOf.ts";
export { ledgerText, recordPath } from "./ledgerText.ts";
export { type PrintedRow, printedRows } from "./printedRows.ts";
export { cellsOnDisk, recordWith } from "./recordOf.ts";

// Its manifest, and what of a release in the same place still holds.

export { type Kept, keptFromBefore, manifestText, partFolder } from "./manifest.ts";

// Two releases beside one another.

export { changesBetween, diffReleases, type ReleaseChanges, type ReleaseDiff } from "./diffReleases.ts";
