/** Universities that lack what the example has, from files to a released report, site and open data: nothing empty is printed, and nothing is said of what there is not. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wellbeing } from "../cli/run.ts";
import { sharedStore } from "../madeOnce.ts";
import { isFull } from "../skips.ts";
import { filesOf, type Name, settings } from "./files.ts";

/** Words that speak of what the university, or its surveys, have not. */
const absent: Readonly<Record<Name, RegExp>> = {
  ashby: /facult|programmes?\b|framework|\bthemes?\b/i,
  linden: /Studieng[aä]ng|\bRahmen|\bThem(?:a|en)\b/i,
  zuid: /opleiding|\bkader\b|\bthema/i,
};

/** Figures of the survey that tells no faculties. */
const wholeOnly: Readonly<Record<Name, string>> = { ashby: "acs", linden: "hls", zuid: "zwm" };

const names: readonly Name[] = isFull ? ["ashby", "linden", "zuid"] : ["ashby", "zuid"];

describe.each(names)("%s", (name) => {
  let folder: string;
  let release: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), `other-${name}-`));
    for (const [file, text] of filesOf(name)) {
      const place = path.join(folder, "data", file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
    const words = ["--data", path.join(folder, "data"), "--out", path.join(folder, "out"), ...sharedStore()];
    const ran = await wellbeing(["report", ...words]);
    if (ran.status !== 0) throw new Error(ran.stderr);
    release = path.join(folder, "out", "2024");
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  const pages = async () => {
    const files = await readdir(release, { recursive: true });
    const wanted = files.filter((file) => file.endsWith(".html") && !file.includes("pagefind"));
    return await Promise.all(
      wanted.map(async (file) => ({ file, html: await readFile(path.join(release, file), "utf8") })),
    );
  };

  it("has a report for each faculty that there is, and for nobody else", async () => {
    const reports = await readdir(path.join(release, "reports"));
    const faculties = reports.filter((file) => /^faculty-.*\.pdf$/.test(file));
    expect(faculties).toHaveLength(settings[name].faculties.length);
    expect(reports.filter((file) => /^board\..*\.pdf$/.test(file))).toHaveLength(1);
  });

  it("says nothing of what there is not, on any page", async () => {
    const said = (await pages()).flatMap(({ file, html }) => {
      const words = readableWords(html);
      const found = absent[name].exec(words);
      return found === null ? [] : [`${file}: …${words.slice(Math.max(0, found.index - 60), found.index + 60)}…`];
    });
    expect(said).toEqual([]);
  });

  it("has no heading with nothing below it", async () => {
    const empty = (await pages()).flatMap(({ file, html }) =>
      [
        ...html.matchAll(
          /<h([2-4])[^>]*>((?:(?!<\/h\1>).)*)<\/h\1>\s*(?:<\/(?:section|article|main)>|<h([2-4])[\s>])/gs,
        ),
      ]
        // A heading of a lower level below it is its first part.
        .filter(([, level, , next]) => next === undefined || Number(next) <= Number(level))
        .map(([, , heading]) => `${file}: ${readableWords(heading ?? "")}`),
    );
    expect(empty).toEqual([]);
  });

  it("prints how its scales are made, with their source, where they are explained", async () => {
    const all = await pages();
    const survey = wholeOnly[name];
    const page = all.find(
      ({ file }) => file.endsWith(`2024/indicator-${survey}-who5.html`) && !file.includes("fragments"),
    );
    expect(readableWords(page?.html ?? "")).toContain("Topp et al. (2015)");
    const board = all.find(({ file }) => /reports\/board\.\w+\.html$/.test(file));
    expect(readableWords(board?.html ?? "")).toContain("Berwick et al. (1991)");
  });

  it("tells bachelor's from master's students where its file does, without programmes", async () => {
    const printed = (await pages()).filter(({ file }) => /reports\/(board|faculty-\w+)\.\w+\.html$/.test(file));
    expect(printed.length).toBeGreaterThan(0);
    for (const { file, html } of printed)
      expect(/master/i.test(readableWords(html)), file).toBe(settings[name].levels !== null);
  });

  it("has figures of the scales in its open data: of the university, and of faculties only where their survey tells them", async () => {
    const [head = "", ...lines] = (await readFile(path.join(release, "data/estimates.public.csv"), "utf8")).split(
      "\r\n",
    );
    const columns = head.split(",");
    const rows = lines.filter(Boolean).map((line) => {
      const cells = line.split(",");
      return (column: string) => cells[columns.indexOf(column)] ?? "";
    });
    const keysOf = (survey: string) => [
      ...new Set(rows.filter((row) => row("indicator") === `${survey}.who5`).map((row) => row("domain"))),
    ];
    const levels = settings[name].levels === wholeOnly[name] ? ["level:bachelor", "level:master"] : [];
    expect(keysOf(wholeOnly[name]).toSorted()).toEqual([...levels, "origin:abroad", "origin:home", "university"]);
    const faculties = settings[name].faculties.map((each) => `faculty:${each.toLowerCase()}`);
    for (const [survey, tells] of Object.entries(settings[name].surveys))
      expect(keysOf(survey).filter((key) => key.startsWith("faculty:"))).toEqual(tells === "none" ? [] : faculties);
  });
});

/** What a reader gets of a page: no scripts, styles or tags. */
function readableWords(html: string): string {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
