/** Releases of other years that lie beside one another -> what their sites published, as it was released. */
import path from "node:path";
import {
  CommandError,
  type FigureList,
  figureListOf,
  figureListPath,
  Language,
  type Manifest,
  type SiteList,
  siteListOf,
  type Year,
} from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { anyCode } from "../../languages/index.ts";
import type { EarlierSite } from "../../site/index.ts";
import { sha256 } from "../../store/index.ts";

/** Where the list of a site's files lies in its release. */
export const siteList = "site/files.json";

export interface EarlierRelease extends EarlierSite {
  /** The folder of its site. */
  readonly folder: string;
  readonly list: SiteList;
  readonly input: Manifest["inputs"][number];
}

/** Releases of other years that lie beside this one and have a site, newest first; those of later years too: a year can be made again. Throws a CommandError (3) where a site is not the one that its release lists. */
export async function earlierReleases(
  out: string,
  year: Year,
  names: readonly string[],
): Promise<readonly EarlierRelease[]> {
  const found = names
    .filter((name) => /^\d{4}$/.test(name) && Number(name) !== year)
    .map(async (name) => {
      const read = async (file: string) => (await readInside(path.join(out, name), file))?.toString("utf8") ?? null;
      const [text, manifest] = await Promise.all([read(siteList), read("manifest.json")]);
      if (text === null || manifest === null) return [];
      // Another version's manifest names it too.
      const list = manifest.includes(sha256(text)) ? siteListOf(text) : null;
      if (list === null) throw notAsReleased(path.join(out, name, siteList), name);
      const figures = await figuresOf(path.join(out, name, "site"), list);
      return [
        {
          year: Number(name),
          folder: path.join(out, name, "site"),
          list,
          figures,
          pages: new Set(ownPart(list).map((file) => file.path)),
          input: { path: `releases/${name}/${siteList}`, sha256: sha256(text) },
        },
      ];
    });
  return (await Promise.all(found)).flat().sort((a, b) => b.year - a.year);
}

/** What it printed, by language; nothing of a site that was made before sites had such lists. */
async function figuresOf(folder: string, list: SiteList): Promise<ReadonlyMap<Language, FigureList>> {
  const read = Language.options.map(async (language) => {
    const file = list.files.find((each) => each.path === figureListPath(language, list.year));
    if (file === undefined) return [];
    const content = await readAsReleased({ folder, year: list.year }, file);
    const figures = figureListOf(new TextDecoder().decode(content));
    return figures === null ? [] : [[language, figures] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

/** The files of other years, each as it was released: path in the site -> its bytes. */
export async function earlierFiles(earlier: readonly EarlierRelease[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  for (const each of earlier)
    for (const file of ownPart(each.list)) all.set(file.path, await readAsReleased(each, file));
  return all;
}

/** Their paths in the site. */
export function earlierPaths(earlier: readonly EarlierRelease[]): ReadonlySet<string> {
  return new Set(earlier.flatMap(({ list }) => ownPart(list).map((file) => file.path)));
}

/** What of a site belongs to its own year, and to no other: it is taken over as it was released. */
function ownPart({ year, files }: SiteList): SiteList["files"] {
  const own = new RegExp(`^(fragments/)?(${anyCode})/${year}/|^assets/|^downloads/${year}/`);
  return files.filter((file) => own.test(file.path));
}

async function readAsReleased(
  { folder, year }: Pick<EarlierRelease, "folder" | "year">,
  file: SiteList["files"][number],
): Promise<Uint8Array> {
  const content = await readInside(folder, file.path);
  if (content === null || sha256(content) !== file.sha256) throw notAsReleased(path.join(folder, file.path), year);
  return content;
}

function notAsReleased(file: string, year: Year | string): CommandError {
  const hint = `put it back, make ${year} again, or take the folder of ${year} away`;
  return new CommandError(3, `${file}: this file is not as it was released`, hint);
}
