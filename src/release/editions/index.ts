export { cellsOfRelease } from "./cellsOfRelease.ts";
export { diffReleases, type ReleaseDiff } from "./diffReleases.ts";
export { ledgerText, recordPath } from "./ledgerText.ts";
export { partFolder, type ReleaseOnDisk, readRelease } from "./manifest.ts";
export { recordedCells } from "./recordedCells.ts";
