/** A folder that should be a whole site -> its list, and what is missing or changed. */
import { type SiteList, siteListOf } from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { sha256 } from "../store/index.ts";

export const listName = "files.json";

export async function siteList(site: string): Promise<SiteList | null> {
  return siteListOf((await readInside(site, listName))?.toString("utf8") ?? "");
}

/** Reads the list of a site. */
export async function incomplete(site: string): Promise<readonly string[]> {
  const list = await siteList(site);
  if (list === null) return [listName];
  const wrong = list.files.map(async (file) => {
    const content = await readInside(site, file.path);
    return content !== null && sha256(content) === file.sha256 ? [] : [file.path];
  });
  return (await Promise.all(wrong)).flat();
}
