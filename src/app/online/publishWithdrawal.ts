/** An edition that was withdrawn -> pages that say so in its place, and no copy of it for a rollback. Earlier editions of the year are withdrawn with it. Where no page of the year was ever shown, nothing is put up: readers would hear of what they never had, and might not hear of yet. */
import path from "node:path";
import {
  type Finding,
  type JudgedBy,
  type UniversityData,
  type Withdrawn,
  withdrawnWithout,
  type Year,
} from "../../domain/index.ts";
import {
  dropPublished,
  mayHandOut,
  publishSite,
  shownOf,
  withdrawnEditions,
  writeWithdrawnSite,
} from "../../publish/index.ts";
import { type ReleaseOnDisk, readRelease } from "../../release/index.ts";
import { readablePath } from "../folders.ts";
import type { Checked, Stopped } from "../readyInputs.ts";

export interface WithdrawnOnline {
  readonly kind: "withdrawn";
  readonly name: string;
  readonly withdrawn: Withdrawn;
  readonly year: Year;
  /** Copies of it that were kept. */
  readonly dropped: Awaited<ReturnType<typeof dropPublished>>;
}

export async function publishWithdrawal(
  withdrawn: Withdrawn,
  release: ReleaseOnDisk,
  { to, judged }: { readonly to: string; readonly judged: JudgedBy },
  { data, design, year }: Checked,
): Promise<WithdrawnOnline | Stopped> {
  const { wasShown, kept } = await shownOf(year, to);
  if (!wasShown) return { kind: "findings", findings: [neverShown(withdrawn, year, to)] };
  const { folder } = release;
  const releases = path.dirname(folder);
  const earlier = await newestReadable(releases, year, data, judged);
  const notice = path.join(releases, `withdrawn-${year}`);
  const sites = [path.join(folder, "site"), ...kept];
  const stamp = await writeWithdrawnSite(sites, earlier, withdrawn, notice, { data, design, year });
  const name = await publishSite(notice, year, stamp, to);
  const dropped = await dropPublished(to, await withdrawnEditions(data, releases, release));
  return { kind: "withdrawn", name, withdrawn, year, dropped };
}

function neverShown({ edition }: Withdrawn, year: Year, to: string): Finding {
  return {
    file: readablePath(to),
    message: `edition ${edition} of ${year} was withdrawn, and its pages were never shown here, nor those of an earlier one: nothing is to be taken away`,
    hint: "is it the folder that --to named before? those who have files of it are told otherwise: npx wellbeing distribute",
  };
}

/** The site of the newest earlier year that was adopted, was not withdrawn and is under no embargo; null where there is none. */
async function newestReadable(
  releases: string,
  year: Year,
  data: UniversityData,
  judged: JudgedBy,
): Promise<string | null> {
  // Nobody decides here that an embargo is passed.
  const today = { ...judged, day: judged.today };
  const years = [...data.adoptions.keys()].filter((each) => each < year).sort((a, b) => b - a);
  for (const each of years) {
    if (withdrawnWithout(data.corrections.get(each)) !== null) continue;
    const release = await readRelease(path.join(releases, String(each))).catch(() => null);
    if (release === null || (await mayHandOut(release, data, today)).length > 0) continue;
    return path.join(release.folder, "site");
  }
  return null;
}
