/** What a page of the intranet site says and where it leads. Paths are below the folder of its language. */
import type { FigureList, Language, Year } from "../../domain/index.ts";
import type { Words } from "../../statements/index.ts";
import type { OpenDataFacts } from "../openData.ts";
import type { Block, Report } from "../report.ts";

export interface SiteLink {
  /** Below the language's folder: "2024/board/index.html"; with an anchor where it leads into a page. */
  readonly href: string;
  readonly label: string;
}

export interface DetailedLink extends SiteLink {
  readonly detail: string | null;
  /** Below the folder of this language instead. */
  readonly language?: Language;
}

/** Whom to turn to. */
export interface Helping {
  readonly kind: "help";
  readonly entries: readonly HelpEntry[];
  /** The page with all of it; null on that page. */
  readonly all: SiteLink | null;
}

export interface HelpEntry {
  readonly title: string;
  /** With numbers to call and addresses to open, in between the words. */
  readonly parts: readonly { readonly words: string; readonly href: string | null }[];
}

/** What the main menu leads to, in its order. */
export const menuItems = [
  "home",
  "students",
  "priorities",
  "themes",
  "faculties",
  "figures",
  "reports",
  "help",
  "search",
] as const;
export type MenuItem = (typeof menuItems)[number];

/** What only the site has, beside the blocks of reports. */
export type SiteBlock =
  | Block
  | {
      readonly kind: "links";
      /** Some of them are: each of these has its mark. */
      readonly madeUp?: boolean;
      /** lines: close to one another, where a page has many things to say. */
      readonly look?: "lines";
      readonly links: readonly DetailedLink[];
      /** Less useful ones, in a fold. */
      readonly more?: readonly DetailedLink[];
    }
  | Helping
  | {
      readonly kind: "estimates";
      readonly caption: string;
      readonly rows: readonly EstimateRow[];
      /** Somebody unfolds it. */
      readonly isFolded: boolean;
    }
  | AddressTable
  | { readonly kind: "explorer"; readonly rows: readonly EstimateRow[] }
  | { readonly kind: "search" };

/** Figures of one wave at the addresses that stay. */
export interface AddressTable {
  readonly kind: "addresses";
  readonly caption: string;
  readonly rows: readonly AddressRow[];
}

/** A figure at the address that stays. */
export interface AddressRow {
  readonly anchor: string;
  readonly whose: string;
  readonly madeUp: boolean;
  /** As the newest edition prints it; in words where it is hidden. */
  readonly value: Words;
  readonly interval: Words;
  readonly base: Words;
  /** The newest edition, and where it shows the figure. */
  readonly newest: { readonly name: string; readonly href: string };
  /** What earlier ones printed, the newest first; `href` is null of one that is no page any more. */
  readonly earlier: readonly { readonly name: string; readonly value: string; readonly href: string | null }[];
}

export interface EstimateRow {
  /** Fit for an address: the anchor of the estimate. */
  readonly anchor: string;
  /** Where it stands in whatever year it is read, below the language's folder; null of what is no figure. */
  readonly address: string | null;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly domain: string;
  readonly domainName: string;
  readonly wave: Year;
  /** As printed; in words where it is hidden. */
  readonly valueWords: Words;
  readonly intervalWords: Words;
  readonly baseWords: Words;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly base: number | null;
  /** The name of its `Statistic`. */
  readonly statistic: string;
  readonly unit: string;
  /** Waves with the same series can be compared. */
  readonly series: string;
  readonly estimate: string;
  /** False where the wave did not reach the domain: there is no estimate, and the words say so. */
  readonly asked: boolean;
  readonly source: string;
  /** Computed from made-up answers. */
  readonly synthetic: boolean;
  /** What stands behind its name in its row of the open data, column by column. */
  readonly open: OpenDataFacts;
  /** False of "more than 28,000" and "about 50%". */
  readonly exact: boolean;
  /** Of a faculty, or of the university without it: the page with its own figures. */
  readonly href: string | null;
}

export interface SitePage {
  /** "2024/board/index", without ".html". */
  readonly path: string;
  /** What a search can be narrowed down to: the report, or the kind of page. */
  readonly group: string;
  /** Says what other pages say: a search finds it there, once. */
  readonly repeats: boolean;
  readonly title: string;
  /** What the browser's tab and a search call it: what it is, of which report or faculty, and the year. No other page of its language has it. */
  readonly tabTitle: string;
  /** What the main menu calls it; null where it has no place there. */
  readonly menu: string | null;
  /** The item of the main menu that it is, or belongs to. */
  readonly item: MenuItem | null;
  readonly lead: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    /** Of the priority that it is about, as SVG. */
    readonly sign?: string;
    /** What it leads to, not what it says. */
    readonly isBeside?: boolean;
    readonly blocks: readonly SiteBlock[];
  }[];
  /** Of the report that it is a chapter of. */
  readonly contents: {
    readonly label: string;
    readonly links: readonly (SiteLink & { readonly current: boolean })[];
  } | null;
  readonly previous: SiteLink | null;
  readonly next: SiteLink | null;
  /** Of this report: files in the release. */
  readonly downloads: readonly { readonly file: string; readonly label: string }[];
  /** The notice that the data is an example. */
  readonly notices: readonly string[];
}

/** A year whose release is in the archive, this one included, newest first, and in which language: these readers' own, where it was released in it. */
export interface ArchivedYear {
  readonly year: Year;
  readonly language: Language;
}

export interface SiteParts {
  readonly board: Report;
  /** Documents of the university that are one page each. */
  readonly sheets: readonly Report[];
  /** In the order of `university.yaml`, without their programmes. */
  readonly faculties: readonly Report[];
  readonly years: readonly ArchivedYear[];
  /** Figures of the other years that are on the site, in these readers' language, the newest year first. */
  readonly earlierFigures: readonly FigureList[];
  /** Files that pages can offer: "reports/board.nl.pdf", "edition-1/board.nl.pdf". */
  readonly offered: ReadonlySet<string>;
}
