/** A release -> its pages noted as judged, and found good: what axe-core finds on the pages of a site takes a browser minutes, and is tested where they are judged and made (tests/publish, tests/site). */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { toBeJudged } from "../../src/publish/judgePages.ts";
import { axeScript } from "../../src/publish/pageModes.ts";
import { siteList } from "../../src/publish/wholeSite.ts";
import { Store } from "../../src/store/index.ts";

/** `out`: the folder of releases, with its store. */
export async function judgedAlready(out: string, year: string): Promise<void> {
  const site = path.join(out, year, "site");
  const list = await siteList(site);
  if (list === null) throw new Error(`${site} has no list of its files`);
  const pages = list.files.map((file) => file.path).filter((name) => name.endsWith(".html"));
  const read = pages.map(async (name) => [name, await readFile(path.join(site, name), "utf8")] as const);
  const texts = new Map(await Promise.all(read));
  const store = new Store(path.join(out, ".store"), () => undefined);
  const judged = toBeJudged(list, texts, await axeScript());
  await Promise.all(judged.map(async ({ key }) => await store.note(key, [])));
}
