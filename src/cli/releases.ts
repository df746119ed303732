/** The folder where releases lie, as a command line names it. */

import { folderOption } from "../app/folders.ts";
import { recoverReleases } from "../store/index.ts";

/** A release that a killed run had just put aside is back in its place, whatever this run will find. */
export async function releasesOption(given: unknown): Promise<string> {
  const folder = folderOption(given, "out");
  await recoverReleases(folder);
  return folder;
}
