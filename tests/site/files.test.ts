/** The files of a site, read from the disk. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DomUtils } from "htmlparser2";
import { beforeAll, describe, expect, it } from "vitest";
import { figureListOf, permanentAddress } from "../../src/domain/index.ts";
import { anyCode } from "../../src/languages/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { isFull, lacks } from "../skips.ts";
import { filesOf, hashes, htmlOf } from "./siteFiles.ts";
import { siteOfTwoYears } from "./siteOfTwoYears.ts";

const require = createRequire(import.meta.url);
const noJava = lacks(spawnSync("java", ["-version"]).status !== 0, "Java", "what the Nu Html Checker says");

let release: string;
let site: string;
/** Path -> hash of what the earlier year's own site had. */
let earlier: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ release, site, earlier } = await siteOfTwoYears());
});

describe("the files of a site", () => {
  it("have no dead link, no link to a place that a page has not got, and no id twice", async () => {
    const files = new Set(await filesOf(site));
    const pages = await htmlOf(site);
    const ids = new Map(
      [...pages].map(([file, elements]) => [file, elements.flatMap(({ attribs }) => attribs.id ?? [])] as const),
    );
    const problems: string[] = [];
    for (const [file, own] of ids) {
      if (new Set(own).size < own.length)
        problems.push(`${file} has twice: ${own.filter((id, place) => own.indexOf(id) < place)}`);
    }
    for (const [file, elements] of pages) {
      for (const { attribs } of elements) {
        for (const address of [attribs.href, attribs.src, attribs["data-live"], attribs["data-rows"], attribs.srcset]) {
          if (address === undefined || /^(https?|mailto|tel|data):/.test(address)) continue;
          const [place = "", anchor] = address.replace(/\?[^#]*/, "").split("#");
          const target = place === "" ? file : path.posix.join(path.posix.dirname(file), place);
          if (!files.has(target)) problems.push(`${file} leads to ${address}, which is not there`);
          else if (anchor !== undefined && !ids.get(target)?.includes(decodeURIComponent(anchor)))
            problems.push(`${file} leads to ${address}, which has no such place`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it("have a place that stays for every figure that any year's site prints, which leads to where it is printed", async () => {
    const pages = await htmlOf(site);
    const lists = [...(await filesOf(site))].filter((file) => /^(?:en|nl)\/\d{4}\/figures\.json$/.test(file));
    expect(lists.length).toBe(4);
    for (const file of lists) {
      const list = figureListOf(await readFile(path.join(site, file), "utf8"));
      expect(list?.figures.length).toBeGreaterThan(100);
      const language = file.slice(0, 2);
      const lost = (list?.figures ?? []).filter(({ id, page: printed }) => {
        const [place = "", anchor] = permanentAddress(id).split("#");
        const row = (pages.get(`${language}/${place}`) ?? []).find(({ attribs }) => attribs.id === anchor);
        const links = row === undefined ? [] : DomUtils.findAll(({ name }) => name === "a", row.children);
        return !links.some(({ attribs }) => attribs.href?.endsWith(`/${printed}`));
      });
      expect(lost.map(({ id }) => id)).toEqual([]);
    }
  });

  it("are all reached from the front door", async () => {
    const pages = await htmlOf(site);
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { name, attribs } of pages.get(file) ?? []) {
        if (name !== "a" || attribs.href === undefined || /^(https?|mailto|tel):/.test(attribs.href)) continue;
        const place = attribs.href.replace(/[?#].*/, "");
        if (place.endsWith(".html")) visit(path.posix.join(path.posix.dirname(file), place));
      }
    };
    visit("index.html");
    const orphans = [...pages.keys()].filter((file) => !file.startsWith("fragments/") && !reached.has(file));
    expect(orphans).toEqual([]);
  });

  it("of an earlier year are as they were released", async () => {
    const now = await hashes(site);
    const own = [...earlier].filter(([file]) =>
      new RegExp(`^(fragments/)?(${anyCode})/2023/|^downloads/2023/`).test(file),
    );
    expect(own.length).toBeGreaterThan(100);
    for (const [file, hash] of own) expect([file, now.get(file)]).toEqual([file, hash]);
    const { years } = JSON.parse(await readFile(path.join(site, "years.json"), "utf8")) as { years: number[] };
    expect(years).toEqual([2024, 2023]);
  });

  it("hold no figure of a programme, or of a part of a faculty", async () => {
    const names = ["Fiscaal recht", "Criminology", "programme:", "part:"];
    for (const file of (await filesOf(site)).filter((each) => /\.(html|json|csv)$/.test(each))) {
      const text = await readFile(path.join(site, file), "utf8");
      expect([file, names.filter((name) => text.includes(name))]).toEqual([file, []]);
    }
  });

  it("are listed with their hashes in the release, which the manifest vouches for", async () => {
    const manifest = JSON.parse(await readFile(path.join(release, "manifest.json"), "utf8"));
    const listed = manifest.artefacts.find(({ id }: { id: string }) => id === "site");
    const list = await readFile(path.join(site, "files.json"), "utf8");
    expect(listed.sha256).toBe(sha256(list));
    const { files } = JSON.parse(list) as { files: { path: string; sha256: string }[] };
    const now = await hashes(site);
    const there = [...now].filter(([file]) => file !== "files.json").sort(([a], [b]) => (a < b ? -1 : 1));
    expect(files.map((file) => [file.path, file.sha256])).toEqual(there);
  });

  it("are there as fragments too: no script, no style, no frame of their own", async () => {
    const text = await readFile(path.join(site, "fragments/nl/2024/board/survey-nse.html"), "utf8");
    expect(text).toMatch(/^<article lang="nl">/);
    expect(text).not.toMatch(/<(script|style|link|html|body|button|select|source)\b|\sstyle=|\son\w+=/);
  });

  it("lead from each priority, theme, faculty and indicator to the others, and from each row of a faculty to its own figures", async () => {
    const pages = await htmlOf(path.join(site, "en/2024"));
    const leads = (file: string) =>
      new Set((pages.get(file) ?? []).flatMap(({ name, attribs }) => (name === "a" ? [attribs.href ?? ""] : [])));
    const kinds = (file: string) =>
      ["priority-", "theme-", "faculty-", "indicator-"].filter((kind) =>
        [...leads(file)].some((href) => href.split("/").some((part) => part.startsWith(kind))),
      );
    expect(kinds("priority-support.html")).toEqual(expect.arrayContaining(["theme-", "faculty-", "indicator-"]));
    expect(kinds("theme-belonging.html")).toEqual(expect.arrayContaining(["priority-", "faculty-"]));
    expect(kinds("faculty-law/index.html")).toEqual(expect.arrayContaining(["priority-", "theme-", "indicator-"]));
    expect(kinds("indicator-nse-wellbeing.html")).toEqual(expect.arrayContaining(["priority-", "faculty-"]));
    expect(leads("indicator-nse-wellbeing.html")).toContain("../../en/2024/faculty-law/own.html");
  });

  it("have the same places in both languages, so that a switch keeps the place", async () => {
    const pages = await htmlOf(site);
    // A language that quotes in translation has a note more.
    const isNoNote = (id: string) => !/^(to-)?notes-.*\.\d+$/.test(id);
    const places = (language: string) =>
      [...pages]
        .filter(([file]) => file.startsWith(`${language}/2024/`))
        .map(([file, all]) => [file.slice(3), all.flatMap(({ attribs }) => attribs.id ?? []).filter(isNoNote)]);
    expect(places("en")).toEqual(places("nl"));
  });

  it("begin with at most 150 kB, squeezed: page, style sheet, fonts and script", async () => {
    for (const file of [
      "nl/index.html",
      "en/2024/board/survey-nse.html",
      "nl/2024/explorer.html",
      "nl/2024/board/annex.html",
    ]) {
      const html = await readFile(path.join(site, file), "utf8");
      const parts = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|woff2|js))"/g)].flatMap(([, place]) => place ?? []);
      const sizes = await Promise.all(
        [...new Set(parts)]
          // What the explorer adds for its chart is loaded beside what can be read already.
          .filter((place) => !place.includes("explorer-"))
          .map(async (place) => gzipSync(await readFile(path.join(site, path.posix.dirname(file), place))).length),
      );
      const all = gzipSync(html).length + sizes.reduce((sum, size) => sum + size, 0);
      expect([file, all <= 150_000 ? "fits" : all]).toEqual([file, "fits"]);
    }
  });

  it.skipIf(noJava)("have no error for the Nu Html Checker, but roles that rows shown as cards say once more", () => {
    const jar = path.join(path.dirname(require.resolve("vnu-jar")), "build/dist/vnu.jar");
    const folders = isFull
      ? ["nl", "en", "index.html"]
      : [
          "nl/2024/board",
          "nl/index.html",
          "nl/search.html",
          "nl/2024/explorer.html",
          "nl/2024/indicator-nse-wellbeing.html",
          "index.html",
        ];
    const words = [
      "-Xss2m",
      "-jar",
      jar,
      "--errors-only",
      "--skip-non-html",
      "--filterpattern",
      // HTML has these roles by itself; Safari forgets them where a style sheet shows rows as cards.
      ".*attribute must not be used on a .(thead|tbody|tr|th|td). element which has a .table. ancestor.*",
      ...folders.map((each) => path.join(site, each)),
    ];
    expect(checked(words)).toBe("");
  });
});

function checked(words: readonly string[]): string {
  try {
    execFileSync("java", words, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e8 });
    return "";
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr).slice(0, 4000);
  }
}
