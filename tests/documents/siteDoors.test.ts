/** From files to the doors of a site: what its front page, its menu and its lists have where a university has little, or much. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { SitePage } from "../../src/documents/index.ts";
import { composedSite } from "../../src/release/building/composing/composedSite.ts";
import { checkRelease } from "../../src/release/index.ts";
import { aUniversity, type UniversityParts } from "./aUniversity.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const twelve = Array.from({ length: 12 }, (_, place) => `unit-${"abcdefghijkl".charAt(place)}`);

async function siteOf(faculties: readonly string[], university: object) {
  const answers = faculties.flatMap((faculty, place) => [
    { wave: 2023, faculty, respondents: 400, yes: 100 + 5 * place },
    { wave: 2024, faculty, respondents: 400, yes: 140 + 5 * place },
  ]);
  const parts: UniversityParts = { answers, faculties, university };
  await using made = await aUniversity(parts);
  const loaded = await checkRelease({ dataFolder: made.folder, responsesFolder: null, projectFolder, year: 2024 });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
  const parted = {
    years: [{ year: 2024, language: "en" as const }],
    earlierFigures: [],
    held: new Set<string>(),
    offered: new Set<string>(),
  };
  return composedSite(loaded, "en", parted).pages;
}

const pageAt = (pages: readonly SitePage[], at: string) => pages.find((page) => page.path === at);
const sectionsOf = (page: SitePage | undefined) => page?.sections.map(({ id }) => id);
const linksOn = (page: SitePage | undefined, id: string) =>
  page?.sections
    .find((each) => each.id === id)
    ?.blocks.flatMap((block) => (block.kind === "links" ? block.links : [])) ?? [];
const menuOf = (pages: readonly SitePage[]) => pages.flatMap(({ menu, item }) => (menu === null ? [] : [item]));
const help = [{ for: "everyone", title: { nl: "Hulp", en: "Help" }, words: { nl: "Bel 112.", en: "Call 112." } }];

describe("the doors of a site", () => {
  it("are few where a university has no framework and no help, and nothing is missing behind them", async () => {
    const pages = await siteOf(["arts", "law"], { help: [], site: { faculties: false } });
    expect(sectionsOf(pageAt(pages, "index"))).toEqual(["found", "done", "reports"]);
    expect(menuOf(pages)).not.toContain("help");
    expect(menuOf(pages)).not.toContain("faculties");
    const paths = new Set(pages.map((page) => `${page.path}.html`));
    for (const { href } of linksOn(pageAt(pages, "index"), "reports")) expect([...paths]).toContain(href);
  });

  it("lead to twelve faculties by one link, and from each page to at most six others", async () => {
    const pages = await siteOf(twelve, { help });
    expect(sectionsOf(pageAt(pages, "2024/index"))).toEqual(["found", "done", "help", "reports"]);
    expect(linksOn(pageAt(pages, "2024/index"), "reports").length).toBeLessThanOrEqual(6);
    expect(linksOn(pageAt(pages, "2024/faculties"), "faculties").length).toBe(12);
    for (const page of pages) expect(linksOn(page, "related").length).toBeLessThanOrEqual(6);
  });

  it("give each page a title of its own, and let a search find what twelve reports say in one place at most", async () => {
    const pages = await siteOf(twelve, { help });
    const titles = pages.map(({ tabTitle }) => tabTitle);
    expect(titles.filter((title, at) => titles.indexOf(title) < at)).toEqual([]);
    const found = pages.filter(({ repeats }) => !repeats).map((page) => page.path.split("/").at(-1));
    expect(found.filter((name) => name === "method").length).toBeLessThanOrEqual(1);
    expect(pages.filter(({ path: at, repeats }) => at.endsWith("/own") && repeats).map(({ path: at }) => at)).toEqual(
      [],
    );
  });
});

/** Hill College asks about loneliness and stress. */
async function notesOn(help: string | null) {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-help-"));
  try {
    await cp(path.join(projectFolder, "tests/fixtures/hill-college/data"), folder, { recursive: true });
    const file = path.join(folder, "university.yaml");
    const without = (await readFile(file, "utf8")).replace(/^help:\n(?: .*\n)+/m, "");
    await writeFile(file, help === null ? without : `${without}\n${help}\n`);
    const loaded = await checkRelease({ dataFolder: folder, responsesFolder: null, projectFolder, year: null });
    if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
    return loaded.notes.flatMap(({ message }) => (message.includes("nobody is named to turn to") ? [message] : []));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a check", () => {
  it("notes which pages speak of what weighs where help is given for nothing, and nothing where it is given", async () => {
    const [told = "", ...others] = await notesOn(null);
    expect(others).toEqual([]);
    expect(told).toMatch(/^these pages speak of complaints, loneliness.*: ".*"Hill College Survey"/);
    const help = 'help: [{ for: everyone, title: { en: "Help" }, words: { en: "Call 112." }, phones: ["112"] }]';
    expect(await notesOn(help)).toEqual([]);
  });
});
