/** All that documents are composed of, and what earlier releases published -> the intranet site, with its list of files. */
import { type Chart, chartData, type SitePage } from "../../../documents/index.ts";
import { type Artefact, type Language, listsIn, type SiteList, type Year } from "../../../domain/index.ts";
import { homesOf, type SiteFiles } from "../../../site/index.ts";
import { sha256, stampOf } from "../../../store/index.ts";
import { type EarlierRelease, earlierPaths, siteList } from "../../editions/index.ts";
import type { Checked } from "../checked.ts";
import { type ComposedSite, composedSite } from "../composing/composedSite.ts";
import type { PageSetting } from "./pageSetting.ts";
import { siteFiles } from "./siteFiles.ts";
import { storedSite, storeSite } from "./storedSite.ts";

export const siteId = "site";

export interface MadeSite {
  readonly artefact: Artefact;
  /** Below the release's folder, the list included. */
  readonly files: SiteFiles;
  readonly reused: boolean;
  /** Files that were made for this release, for the audit: path below the site's own folder -> content. */
  readonly own: SiteFiles;
}

/** What a site is made of beside the release's own figures and texts. */
export interface SiteSurroundings {
  /** Where its scripts lie. */
  readonly projectFolder: string;
  /** By their path in the release. */
  readonly downloads: ReadonlyMap<string, Uint8Array>;
  readonly earlier: readonly EarlierRelease[];
  /** Reports that are left out. */
  readonly held: ReadonlySet<string>;
}

export async function makeSite(
  checked: Checked,
  { projectFolder, downloads, earlier, held }: SiteSurroundings,
  setting: PageSetting,
): Promise<MadeSite> {
  const { data, year, rounded } = checked;
  const dataOf = (chart: Chart, language: Language) => chartData(chart, language, rounded.figureById, data);
  const years = [year, ...earlier.map((each) => each.year)].sort((a, b) => b - a);
  const composed = composedIn(checked, years, earlier, held, new Set(downloads.keys()));
  const { indexed } = data.university.site;
  const key = `site ${stampOf(
    setting.code,
    setting.designStamp,
    indexed,
    [...composed].map(([language, { pages }]) => [language, pages]),
    [...composed].map(([language, { board }]) => [language, board]),
    [...composed].map(([language, { figures }]) => [language, figures]),
    [...composed].map(([language, { pages }]) => chartsOn(pages).map((chart) => dataOf(chart, language))),
    earlier.map(({ input }) => input),
    [...downloads],
  )}`;
  const before = await storedSite(setting.store, key);
  const files =
    before ??
    (await siteFiles(
      { projectFolder, year, years, indexed, composed, chartData: dataOf, earlier, downloads },
      setting,
    ));
  if (before === null) await storeSite(setting.store, key, files);
  const list = listOf(year, files);
  const taken = earlierPaths(earlier);
  return {
    artefact: siteArtefact(list, [...composed.values()]),
    files: new Map([...[...files].map(([path, content]) => [`site/${path}`, content] as const), [siteList, list]]),
    own: new Map([...files].filter(([path]) => !taken.has(path))),
    reused: before !== null,
  };
}

function chartsOn(pages: readonly SitePage[]): readonly Chart[] {
  return pages
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.kind === "chart" ? [block] : []));
}

/** Another year may have been released in other languages. */
function composedIn(
  checked: Checked,
  years: readonly Year[],
  earlier: readonly EarlierRelease[],
  held: ReadonlySet<string>,
  offered: ReadonlySet<string>,
): ReadonlyMap<Language, ComposedSite> {
  const { languages } = checked.data.university;
  const spokenIn = (each: Year) =>
    each === checked.year ? languages : homesOf(earlier.find((site) => site.year === each)?.pages ?? new Set(), each);
  return new Map(
    languages.map((own) => {
      const archived = years.map((each) => {
        const spoken = spokenIn(each);
        return { year: each, language: spoken.find((one) => one === own) ?? spoken[0] ?? own };
      });
      const earlierFigures = listsIn(
        own,
        earlier.map(({ figures }) => figures),
      );
      return [own, composedSite(checked, own, { years: archived, earlierFigures, held, offered })];
    }),
  );
}

function listOf(year: Year, files: SiteFiles): string {
  const listed = [...files]
    .map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ year, files: listed } satisfies SiteList, null, 1)}\n`;
}

/** It prints the figures of its list, each at its address. */
function siteArtefact(list: string, composed: readonly ComposedSite[]): Artefact {
  const estimates = composed.flatMap(({ figures }) => figures.figures.map(({ id }) => id));
  return {
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
  };
}
