/** The site against the open data: every figure that is marked on its pages is a row, every row stands on a page, and none that is hidden has a number. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Manifest } from "../../../src/domain/index.ts";
import { openFigures } from "../openFigures.ts";

export async function siteAndData(release: string): Promise<readonly string[]> {
  const site = path.join(release, "site");
  const files = await readdir(site, { recursive: true }).catch(() => []);
  // Pages of this year's release, as they are read; the others' figures are no rows of its data.
  const [year] = path.basename(release).split(".");
  const isOther = (file: string) => {
    const [first = "", second = ""] = file.split(path.sep);
    return ["fragments", "downloads"].includes(first) || (/^\d{4}$/.test(second) && second !== year);
  };
  const pages = files.filter((file) => file.endsWith(".html") && !isOther(file));
  if (pages.length === 0) return [];
  const marked = new Map<string, string>();
  for (const page of pages)
    for (const [, id = ""] of (await readFile(path.join(site, page), "utf8")).matchAll(/data-estimate="([^"]+)"/g))
      marked.set(id, page);
  const rows = (await openFigures(release)).filter(({ audience }) => audience === "public");
  const ids = new Set(rows.map(({ indicator, wave, domain }) => `${indicator}/${wave}/${domain}`));
  const addresses = new Set((await Promise.all(pages.map((page) => idsAt(site, page)))).flat());
  return [
    ...[...marked].flatMap(([id, page]) =>
      ids.has(id) ? [] : [`site/${page} shows ${id}: estimates.public.csv has no such row`],
    ),
    ...(await tellingDownloads(release, files, ids)),
    ...[...ids].flatMap((id) => (addresses.has(id) ? [] : [`estimates.public.csv has ${id}: it is not on the site`])),
    ...rows.flatMap(({ indicator, wave, domain, status, cells }) =>
      status !== "suppressed" || ["value", "lower", "upper", "base"].every((column) => cells[column] === "")
        ? []
        : [`estimates.public.csv ${indicator}/${wave}/${domain}: is hidden, and holds a number`],
    ),
  ];
}

/** Of a site that shows no faculty: the documents which it offers all the same, and which have figures of one. */
async function tellingDownloads(
  release: string,
  files: readonly string[],
  shown: ReadonlySet<string>,
): Promise<readonly string[]> {
  const ofFaculty = /^[^/]+\/\d{4}\/(?:faculty|rest):/;
  if ([...shown].some((id) => ofFaculty.test(id))) return [];
  const { artefacts } = Manifest.parse(JSON.parse(await readFile(path.join(release, "manifest.json"), "utf8")));
  const offered = new Set(files.filter((file) => file.startsWith("downloads")).map((file) => path.basename(file)));
  return artefacts
    .filter(
      ({ path: file, estimates }) => offered.has(path.basename(file)) && estimates.some((id) => ofFaculty.test(id)),
    )
    .map(({ id }) => `the site offers ${id}, which has figures of faculties: its pages have none`);
}

/** Of a page where figures have an address that stays: what it tells, be it that it is hidden. */
async function idsAt(site: string, page: string): Promise<readonly string[]> {
  const indicator = /^[a-z]+\/figure\/(.+)\.html$/.exec(page)?.[1];
  if (indicator === undefined) return [];
  const html = await readFile(path.join(site, page), "utf8");
  return [...html.matchAll(/id="(\d{4})\/([^"]+)"/g)].map(
    ([, wave = "", domain = ""]) => `${indicator}/${wave}/${domain.replaceAll(".", ":")}`,
  );
}
