/** Releases of a year that were adopted or handed out, as they lie on disk -> their record in the data. Whoever publishes or hands out has it written anyway: this is for what older versions of the program let out. */
import { adopts } from "../../domain/index.ts";
import { handedOutFiles, type ReleaseOnDisk, readRelease, recordPath, releaseFolders } from "../../release/index.ts";
import { sha256 } from "../../store/index.ts";
import { readablePath } from "../folders.ts";
import { type CheckedByAnalyst, type ReleaseAsked, readyInputs, type Stopped } from "../readyInputs.ts";
import { type Recorded, writeRecord } from "./writeRecord.ts";

export async function recordRelease(asked: ReleaseAsked): Promise<Recorded | Stopped> {
  const inputs = await readyInputs(asked, { handsOut: true });
  if (inputs.kind === "findings") return inputs;
  const { year } = inputs;
  const out = await releasesThatLeft(asked, inputs);
  const recorded = out.length === 0 ? null : await writeRecord(out, [], inputs, asked.dataFolder);
  if (recorded !== null) return recorded;
  const message =
    out.length === 0
      ? `no release of ${year} lies in ${readablePath(asked.releases)} that was adopted or handed out: there is nothing to record`
      : `the release of ${year} prints nothing that was computed from answers: there is nothing to record`;
  const hint =
    "adopt it first, or put it back as it was adopted; made again from the same data, it is the same release: npx wellbeing report --as-adopted";
  return { kind: "findings", findings: [{ file: recordPath(year), message, hint }] };
}

/** The release and those that later editions replaced. */
async function releasesThatLeft(
  { releases, dataFolder }: ReleaseAsked,
  { data, year }: CheckedByAnalyst,
): Promise<readonly ReleaseOnDisk[]> {
  const folders = await releaseFolders(releases, year);
  const handed = (await handedOutFiles(dataFolder)).filter((each) => each.year === year);
  const replaced = data.corrections.get(year)?.editions.map(({ replaces }) => replaces) ?? [];
  const read = folders.map(async (folder) => await readRelease(folder).catch(() => null));
  return (await Promise.all(read))
    .filter((release) => release !== null)
    .filter((release) => {
      const hash = sha256(release.manifestText);
      const isHanded = handed.some((file) => release.manifest.artefacts.some((each) => each.sha256 === file.sha256));
      return adopts(data.adoptions.get(year), hash) || replaced.includes(hash) || isHanded;
    });
}
