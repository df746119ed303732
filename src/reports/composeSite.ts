/** The reports of a year and its estimates -> the pages of the intranet site in one language: what each says and where it leads. Paths are below the language's folder. */
import {
  type Domain,
  domainKey,
  type Estimate,
  editionOf,
  type Indicator,
  isKnown,
  type KnownEstimate,
  type Language,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import { actionTable } from "./chapters/priority.ts";
import { exampleNotice } from "./chapters/summary.ts";
import { domainName } from "./domainNames.ts";
import type { EstimateIndex } from "./estimateIndex.ts";
import { annexTable } from "./factTable.ts";
import { formatDate } from "./formatDate.ts";
import type { Say } from "./messages.ts";
import type { Block, Chapter, Chart, Report } from "./report.ts";
import { topicCharts } from "./topicCharts.ts";
import { estimatesIn, plain, type Words } from "./words.ts";
import { startWriting, type Writing } from "./writing.ts";

export interface SiteLink {
  /** Below the language's folder: "2024/board/index.html"; with an anchor where it leads into a page. */
  readonly href: string;
  readonly label: string;
}

/** What only the site has, beside the blocks of reports. */
export type SiteBlock =
  | Block
  | { readonly kind: "links"; readonly links: readonly (SiteLink & { readonly detail: string | null })[] }
  | { readonly kind: "estimates"; readonly caption: string; readonly rows: readonly EstimateRow[] }
  | { readonly kind: "explorer"; readonly rows: readonly EstimateRow[] }
  | { readonly kind: "search" };

export interface EstimateRow {
  /** Fit for an address: the anchor of the estimate. */
  readonly anchor: string;
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
  readonly unit: string;
  readonly decimals: number;
  /** Waves with the same series can be compared. */
  readonly series: string;
  readonly estimate: string;
  readonly source: string;
  /** Computed from made-up answers. */
  readonly synthetic: boolean;
  /** Of a faculty: the page with its own figures. */
  readonly href: string | null;
}

export interface SitePage {
  /** "2024/board/index", without ".html". */
  readonly path: string;
  /** What a search can be narrowed down to: the report, or the kind of page. */
  readonly group: string;
  /** Says what a page of the board's report says too: a search finds it there, once. */
  readonly repeats: boolean;
  readonly title: string;
  readonly lead: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
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

export interface SiteParts {
  readonly board: Report;
  /** In the order of `university.yaml`, without their programmes. */
  readonly faculties: readonly Report[];
  /** Years whose releases are in the archive, this one included, newest first. */
  readonly years: readonly Year[];
  /** Files that pages can offer: "reports/board.nl.pdf", "edition-1/board.nl.pdf". */
  readonly offered: ReadonlySet<string>;
}

export function composeSite(
  parts: SiteParts,
  year: Year,
  language: Language,
  data: UniversityData,
  index: EstimateIndex,
  readable: readonly Estimate[],
  say: Say,
): readonly SitePage[] {
  const writing = startWriting(language, year, data, index, say);
  // What is left of the university beside a faculty is read beside it, nowhere else.
  const rows = readable.filter(({ domain }) => domain.kind !== "rest").map((each) => rowOf(each, parts, writing));
  return [
    home("index", parts, writing),
    home(`${year}/index`, parts, writing),
    ...[parts.board, ...parts.faculties].flatMap((report) => chapterPages(report, parts, rows, writing)),
    ...data.priorities.priorities.map(({ id }) => priorityPage(id, parts, writing)),
    ...data.framework.themes.map(({ id }) => themePage(id, parts, writing)),
    ...shownIndicators(rows, writing).map((each) => indicatorPage(each, parts, rows, writing)),
    listPage("figures", indicatorLinks(rows, writing), writing),
    explorerPage(rows, writing),
    {
      ...bare("search", say("site.search"), writing),
      sections: [section("search", say("site.search"), [{ kind: "search" }])],
    },
    archivePage(parts, writing),
    aboutPage(writing),
  ];
}

function bare(path: string, title: string, { say }: Writing): Omit<SitePage, "sections"> {
  return {
    path,
    group: say("site.pages"),
    repeats: false,
    title,
    lead: null,
    contents: null,
    previous: null,
    next: null,
    downloads: [],
    notices: [],
  };
}

function section(id: string, title: string, blocks: readonly SiteBlock[]): SitePage["sections"][number] {
  return { id, number: null, title, blocks };
}

function reportPath(report: Report): string {
  return `${report.year}/${report.id}`;
}

function reportName(report: Report): string {
  return report.subtitle;
}

/** The year's key messages, and the way to everything. */
function home(path: string, parts: SiteParts, writing: Writing): SitePage {
  const { board, faculties } = parts;
  const { say, text, data, year } = writing;
  const [summary] = board.chapters;
  const link = (href: string, label: string, detail: string | null = null) => ({ href, label, detail });
  const reports = [board, ...faculties].map((report) => link(`${reportPath(report)}/index.html`, reportName(report)));
  const frame = [
    ...data.priorities.priorities.map(({ id, name, description }) =>
      link(`${year}/priority-${id}.html`, text(name), text(description)),
    ),
  ];
  const themes = data.framework.themes.map(({ id, name, description }) =>
    link(`${year}/theme-${id}.html`, text(name), text(description)),
  );
  return {
    ...bare(path, `${board.title} ${year}`, writing),
    lead: board.university,
    sections: [
      ...(summary === undefined
        ? []
        : [section("summary", summary.title, [...editionNotice(parts, writing), ...summary.blocks])]),
      section("reports", say("site.reports"), [{ kind: "links", links: reports }]),
      section("priorities", say("site.priorities"), [{ kind: "links", links: frame }]),
      section("themes", say("site.themes"), [{ kind: "links", links: themes }]),
      section("explore", say("site.explore"), [
        {
          kind: "links",
          links: [
            link(`${year}/explorer.html`, say("site.explorer"), say("site.explorerLead")),
            link(`${year}/figures.html`, say("site.figures"), say("site.figuresLead")),
            link("archive.html", say("site.archive"), say("site.archiveLead")),
            link("about.html", say("site.about"), say("site.aboutLead")),
          ],
        },
      ]),
    ],
    notices: board.notices,
  };
}

function chapterFile(report: Report, place: number): string {
  return place === 0 ? "index" : (report.chapters[place]?.id ?? "");
}

/** The first chapter is the report's own page; a faculty's leads to all that is about the faculty. */
function chapterPages(
  report: Report,
  parts: SiteParts,
  rows: readonly EstimateRow[],
  writing: Writing,
): readonly SitePage[] {
  const { say, language } = writing;
  const links = report.chapters.map(({ title, number }, place) => ({
    href: `${reportPath(report)}/${chapterFile(report, place)}.html`,
    label: number === null ? title : `${number} ${title}`,
  }));
  return report.chapters.map((chapter, place) => ({
    ...bare(`${reportPath(report)}/${chapterFile(report, place)}`, chapter.title, writing),
    group: reportName(report),
    lead: `${report.title} ${report.year} – ${reportName(report)}`,
    repeats: report.kind === "faculty" && saysTheSame(chapter, chapterOf(parts.board, chapter.id)),
    sections: [
      { ...chapter },
      ...(place === 0 && report.kind === "faculty" ? [related(linksOfFaculty(report, rows, writing), writing)] : []),
    ],
    contents: {
      label: say("page.contents"),
      links: links.map((each, at) => ({ ...each, current: at === place })),
    },
    previous: links[place - 1] ?? null,
    next: links[place + 1] ?? null,
    downloads: [
      ...(report.kind === "faculty"
        ? []
        : [{ file: `reports/${report.id}.${language}.pdf`, label: say("site.pdf", { name: reportName(report) }) }]),
      { file: "data/estimates.public.csv", label: say("site.csv") },
    ],
    notices: place === 0 ? report.notices : [],
  }));
}

function chapterOf(report: Report, id: string): Chapter | undefined {
  return report.chapters.find((each) => each.id === id);
}

function saysTheSame(chapter: Chapter, other: Chapter | undefined): boolean {
  return other !== undefined && JSON.stringify(chapter.blocks) === JSON.stringify(other.blocks);
}

/** The faculty whose report it is. */
function facultyOf({ id }: Report, { data }: Writing) {
  return data.university.faculties.find((each) => `faculty-${each.id}` === id);
}

/** What it works on, and what is known of its students. */
function linksOfFaculty(report: Report, rows: readonly EstimateRow[], writing: Writing) {
  const { data, year, text, say } = writing;
  const faculty = facultyOf(report, writing);
  const actions = (data.plans.get(year)?.actions ?? []).filter(({ owner }) => owner.unit === faculty?.id);
  const priorities = data.priorities.priorities.filter(({ id }) => actions.some((each) => each.priority === id));
  const themes = data.framework.themes.filter(({ id }) => actions.some((each) => each.theme === id));
  const own = rows.filter((row) => row.domain === `faculty:${faculty?.id}` && row.value !== null);
  return [
    ...priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
    ...themes.map((each) => topicLink("theme", each.id, text(each.name), writing)),
    ...shownIndicators(own, writing).map((each) => indicatorLink(each, writing)),
    {
      href: `${year}/explorer.html?domain=faculty%3A${faculty?.id}`,
      label: say("site.inExplorer"),
      detail: null,
    },
  ];
}

function topicLink(kind: "priority" | "theme", id: string, label: string, { year, say }: Writing) {
  return { href: `${year}/${kind}-${id}.html`, label, detail: say(`site.${kind}`) };
}

/** The reports of those faculties that have one here. */
function facultyLinks(parts: SiteParts, writing: Writing, isMeant: (faculty: string) => boolean) {
  return parts.faculties.flatMap((report) => {
    const faculty = facultyOf(report, writing);
    if (faculty === undefined || !isMeant(faculty.id)) return [];
    const label = writing.text(faculty.name);
    return [{ href: `${reportPath(report)}/index.html`, label, detail: writing.say("site.faculty") }];
  });
}

/** Where a faculty's own figures stand. */
function ownFigures(domain: Domain, { faculties }: SiteParts, writing: Writing): string | null {
  if (domain.kind !== "faculty") return null;
  const report = faculties.find((each) => facultyOf(each, writing)?.id === domain.faculty);
  const chapter = report?.chapters.find(({ id }) => id === "own");
  if (report === undefined) return null;
  return `${reportPath(report)}/${chapter === undefined ? "index" : "own"}.html`;
}

function priorityPage(id: string, parts: SiteParts, writing: Writing): SitePage {
  const { board } = parts;
  const { say, text, data, year } = writing;
  const priority = data.priorities.priorities.find((each) => each.id === id);
  const chapter = chapterOf(board, `priority-${id.replaceAll(".", "-")}`);
  if (priority === undefined) throw new Error(`no priority ${id}`);
  const themes = data.framework.secures.pairs
    .filter((pair) => pair.priority === id)
    .flatMap((pair) => data.framework.themes.filter((theme) => theme.id === pair.theme));
  const indicators = data.indicators.indicators.filter(
    (each) => each.priorities.some((own) => own === id) && writing.known(each).length > 0,
  );
  const actions = (data.plans.get(year)?.actions ?? []).filter((each) => each.priority === id);
  const place = chapter === undefined ? -1 : board.chapters.indexOf(chapter);
  return {
    ...bare(`${year}/priority-${id}`, text(priority.name), writing),
    lead: say("site.priority"),
    sections: [
      section(
        "priority",
        text(priority.name),
        chapter?.blocks ?? [{ kind: "paragraph", words: text(priority.description) }],
      ),
      related(
        [
          ...themes.map((theme) => topicLink("theme", theme.id, text(theme.name), writing)),
          ...facultyLinks(parts, writing, (faculty) => actions.some(({ owner }) => owner.unit === faculty)),
          ...indicators.map((each) => indicatorLink(each, writing)),
          ...(place < 0
            ? []
            : [
                { href: `${reportPath(board)}/${chapterFile(board, place)}.html`, label: board.subtitle, detail: null },
              ]),
        ],
        writing,
      ),
    ],
  };
}

function themePage(id: string, parts: SiteParts, writing: Writing): SitePage {
  const { say, text, data, year } = writing;
  const theme = data.framework.themes.find((each) => each.id === id);
  if (theme === undefined) throw new Error(`no theme ${id}`);
  const plan = data.plans.get(year);
  const actions = (plan?.actions ?? []).filter((each) => each.theme === id);
  const priorities = data.framework.secures.pairs
    .filter((pair) => pair.theme === id)
    .flatMap((pair) => data.priorities.priorities.filter((each) => each.id === pair.priority));
  const { example } = data.framework.secures;
  return {
    ...bare(`${year}/theme-${id}`, text(theme.name), writing),
    lead: text(data.framework.name),
    sections: [
      section("theme", text(theme.name), [
        { kind: "paragraph", words: text(theme.description) },
        ...(actions.length === 0
          ? [{ kind: "paragraph" as const, words: say("site.noActions") }]
          : [
              ...(plan?.example === undefined ? [] : [exampleNotice(say("example.title"), text(plan.example))]),
              actionTable("theme-actions", text(theme.name), actions, writing),
            ]),
      ]),
      related(
        [
          ...priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
          ...facultyLinks(parts, writing, (faculty) => actions.some(({ owner }) => owner.unit === faculty)),
        ],
        writing,
        example === undefined ? [] : [exampleNotice(say("example.title"), text(example))],
      ),
    ],
  };
}

function related(
  links: readonly (SiteLink & { readonly detail: string | null })[],
  { say, year }: Writing,
  more: readonly Block[] = [],
): SitePage["sections"][number] {
  const all = [...links, { href: `${year}/index.html`, label: say("site.allOfYear", { year }), detail: null }];
  return section("related", say("site.related"), [{ kind: "links", links: all }, ...more]);
}

/** Those with a figure. */
function shownIndicators(rows: readonly EstimateRow[], { data }: Writing): readonly Indicator[] {
  return data.indicators.indicators.filter(({ id }) => rows.some((row) => row.indicator === id));
}

function indicatorPath(id: string, year: Year): string {
  return `${year}/indicator-${id.replaceAll(".", "-")}`;
}

function indicatorLink({ id, name }: Indicator, { text, say, year }: Writing) {
  return { href: `${indicatorPath(id, year)}.html`, label: text(name), detail: say("site.indicator") };
}

function indicatorLinks(rows: readonly EstimateRow[], writing: Writing) {
  return shownIndicators(rows, writing).map((each) => ({
    ...indicatorLink(each, writing),
    detail: writing.text(writing.surveyOf(each).name),
  }));
}

/** Its whole series with its breaks, and every figure that may be read here. */
function indicatorPage(
  indicator: Indicator,
  parts: SiteParts,
  rows: readonly EstimateRow[],
  writing: Writing,
): SitePage {
  const { say, text, data, year } = writing;
  const survey = writing.surveyOf(indicator);
  const wording = survey.items.find(({ id }) => id === indicator.item)?.wording;
  const charts = topicCharts(indicator.topic, writing).filter((chart) => speaksOf(chart, indicator, writing));
  const priorities = data.priorities.priorities.filter(({ id }) => indicator.priorities.includes(id));
  return {
    ...bare(indicatorPath(indicator.id, year), text(indicator.name), writing),
    lead: text(survey.name),
    sections: [
      section("indicator", text(indicator.name), [
        ...(wording === undefined
          ? []
          : [{ kind: "paragraph" as const, words: say("site.wording", { words: text(wording) }) }]),
        ...charts,
        {
          kind: "estimates",
          caption: text(indicator.name),
          rows: rows.filter((row) => row.indicator === indicator.id),
        },
      ]),
      related(
        [
          ...priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
          ...facultyLinks(parts, writing, (faculty) =>
            rows.some((row) => row.indicator === indicator.id && row.domain === `faculty:${faculty}`),
          ),
          {
            href: `${year}/explorer.html?indicator=${indicator.id}`,
            label: say("site.inExplorer"),
            detail: null,
          },
        ],
        writing,
      ),
    ],
    downloads: [{ file: "data/estimates.public.csv", label: say("site.csv") }],
  };
}

function speaksOf(chart: Chart, indicator: Indicator, writing: Writing): boolean {
  const own = new Set<string>(writing.known(indicator).map(({ id }) => id));
  const printed = chart.table.rows.flatMap((row) => row.flatMap((cell) => estimatesIn(cell)));
  return printed.some((id) => own.has(id));
}

function listPage(
  name: string,
  links: readonly (SiteLink & { readonly detail: string | null })[],
  writing: Writing,
): SitePage {
  const { say, year } = writing;
  return {
    ...bare(`${year}/${name}`, say(`site.${name}`), writing),
    sections: [section(name, say(`site.${name}`), [{ kind: "links", links }])],
  };
}

function explorerPage(rows: readonly EstimateRow[], writing: Writing): SitePage {
  const { say, year, data, text } = writing;
  return {
    ...bare(`${year}/explorer`, say("site.explorer"), writing),
    lead: say("site.explorerLead"),
    sections: [section("explorer", say("site.explorer"), [{ kind: "explorer", rows }])],
    notices: data.university.example === undefined ? [] : [text(data.university.example)],
  };
}

function archivePage(parts: SiteParts, writing: Writing): SitePage {
  const { say } = writing;
  const { years } = parts;
  const links = years.map((year) => ({ href: `${year}/index.html`, label: String(year), detail: null }));
  return {
    ...bare("archive", say("site.archive"), writing),
    lead: say("site.archiveLead"),
    sections: [section("archive", say("site.archive"), [{ kind: "links", links }]), ...editionSection(parts, writing)],
  };
}

/** Which editions there were of this year, which of them is read here, and where the others are. */
function editionSection({ board, offered }: SiteParts, writing: Writing): SitePage["sections"] {
  const { say, data, year, language } = writing;
  const editions = data.corrections.get(year)?.editions ?? [];
  if (editions.length === 0) return [];
  const words = [
    ...editions.map(({ edition, on }) =>
      say("edition.replaced", { edition: edition - 1, by: edition, date: formatDate(on, language) }),
    ),
    say("edition.current", { edition: editionOf(data.corrections.get(year)) }),
  ];
  const files = editions.flatMap(({ edition }) => {
    const file = `edition-${edition - 1}/board.${language}.pdf`;
    if (!offered.has(file)) return [];
    const label = say("edition.file", { edition: edition - 1, name: reportName(board) });
    return [{ href: `../downloads/${year}/${file}`, label, detail: say("edition.fileDetail") }];
  });
  const changed = { href: correctionsPath(board), label: say("edition.chapter"), detail: null };
  return [
    section("editions", say("edition.ofYear", { year: String(year) }), [
      { kind: "list", items: words },
      { kind: "links", links: [changed, ...files] },
    ]),
  ];
}

function correctionsPath(board: Report): string {
  return `${reportPath(board)}/corrections.html`;
}

/** On the front page of a corrected edition: that it is one, before anything else. */
function editionNotice({ board }: SiteParts, { say }: Writing): readonly SiteBlock[] {
  if (board.edition === null) return [];
  return [
    { kind: "notice", tone: "caution", title: board.edition, words: say("edition.notice") },
    { kind: "links", links: [{ href: correctionsPath(board), label: say("edition.chapter"), detail: null }] },
  ];
}

/** The statement that the law asks for, and whom to tell of what does not work. */
function aboutPage(writing: Writing): SitePage {
  const { say, text, data, year } = writing;
  const { unit, email } = data.university.contact;
  const paragraphs = (...keys: readonly string[]): readonly Block[] =>
    keys.map((key) => ({
      kind: "paragraph",
      words: say(`site.${key}`, { unit: text(unit), email, date: formatDate(`${year + 1}-01`, writing.language) }),
    }));
  const board = `${year}/board`;
  return {
    ...bare("about", say("site.about"), writing),
    sections: [
      section("sources", say("site.method"), [
        {
          kind: "links",
          links: [
            { href: `${board}/method.html`, label: say("method.title"), detail: null },
            { href: `${board}/sources.html`, label: say("sources.title"), detail: null },
          ],
        },
      ]),
      section(
        "accessibility",
        say("site.accessibility"),
        paragraphs("accessible", "accessibleHow", "accessibleLimits"),
      ),
      section("problem", say("site.problem"), paragraphs("problemWords")),
      section("privacy", say("site.privacy"), paragraphs("privacyWords")),
    ],
  };
}

/** An estimate as a row of plain values. */
function rowOf(estimate: Estimate, parts: SiteParts, writing: Writing): EstimateRow {
  const { say, text, surveyOf, indicatorOf } = writing;
  const indicator = indicatorOf(estimate);
  const known: KnownEstimate | null = isKnown(estimate) ? estimate : null;
  // As the annex of a report says it.
  const cells = known === null ? [] : (annexTable("row", "", [known], writing).rows[0] ?? []);
  const wide = Number((known?.value ?? 0).toFixed(0)) === known?.value ? 0 : indicator.decimals + 2;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Number(value.toFixed(Math.max(wide, indicator.decimals)));
  return {
    anchor: `${estimate.wave}-${domainKey(estimate.domain).replaceAll(/[^a-z0-9-]/g, "-")}`,
    indicator: estimate.indicator,
    indicatorName: text(indicator.name),
    domain: domainKey(estimate.domain),
    domainName: domainName(estimate.domain, writing) ?? say(`site.${surveyOf(indicator).coverage}`),
    wave: estimate.wave,
    valueWords: cells[2] ?? say("value.hidden"),
    intervalWords: cells[4] ?? "",
    baseWords: cells[3] ?? "",
    value: number(known?.value),
    lower: number(known?.interval?.lower),
    upper: number(known?.interval?.upper),
    base: known?.base ?? null,
    unit: estimate.unit,
    decimals: indicator.decimals,
    series: estimate.comparability.series,
    estimate: estimate.id,
    source: plain(cells[5] ?? ""),
    href: ownFigures(estimate.domain, parts, writing),
    synthetic:
      estimate.status !== "not-asked" && estimate.provenance.kind === "computed" && estimate.provenance.synthetic,
  };
}

/** May an intranet reader see it: the university's, groups' and faculties' figures, and the university without a faculty; no programme's, and no part of a faculty. */
export function isOnSite({ kind }: Domain): boolean {
  return kind === "university" || kind === "national" || kind === "group" || kind === "faculty" || kind === "rest";
}
