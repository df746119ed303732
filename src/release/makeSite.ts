/** Reports of a year, and what earlier releases published -> the intranet site, with its list of files. */
import path from "node:path";
import { z } from "zod";
import {
  type Artefact,
  anyLanguage,
  CommandError,
  InnerPath,
  type Language,
  type Manifest,
  Sha256,
  type SiteList,
  siteListOf,
  type Year,
} from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { lettersBeyond, moreFaces } from "../fonts/index.ts";
import type { ChartPicture } from "../html/index.ts";
import type { Chart, Report, SitePage, Sparkline } from "../reports/index.ts";
import { type EarlierSite, homesOf, renderSite, type SiteFiles } from "../site/index.ts";
import { type Store, sha256, stampOf } from "../store/index.ts";
import type { Workshop } from "./makeArtefact.ts";
import { searchIndex } from "./searchIndex.ts";
import { bundleScripts } from "./siteBundle.ts";

export const siteId = "site";
export const siteList = "site/files.json";

export interface MadeSite {
  readonly artefact: Artefact;
  /** Below the release's folder, the list included. */
  readonly files: SiteFiles;
  readonly reused: boolean;
  /** Files that were made for this release, for the audit: path below the site's own folder -> content. */
  readonly own: SiteFiles;
}

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
      const own = ownPart(list);
      return [
        {
          year: Number(name),
          folder: path.join(out, name, "site"),
          list,
          pages: new Set(own.map((file) => file.path)),
          input: { path: `releases/${name}/${siteList}`, sha256: sha256(text) },
        },
      ];
    });
  return (await Promise.all(found)).flat().sort((a, b) => b.year - a.year);
}

/** A page in one of the languages. */
const pageOfYear = new RegExp(`^${anyLanguage}/\\d{4}/.*\\.html$`);

/** What of a site belongs to its own year, and to no other: it is taken over as it was released. */
function ownPart({ year, files }: SiteList): SiteList["files"] {
  const own = new RegExp(`^(fragments/)?${anyLanguage}/${year}/|^assets/|^downloads/${year}/`);
  return files.filter((file) => own.test(file.path));
}

const NotedSite = z.array(z.tuple([InnerPath, Sha256]));

export async function makeSite(
  projectFolder: string,
  year: Year,
  downloads: ReadonlyMap<string, Uint8Array>,
  earlier: readonly EarlierRelease[],
  held: ReadonlySet<string>,
  workshop: Workshop,
): Promise<MadeSite> {
  const { data, design, store, code, designStamp, composer } = workshop;
  const years = [year, ...earlier.map((each) => each.year)].sort((a, b) => b - a);
  // Another year may have been released in other languages.
  const inLanguageOf = (own: Language) => (each: Year) => {
    const languages =
      each === year
        ? data.university.languages
        : homesOf(earlier.find((site) => site.year === each)?.pages ?? new Set(), each);
    return { year: each, language: languages.find((one) => one === own) ?? languages[0] ?? own };
  };
  const composed = data.university.languages.map((language) => ({
    language,
    ...composer.composeSite(language, years.map(inLanguageOf(language)), held, new Set(downloads.keys())),
  }));
  const pages = new Map(composed.map(({ language, pages }) => [language, pages] as const));
  const board = new Map(composed.map(({ language, board }) => [language, board] as const));
  const indexed = data.university.site.indexed;
  const key = `site ${stampOf(
    code,
    designStamp,
    indexed,
    [...pages],
    [...board],
    earlier.map(({ input }) => input),
    [...downloads],
  )}`;
  const before = await storedSite(store, key);
  const files = before ?? (await builtSite());
  if (before === null) await storeSite(store, key, files);
  const listed = [...files]
    .map(([place, content]) => ({ path: place, bytes: Buffer.byteLength(content), sha256: sha256(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const list = `${JSON.stringify({ year, files: listed } satisfies SiteList, null, 1)}\n`;
  const taken = earlierPaths(earlier);
  const estimates = [...pages.values()]
    .flat()
    .flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === "explorer" ? block.rows.flatMap((row) => (row.asked ? [row.estimate] : [])) : [],
        ),
      ),
    );
  return {
    artefact: {
      id: siteId,
      path: siteList,
      bytes: Buffer.byteLength(list),
      sha256: sha256(list),
      kind: "site",
      title: null,
      audience: "public",
      language: null,
      format: "site",
      estimates: [...new Set(estimates)].sort(),
    },
    files: new Map([...[...files].map(([place, content]) => [`site/${place}`, content] as const), [siteList, list]]),
    own: new Map([...files].filter(([place]) => !taken.has(place))),
    reused: before !== null,
  };

  async function builtSite(): Promise<SiteFiles> {
    const scripts = await bundleScripts(projectFolder);
    const draw = await drawnCharts(pages, board, workshop);
    const letters = lettersBeyond(JSON.stringify([[...pages], [...board], design.messages]));
    const more = await moreFaces(design.fonts, letters);
    const rendered = renderSite({ year, design, more, pages, board, indexed, draw, scripts, earlier, downloads });
    const all = new Map<string, string | Uint8Array>();
    for (const each of earlier) {
      for (const file of ownPart(each.list)) all.set(file.path, await readAsReleased(each, file));
    }
    for (const [place, content] of rendered) all.set(place, content);
    all.set("years.json", allYears(years, all));
    const searched = [...all].filter(([place]) => pageOfYear.test(place));
    const texts = searched.map(([place, content]) => [place, textOf(content)] as const);
    // Pagefind leaves the others out too, but only after it has read them.
    const index = await searchIndex(new Map(texts.filter(([, text]) => text.includes("data-pagefind-body"))));
    return new Map([...all, ...index]);
  }
}

function earlierPaths(earlier: readonly EarlierRelease[]): ReadonlySet<string> {
  return new Set(earlier.flatMap(({ list }) => ownPart(list).map((file) => file.path)));
}

/** What released pages can't know of: the years that came after them. */
function allYears(years: readonly Year[], files: SiteFiles): string {
  const pages = [...files.keys()].filter((place) => pageOfYear.test(place)).sort();
  return `${JSON.stringify({ years, pages })}\n`;
}

async function readAsReleased({ folder, year }: EarlierRelease, file: SiteList["files"][number]): Promise<Uint8Array> {
  const content = await readInside(folder, file.path);
  if (content === null || sha256(content) !== file.sha256) throw notAsReleased(path.join(folder, file.path), year);
  return content;
}

function notAsReleased(place: string, year: Year | string): CommandError {
  const hint = `put it back, make ${year} again, or take the folder of ${year} away`;
  return new CommandError(3, `${place}: this file is not as it was released`, hint);
}

type DrawnCharts = (chart: Chart | Sparkline, language: Language) => ChartPicture;

async function drawnCharts(
  pages: ReadonlyMap<Language, readonly SitePage[]>,
  board: ReadonlyMap<Language, Report>,
  { draw }: Workshop,
): Promise<DrawnCharts> {
  const drawn = new Map<Chart | Sparkline, ChartPicture>();
  for (const [language, all] of pages) {
    const report = board.get(language);
    if (report === undefined) throw new Error(`no report in ${language}`);
    const charts = all.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block): (Chart | Sparkline)[] =>
          block.kind === "chart"
            ? [block]
            : block.kind === "tiles"
              ? block.tiles.flatMap(({ sparkline }) => sparkline ?? [])
              : [],
        ),
      ),
    );
    await Promise.all(
      charts.map(async (chart) => {
        const picture = await draw.chart(chart, report);
        const narrow = chart.kind === "sparkline" ? {} : { narrow: await draw.chart(chart, report, "narrow") };
        drawn.set(chart, { ...picture, ...narrow });
      }),
    );
  }
  return (chart) => {
    const picture = drawn.get(chart);
    if (picture === undefined) throw new Error(`no picture of ${chart.id}`);
    return picture;
  };
}

async function storedSite(store: Store, key: string): Promise<SiteFiles | null> {
  const noted = NotedSite.safeParse(await store.noted(key));
  if (!noted.success) return null;
  const read = await Promise.all(noted.data.map(async ([place, hash]) => [place, await store.get(hash)] as const));
  return read.every((each): each is readonly [string, Uint8Array] => each[1] !== null) ? new Map(read) : null;
}

async function storeSite(store: Store, key: string, files: SiteFiles): Promise<void> {
  const kept = [...files].map(
    async ([place, content]) => [place, await store.put(Buffer.from(content as string))] as const,
  );
  await store.note(key, await Promise.all(kept));
}

function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
