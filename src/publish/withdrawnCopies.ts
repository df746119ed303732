/** Editions that were withdrawn, and sites that are kept -> the sites that show one of them: as their own, in the archive of another year, or among the downloads of an edition that replaced it. */
import path from "node:path";
import { earlierFile, type SiteList, type UniversityData, withdrawnWithout, type Year } from "../domain/index.ts";
import { anyCode } from "../languages/index.ts";
import { foldersByManifest, type ReleaseOnDisk } from "../release/index.ts";
import { sha256 } from "../store/index.ts";
import { siteList } from "./wholeSite.ts";

export interface WithdrawnEdition {
  readonly year: Year;
  readonly edition: number;
  /** The list of its site; null where the edition does not lie among the releases any more. */
  readonly list: SiteList | null;
}

type Judging = Pick<UniversityData, "corrections" | "adoptions">;

/** Of all years, whether or not another edition has replaced them; where none has, all of the year: what was withdrawn may stand in earlier ones too. `releases`: where releases lie, and editions that were replaced. `atHand`: the release of a year, whatever its adoption says of it by now. */
export async function withdrawnEditions(
  data: Judging,
  releases: string,
  atHand: Pick<ReleaseOnDisk, "manifest" | "manifestText">,
): Promise<readonly WithdrawnEdition[]> {
  const found = [...data.corrections].flatMap(([year, corrections]) => {
    const newest = withdrawnWithout(corrections);
    const replaced = corrections.editions.filter(
      (each) => newest !== null || each.withdrawn || each.edition - 1 === corrections.withdrawn?.edition,
    );
    const isAtHand = year === atHand.manifest.year && newest?.edition === atHand.manifest.edition;
    const manifest = isAtHand ? sha256(atHand.manifestText) : data.adoptions.get(year)?.manifest;
    const own = { year, edition: newest?.edition ?? 0, manifest };
    return [
      ...replaced.map(({ edition, replaces }) => ({ year, edition: edition - 1, manifest: replaces })),
      ...(newest === null ? [] : [own]),
    ];
  });
  return await Promise.all(
    found.map(async ({ year, edition, manifest }) => {
      const folder = (await foldersByManifest(releases, year))(manifest);
      return { year, edition, list: folder === null ? null : await siteList(path.join(folder, "site")) };
    }),
  );
}

/** Whether a site shows one of these editions, whole, or offers its reports. */
export async function showsOneOf(site: string, editions: readonly WithdrawnEdition[]): Promise<boolean> {
  const files = new Map((await siteList(site))?.files.map((file) => [file.path, file.sha256]));
  return editions.some(({ year, edition, list }) => {
    const pages = list?.files.filter((file) => isPageOf(year, file.path)) ?? [];
    const isOffered = [...files.keys()].some((name) =>
      name.startsWith(`downloads/${year}/${earlierFile(edition, "")}`),
    );
    return isOffered || (pages.length > 0 && pages.every((file) => files.get(file.path) === file.sha256));
  });
}

/** Other years take these over as they were released. */
function isPageOf(year: Year, name: string): boolean {
  return name.endsWith(".html") && new RegExp(`^(${anyCode})/${year}/`).test(name);
}
