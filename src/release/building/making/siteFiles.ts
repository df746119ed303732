/** Composed pages, downloads and earlier sites -> the files of the site, with its scripts and its search. */
import type { Chart } from "../../../documents/index.ts";
import type { Language, Year } from "../../../domain/index.ts";
import { lettersBeyond, moreFaces } from "../../../fonts/index.ts";
import { anyCode } from "../../../languages/index.ts";
import { renderSite, type SiteFiles } from "../../../site/index.ts";
import { type EarlierRelease, earlierFiles } from "../../editions/index.ts";
import type { ComposedSite } from "../composing/composedSite.ts";
import type { PageSetting } from "./pageSetting.ts";
import { searchIndex } from "./searchIndex.ts";
import { bundleScripts } from "./siteBundle.ts";
import { siteCharts } from "./siteCharts.ts";

export interface SiteToBuild {
  /** Where the scripts lie. */
  readonly projectFolder: string;
  readonly year: Year;
  /** Of all releases in its archive, newest first. */
  readonly years: readonly Year[];
  /** Found by search engines. */
  readonly indexed: boolean;
  readonly composed: ReadonlyMap<Language, ComposedSite>;
  /** The data of a chart as CSV. */
  readonly chartData: (chart: Chart, language: Language) => string;
  readonly earlier: readonly EarlierRelease[];
  readonly downloads: ReadonlyMap<string, Uint8Array>;
}

const aYearsPage = new RegExp(`^(${anyCode})/\\d{4}/.*\\.html$`);

export async function siteFiles(site: SiteToBuild, setting: Pick<PageSetting, "design" | "draw">): Promise<SiteFiles> {
  const { earlier, years, projectFolder } = site;
  const rendered = await siteWithout(site, await bundleScripts(projectFolder), setting);
  const all = new Map<string, string | Uint8Array>([...(await earlierFiles(earlier)), ...rendered]);
  all.set("years.json", allYears(years, all));
  const searched = [...all].filter(([path]) => aYearsPage.test(path));
  const texts = searched.map(([path, content]) => [path, textOf(content)] as const);
  // Pagefind leaves the others out too, but only after it has read them.
  const index = await searchIndex(new Map(texts.filter(([, text]) => text.includes("data-pagefind-body"))));
  return new Map([...all, ...index]);
}

/** What a site is without those of earlier years and without its search. */
export async function siteWithout(
  { year, indexed, composed, chartData, earlier, downloads }: Omit<SiteToBuild, "projectFolder" | "years">,
  scripts: ReadonlyMap<string, string>,
  { design, draw: drawer }: Pick<PageSetting, "design" | "draw">,
): Promise<SiteFiles> {
  const draw = await siteCharts(composed, { draw: drawer });
  const pages = new Map([...composed].map(([language, each]) => [language, each.pages]));
  const board = new Map([...composed].map(([language, each]) => [language, each.board]));
  const figures = new Map([...composed].map(([language, each]) => [language, each.figures]));
  const letters = lettersBeyond(JSON.stringify([[...pages], [...board], design.messages]));
  const more = await moreFaces(design.fonts, letters);
  return renderSite({
    year,
    design,
    more,
    pages,
    board,
    figures,
    indexed,
    chartData,
    draw,
    scripts,
    earlier,
    downloads,
  });
}

/** What released pages can't know of: the years that came after them. */
function allYears(years: readonly Year[], files: SiteFiles): string {
  const pages = [...files.keys()].filter((path) => aYearsPage.test(path)).sort();
  return `${JSON.stringify({ years, pages })}\n`;
}

function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
