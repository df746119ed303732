/** The doors of a site, read from the disk and in a browser: titles, menus, the front page, help, and what a search finds. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { DomUtils } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reader, startReader } from "./reader.ts";
import { htmlOf } from "./siteFiles.ts";

let reader: Reader;
let pages: Awaited<ReturnType<typeof htmlOf>>;
beforeAll(async () => {
  reader = await startReader();
  pages = await htmlOf(reader.built.site);
});
afterAll(async () => await reader[Symbol.asyncDispose]());

const languages = ["nl", "en"];
const ofLanguage = (language: string) => [...pages].filter(([file]) => file.startsWith(`${language}/`));
const textOf = async (file: string) => await readFile(path.join(reader.built.site, file), "utf8");

describe("the doors of a site", () => {
  it("have a title each that no other page of their language has, in either year, with report and university", () => {
    for (const language of languages) {
      const titles = ofLanguage(language).map(
        ([file, all]) => [DomUtils.textContent(all.find(({ name }) => name === "title") ?? []), file] as const,
      );
      const twice = titles.filter(([title, file]) => titles.some(([other, at]) => other === title && at !== file));
      expect(twice).toEqual([]);
      const ofFaculty = titles.filter(([, file]) => file.startsWith("en/2024/faculty-law/"));
      expect(
        ofFaculty.filter(([title]) => !/Leiden Law School: report, 2024 – Leiden University$/.test(title)),
      ).toEqual([]);
    }
  });

  it("name a faculty in the heading of each of its pages", () => {
    const headings = [...pages]
      .filter(([file]) => file.startsWith("en/2024/faculty-law/"))
      .map(([, all]) => DomUtils.textContent(all.find(({ name }) => name === "h1") ?? []));
    expect(headings.length).toBeGreaterThan(3);
    expect(headings.filter((each) => !each.includes("Leiden Law School"))).toEqual([]);
  });

  it("lead from every page to students, priorities, themes, faculties, figures, reports, help and search", () => {
    for (const language of languages) {
      const menus = ofLanguage(language)
        .filter(([file]) => file.startsWith(`${language}/2024/`))
        .map(([, all]) => {
          const nav = all.find(({ attribs }) => attribs.class === "site-nav");
          return DomUtils.getElementsByTagName("a", nav ?? []).map(({ attribs }) =>
            attribs.href?.replace(/^(\.\.\/)*/, ""),
          );
        });
      const names = ["students/index", "priorities", "themes", "faculties", "figures", "reports", "help"];
      const expected = ["index", ...names.map((name) => `2024/${name}`), "search"].map(
        (to) => `${language}/${to}.html`,
      );
      for (const menu of menus) expect(menu).toEqual(expected);
    }
  });

  it("mark in the menu the page that is read, and otherwise what it belongs to", () => {
    const marked = (file: string) => {
      const nav = pages.get(file)?.find(({ attribs }) => attribs.class === "site-nav");
      return DomUtils.getElementsByTagName("a", nav ?? []).flatMap((link) =>
        link.attribs["aria-current"] === undefined ? [] : [[DomUtils.textContent(link), link.attribs["aria-current"]]],
      );
    };
    expect(marked("en/2024/priorities.html")).toEqual([["Priorities", "page"]]);
    expect(marked("en/2024/priority-support.html")).toEqual([["Priorities", "true"]]);
    expect(marked("en/2024/theme-belonging.html")).toEqual([["Themes", "true"]]);
    expect(marked("en/2024/faculty-law/own.html")).toEqual([["Faculties", "true"]]);
    expect(marked("en/2024/indicator-nse-wellbeing.html")).toEqual([["Figures", "true"]]);
    expect(marked("en/2024/board/annex.html")).toEqual([["Reports", "true"]]);
    expect(marked("en/2024/students/index.html")).toEqual([["For students", "page"]]);
    expect(marked("en/archive.html")).toEqual([]);
  });

  it("lead on to at most six pages, and to the others in a fold", () => {
    for (const [file, all] of [...pages].filter(([file]) => !file.startsWith("fragments/"))) {
      const beside = all.find(({ attribs }) => attribs.id === "chapter-related");
      const folds = DomUtils.getElementsByTagName("details", beside ?? []);
      const inFolds = new Set(folds.flatMap((fold) => DomUtils.getElementsByTagName("li", fold)));
      const shown = DomUtils.getElementsByTagName("li", beside ?? []).filter((item) => !inFolds.has(item));
      expect([file, shown.length <= 6]).toEqual([file, true]);
    }
  });

  it.each(["nl/index.html", "en/index.html", "en/2024/index.html"])(
    "on %s tell three findings, plans and help on a phone in less than 2,000 px, and nothing of decisions",
    async (file) => {
      const { page, troubles } = await reader.open(
        file,
        async (fresh) => await fresh.setViewport({ width: 390, height: 844 }),
      );
      expect(troubles).toEqual([]);
      const seen = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        findings: document.querySelectorAll("main .finding").length,
        headings: [...document.querySelectorAll("main section")].map(({ id }) => id),
        menu: document.querySelector(".site-nav")?.getBoundingClientRect().height ?? 0,
        words: ["found", "done", "help"].map((id) => document.querySelector(`#chapter-${id}`)?.textContent).join(" "),
      }));
      expect(seen.height).toBeLessThan(2000);
      expect(seen.menu).toBeLessThan(100);
      expect(seen.findings).toBe(3);
      expect(seen.headings).toEqual(["chapter-found", "chapter-done", "chapter-help", "chapter-reports"]);
      expect(seen.words).not.toMatch(/besluit|bestuur|decision|board/i);
      await page.close();
    },
  );
});

describe("help", () => {
  const linksOf = (file: string) =>
    (pages.get(file) ?? []).flatMap(({ name, attribs }) => (name === "a" ? [attribs.href ?? ""] : []));

  it("can be called and opened from the front page and the page with all of it", () => {
    for (const file of ["nl/index.html", "en/2024/help.html", "en/2024/students/index.html"])
      expect(linksOf(file)).toEqual(
        expect.arrayContaining([
          "tel:112",
          "tel:113",
          "tel:08000113",
          "https://www.113.nl",
          "https://www.drugsinfo.nl",
        ]),
      );
  });

  it.each([
    ["support", "en/2024/priority-support.html", "Do you want to talk"],
    ["support", "nl/2024/indicator-nse-support-need.html", "met iemand praten"],
    ["loneliness", "nl/2024/indicator-trimbos-lonely.html", "met iemand praten"],
    ["loneliness", "en/2024/indicator-trimbos-lonely-strong.html", "Do you want to talk"],
    ["complaints", "en/2024/indicator-trimbos-complaints.html", "Do you want to talk"],
    ["complaints", "nl/2024/indicator-trimbos-stress.html", "met iemand praten"],
    ["substances", "en/2024/indicator-trimbos-cannabis.html", "alcohol or drugs"],
    ["substances", "nl/2024/indicator-trimbos-heavy-drinking.html", "alcohol of drugs"],
  ])("stands once on a page about %s: %s", async (_, file, words) => {
    const text = await textOf(file);
    expect(text.match(/<div class="help">/g)?.length).toBe(1);
    expect(text.slice(text.indexOf('<div class="help">'))).toContain(words);
  });

  it("stands on no page twice, and not on lists, methods and searches", async () => {
    for (const [file] of [...pages].filter(([file]) => file.includes("/2024/"))) {
      const boxes = (await textOf(file)).match(/class="(help|notice notice-help)"/g)?.length ?? 0;
      expect([file, boxes <= 1]).toEqual([file, true]);
    }
    for (const file of [
      "en/2024/figures.html",
      "en/2024/explorer.html",
      "en/2024/board/annex.html",
      "en/2024/indicator-nse-programme.html",
    ])
      expect([file, (await textOf(file)).includes('class="help"')]).toEqual([file, false]);
  });
});

describe("the page of an indicator", () => {
  it("says its name once before its newest figure, then shows the chart, then the newest figures, and folds earlier ones", async () => {
    const { page } = await reader.open("en/2024/indicator-nse-wellbeing.html");
    const words = await page.$eval("main", (main) => main.textContent);
    expect(words).toMatch(
      /^\s*Grade for general well-being\s+National Student Survey\s+7\.2\s+is the grade that students give their well-being \(2024\)/,
    );
    const kinds = await page.$$eval("main .finding, main figure.chart, main .scroll > table", (all) =>
      all.map(({ tagName }) => tagName),
    );
    expect(kinds.slice(0, 2)).toEqual(["LI", "FIGURE"]);
    expect(kinds.at(-1)).toBe("TABLE");
    const waves = async (where: string) =>
      new Set(
        await page.$$eval(`main ${where} > .scroll > table td:nth-child(2)`, (all) =>
          all.map((cell) => cell.textContent),
        ),
      );
    expect(await waves("section")).toEqual(new Set(["2024"]));
    expect(await waves("section > details.chart-data")).toEqual(new Set(["2023", "2022"]));
    await page.close();
  });
});

describe("a search", () => {
  it.each([
    ["en", "loneliness"],
    ["nl", "eenzaamheid"],
    ["en", "Leiden Law School"],
    ["nl", "Rechtsgeleerdheid"],
    ["en", "method"],
    ["nl", "methode"],
  ])(
    "in %s for %s finds each page once, each with a title and an excerpt of its own, whose words are not glued together",
    async (language, words) => {
      const { page, troubles } = await reader.open(`${language}/search.html?q=${encodeURIComponent(words)}`);
      await page.waitForSelector(".search-results li");
      const found = await page.$$eval(".search-results li", (items) =>
        items.map((item) => ({
          title: item.querySelector("a")?.textContent ?? "",
          href: item.querySelector("a")?.href ?? "",
          excerpt: item.querySelector("p")?.textContent ?? "",
        })),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const key of ["title", "href", "excerpt"] as const) {
        const all = found.map((each) => each[key]);
        expect(all.filter((each, at) => all.indexOf(each) < at)).toEqual([]);
      }
      for (const { href, excerpt } of found) {
        const glued = excerpt.match(/\S*(?:\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}{3}|[\])]\p{L}{2})\S*/gu) ?? [];
        // Words as they are: "eHealth", "estimates.csv".
        const html = (await textOf(href.replace(reader.address, "")))
          .replace(/&#x27;/g, "'")
          .replace(/\u00ad/g, "")
          .replace(/<[^>]*>/g, " ");
        expect([href, glued.filter((each) => !html.includes(each.replace(/[.,;:]+$/, "")))]).toEqual([href, []]);
      }
      expect(troubles).toEqual([]);
      await page.close();
    },
  );
});
