/** What a site is rendered from: this year's pages, and what is known of earlier years'. */

import type { Chart, Report, SitePage } from "../documents/index.ts";
import { type Design, type FigureList, Language, type Year } from "../domain/index.ts";
import type { CutFace } from "../fonts/index.ts";
import type { ChartPicture } from "../html/index.ts";

export interface EarlierSite {
  readonly year: Year;
  /** Its pages, below the language's folder, by language: "2023/index.html". */
  readonly pages: ReadonlySet<string>;
  /** What it printed, by language. */
  readonly figures: ReadonlyMap<Language, FigureList>;
}

export interface SiteInput {
  readonly year: Year;
  readonly design: Design;
  /** Fonts for letters that the design's own fonts lack. */
  readonly more: readonly CutFace[];
  /** The pages of each language, in the order of the languages. */
  readonly pages: ReadonlyMap<Language, readonly SitePage[]>;
  /** What the frame takes: names, contact, house style. */
  readonly board: ReadonlyMap<Language, Report>;
  /** For sites of later years. */
  readonly figures: ReadonlyMap<Language, FigureList>;
  readonly indexed: boolean;
  /** The data of a chart as CSV. */
  readonly chartData: (chart: Chart, language: Language) => string;
  readonly draw: (chart: Chart, language: Language) => ChartPicture;
  /** Scripts by what they are for: name in `assets/` and text. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly earlier: readonly EarlierSite[];
  /** Files of the release that pages offer: path in the release -> content. */
  readonly downloads: ReadonlyMap<string, Uint8Array>;
}

/** What is known of the site while it is rendered. */
export interface Shared extends SiteInput {
  readonly files: Map<string, string | Uint8Array>;
  readonly put: (folder: string, ending: string, content: string | Uint8Array) => string;
  readonly sheet: string;
  readonly fonts: readonly string[];
}

/** The languages in which a year was released. */
export function homesOf(pages: ReadonlySet<string>, year: Year): readonly Language[] {
  return Language.options.filter((language) => pages.has(`${language}/${year}/index.html`));
}

export function pathsOf(pages: SiteInput["pages"]): ReadonlySet<string> {
  return new Set([...pages].flatMap(([language, all]) => all.map(({ path }) => `${language}/${path}.html`)));
}
