/** A page and the site that it stands in -> what stands around it: menu, other years and languages, scripts, contact. */

import { menuItems, type Report, type SitePage } from "../documents/index.ts";
import type { Language, Year } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import type { Say } from "../wording/index.ts";
import { policyFor } from "./policy.ts";
import { type EarlierSite, homesOf, pathsOf, type Shared } from "./siteInput.ts";

export function frame(
  page: SitePage,
  file: string,
  root: string,
  language: Language,
  report: Report,
  say: Say,
  shared: Shared,
) {
  const { year, indexed, sheet, scripts, pages, earlier } = shared;
  const link = (to: string) => `${root}${language}/${to}`;
  const own = pathsOf(pages);
  const item = (to: string, label: string) => ({ href: link(to), label, current: `${language}/${to}` === file });
  const kinds = new Set(page.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
  const script = (name: string) =>
    [...scripts.keys()].filter((each) => each.startsWith(`${name}-`)).map((each) => `${root}assets/${each}`);
  const used = [...(kinds.has("explorer") ? ["explorer"] : []), ...(kinds.has("search") ? ["search"] : [])];
  // The home page is the newest year's.
  const isOfYear = page.path.startsWith(`${year}/`) || page.path === "index";
  const inYear = (other: Year) =>
    page.path === "index" ? `${other}/index` : page.path.replace(`${year}/`, `${other}/`);
  const linkToYear = (site: EarlierSite, there: string) => {
    const homes = homesOf(site.pages, site.year);
    const other = homes.includes(language) ? language : homes[0];
    if (other === undefined) return [];
    const to = site.pages.has(`${language}/${there}`) ? `${language}/${there}` : `${other}/${site.year}/index.html`;
    const inOther = other === language ? "" : ` (${nameOf(other, language)})`;
    return [{ href: `${root}${to}`, label: `${site.year}${inOther}`, current: false }];
  };
  return {
    tabTitle: `${page.tabTitle} – ${report.university}`,
    searchTitle: page.tabTitle,
    siteTitle: say("site.title"),
    university: report.university,
    year,
    group: page.group,
    root,
    page: file,
    indexed,
    policy: policyFor(kinds.has("search")),
    description: `${page.tabTitle} – ${report.university}`,
    sheet: `${root}${sheet}`,
    // Text and headings: the others come when they are used.
    preload: [0, 3].flatMap((place) => shared.fonts[place] ?? []).map((name) => `${root}${name}`),
    script: script("page")[0],
    modules: used.flatMap(script).join(" "),
    charts: script("charts")[0],
    homeHref: link("index.html"),
    searched: page.path.startsWith(`${year}/`) && !kinds.has("explorer") && !page.repeats,
    menu: menuOf(page, pages.get(language) ?? [], link),
    years: isOfYear
      ? [
          { href: link(`${inYear(year)}.html`), label: String(year), current: true },
          ...earlier.flatMap((site) => linkToYear(site, `${inYear(site.year)}.html`)),
        ]
      : [],
    languages: [...pages.keys()]
      .filter((each) => each !== language)
      .map((code) => ({
        code,
        label: languages[code].name,
        href: `${root}${own.has(`${code}/${page.path}.html`) ? `${code}/${page.path}.html` : `${code}/index.html`}`,
      })),
    contents: page.contents && {
      label: page.contents.label,
      links: page.contents.links.map((each) => ({ ...each, href: link(each.href) })),
    },
    contact: report.contact,
    problemSubject: encodeURIComponent(`${say("site.problem")}: ${file}`),
    footLinks: [item("about.html", say("site.about")), item("archive.html", say("site.archive"))],
  };
}

/** A page below an item of the menu has it marked, too: "true" where the item leads elsewhere. */
function menuOf(page: SitePage, all: readonly SitePage[], link: (to: string) => string) {
  return menuItems.flatMap((item) =>
    all
      .filter((each) => each.item === item && each.menu !== null)
      .map(({ path, menu }) => {
        const current = path === page.path ? "page" : page.item === item ? "true" : null;
        return { href: link(`${path}.html`), label: menu, current };
      }),
  );
}

function nameOf(language: Language, own: Language): string {
  return new Intl.DisplayNames(own, { type: "language" }).of(language) ?? languages[language].name;
}
