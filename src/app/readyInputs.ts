/** What was asked for -> all that a release is made from, or what is wrong with it. */
import type { Finding, Year } from "../domain/index.ts";
import { type CheckedByAnalyst, checkRelease, type InputFolders } from "../release/index.ts";
import { finishWriting, openNotes, recoverReleases, stampCode } from "../store/index.ts";
import { projectFolder } from "./folders.ts";
import { stepsOf, type TellStep, tellNobody } from "./step.ts";
import { storeOf } from "./storeOf.ts";

export type { Checked, CheckedByAnalyst } from "../release/index.ts";

/** Which data, which year of it, and where its releases lie. */
export interface ReleaseAsked {
  readonly dataFolder: string;
  /** Holds a folder of response files for each survey; null: they lie beside each survey in the data. */
  readonly responsesFolder: string | null;
  /** The newest year of the data where null. */
  readonly year: Year | null;
  /** The folder that holds a folder for each year that was released. */
  readonly releases: string;
}

/** Something must be mended first. */
export interface Stopped {
  readonly kind: "findings";
  readonly findings: readonly Finding[];
}

/** `handsOut`: a release is handed out, not made; `day`: leaves out what may not be published on it. */
type HowToRead = Pick<InputFolders, "handsOut" | "day">;

/** A release that a killed run had just put aside is back in its place first, whatever is found then. Where something is wrong, `notes` say what was taken of the response files. */
export async function readyInputs(
  asked: ReleaseAsked,
  how: HowToRead = {},
  tell: TellStep = tellNobody,
): Promise<CheckedByAnalyst | (Stopped & { readonly notes?: readonly Finding[] })> {
  // Whoever asks may know more, a day by which to publish, say: that is none of what is read.
  const { dataFolder, responsesFolder, year, releases } = asked;
  tell({ at: "data" });
  await recoverReleases(releases);
  await finishWriting(dataFolder);
  // Also where nothing was made yet: whoever prepares a year checks again and again. What can't be kept there is found again.
  const notes = await openNotes(
    storeOf({ releases, store: null }, () => undefined),
    await stampCode(projectFolder),
  );
  const folders = { dataFolder, responsesFolder, year, releases, projectFolder, ...how };
  const checked = await checkRelease(folders, undefined, stepsOf(tell), notes);
  await notes.keep();
  return checked;
}
