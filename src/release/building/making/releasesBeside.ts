/** The folder for releases -> what of other years and of replaced editions this release's site and manifest name. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { withdrawnWithout } from "../../../domain/index.ts";
import { type EarlierRelease, earlierReleases, type Replaced, replacedEditions } from "../../editions/index.ts";
import type { Planned } from "../planned.ts";

export interface ReleasesBeside {
  /** Sites of other years, without those that were withdrawn. */
  readonly others: readonly EarlierRelease[];
  readonly replaced: Replaced;
}

/** `day`: what may not be published on it is left out. */
export async function releasesBeside({ folder, checked }: Planned, day: string | undefined): Promise<ReleasesBeside> {
  const { adoptions, corrections, university } = checked.data;
  const { year } = checked;
  const out = path.dirname(folder);
  const beside = await earlierReleases(out, year, await readdir(out));
  return {
    others: beside.filter((each) => withdrawnWithout(corrections.get(each.year)) === null),
    replaced: await replacedEditions(out, corrections.get(year), adoptions.get(year), day, university.site),
  };
}
