/** (data, design, what was asked for) -> `out/<year>/`: every artefact and the manifest, whole or not at all. Each phase takes what the one before it gives, so none can be left out. */
import path from "node:path";
import { reportKeys } from "../../documents/index.ts";
import { CommandError, reportId, reportNames, type UniversityData } from "../../domain/index.ts";
import { openNotes, StagedFolder, stampCode } from "../../store/index.ts";
import { audit } from "./audited.ts";
import { checkRelease } from "./checkRelease.ts";
import type { ReleaseEffects } from "./effects.ts";
import type { InputFolders } from "./inputFolders.ts";
import { make } from "./made.ts";
import type { Selection } from "./planArtefacts.ts";
import { plan } from "./planned.ts";
import { scopeOf } from "./scope.ts";
import type { Stopped } from "./stopped.ts";
import { type Written, write } from "./written.ts";

export interface ReleaseRequest extends InputFolders, Omit<Selection, "only"> {
  readonly out: string;
  /** The ids of all reports that there are, with those that are held -> those that were asked for; all where null. */
  readonly only: (reports: readonly string[]) => readonly string[] | null;
}

export async function buildRelease(request: ReleaseRequest, effects: ReleaseEffects): Promise<Written | Stopped> {
  const { only, languages, formats, out, projectFolder } = request;
  const selectionIn = (data: UniversityData): Selection => ({
    only: notHeld(only(reportNames(data.university.faculties.map(({ id }) => id))), data),
    languages,
    formats,
  });
  const code = await stampCode(projectFolder);
  const notes = await openNotes(effects.store, code);
  const scopeIn = (data: UniversityData) => scopeOf(data, selectionIn(data));
  // Read to Checked.
  const checked = await checkRelease({ ...request, releases: out }, scopeIn, effects.progress.told, notes);
  await notes.keep();
  if (checked.kind === "findings") return checked;
  const planned = plan(checked, selectionIn(checked.data), request);
  await using staged = await StagedFolder.begin(out, path.basename(planned.folder));
  const made = await make(planned, staged, { ...effects, code, projectFolder, day: request.day });
  const audited = await audit(made);
  if (audited.kind === "findings") return audited;
  return await write(audited, effects, request.asAdopted);
}

/** Throws a CommandError (2) at a report of a faculty that is held: there would be nothing to make. */
function notHeld(names: readonly string[] | null, data: UniversityData): readonly string[] | null {
  const made = reportKeys(data).map(reportId);
  const held = names?.find((name) => !made.includes(name));
  if (held === undefined) return names;
  throw new CommandError(
    2,
    `--only ${held}: this report is held, so a release without what is held has none`,
    "until when, data/adoption/<year>.yaml says; without --without-embargoed it is made all the same",
  );
}
