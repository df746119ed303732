/** Sites that showed what was withdrawn -> a site on which each of their pages says so, beside the pages of earlier years as they were released. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Language, type SiteList, type Withdrawn } from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { sha256 } from "../store/index.ts";
import { incomplete, listName, siteList } from "./wholeSite.ts";
import { withdrawnPage } from "./withdrawal.ts";
import type { LetterInputs } from "./writeMessage.ts";

/** `earlier`: the site of the newest earlier year that may be read, which readers get for all other pages; null where there is none. Written into `folder`; returns the hash of its list of files. */
export async function writeWithdrawnSite(
  sites: readonly string[],
  earlier: string | null,
  withdrawn: Withdrawn,
  folder: string,
  inputs: Pick<LetterInputs, "data" | "design" | "year">,
): Promise<string> {
  const { data, year } = inputs;
  const { languages } = data.university;
  const files = new Map<string, string | Uint8Array>(earlier === null ? [] : await filesOf(earlier));
  const pages = new Map(
    await Promise.all(
      languages.map(async (language) => [language, await withdrawnPage(language, year, withdrawn, inputs)] as const),
    ),
  );
  const [first = ""] = pages.values();
  const lists = await Promise.all(sites.map(siteList));
  for (const { path: name } of lists.flatMap((each) => each?.files ?? [])) {
    if (!name.endsWith(".html") || name.startsWith("fragments/") || files.has(name)) continue;
    const language = Language.safeParse(name.split("/")[0]).data;
    files.set(name, (language === undefined ? undefined : pages.get(language)) ?? first);
  }
  const list: SiteList = {
    year,
    files: [...files]
      .map(([name, content]) => ({ path: name, bytes: Buffer.byteLength(content), sha256: sha256(content) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of [...files, [listName, `${JSON.stringify(list, null, 1)}\n`] as const]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return sha256(`${JSON.stringify(list, null, 1)}\n`);
}

async function filesOf(site: string): Promise<[string, Uint8Array][]> {
  if ((await incomplete(site)).length > 0) return [];
  const read = ((await siteList(site))?.files ?? []).map(
    async ({ path: name, sha256: hash }): Promise<[string, Uint8Array][]> => {
      const content = await readInside(site, name);
      return content !== null && sha256(content) === hash ? [[name, content]] : [];
    },
  );
  return (await Promise.all(read)).flat();
}
