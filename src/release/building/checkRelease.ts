/** Where a release is made from -> Checked, or all that is wrong: every phase before something is made, in their order. */
import { type Notes, noNotes, type UniversityData } from "../../domain/index.ts";
import { type CheckedByAnalyst, check } from "./checked.ts";
import type { InputFolders } from "./inputFolders.ts";
import { protectFiguresBeside } from "./protectFigures.ts";
import { readInputs } from "./read.ts";
import { remember } from "./remembered.ts";
import { round } from "./rounded.ts";
import { type Scope, wholeScope } from "./scope.ts";
import { sealedBy } from "./sealedBy.ts";
import type { Stopped } from "./stopped.ts";
import { tally } from "./tallied.ts";
import { type Tell, toNobody } from "./telling.ts";
import { word } from "./worded.ts";

/** All files are read and checked before anything is told, so that the user sees all their problems at once; what only follows from these is not told. `scopeIn`: what will be made of this data; all of it where absent. `notes`: what earlier runs found. */
export async function checkRelease(
  folders: InputFolders,
  scopeIn: (data: UniversityData) => Scope = wholeScope,
  tell: Tell = toNobody,
  notes: Notes = noNotes,
): Promise<CheckedByAnalyst | Stopped> {
  const read = await readInputs(folders, tell, undefined, notes.open);
  if (read.kind === "findings") return read;
  const sealed = await sealedBy(read, notes);
  const tallied = await tally(read, sealed);
  if (tallied.kind === "findings") return tallied;
  const scope = scopeIn(read.data);
  const remembered = await remember(tallied);
  // Grouped, Estimated, Protected, Attacked.
  const attacked = await protectFiguresBeside(remembered.data, remembered.tallies, remembered.released, sealed);
  const worded = word(round(attacked), { ...read, year: read.year ?? 0 }, tell);
  return await check(worded, attacked, remembered, tallied, scope, { open: notes.open, sealed });
}
