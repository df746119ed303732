/** The open data that a site offers holds what its readers see, and nothing else. */
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { smallRelease } from "../smallRelease.ts";
import { siteAndData } from "../universities/checks/siteAndData.ts";
import { smallUniversity } from "../universities/endInReleases.ts";
import { makeUniversity } from "../universities/makeUniversity.ts";
import { openFigures } from "../universities/openFigures.ts";
import { runUniversity } from "../universities/runUniversity.ts";
import { csvwProblems, type TableGroup } from "./csvw.ts";
import { siteOfTwoYears } from "./siteOfTwoYears.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "open-data-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

it("has a row for every figure on the site, faculties too, and every row is on it", async () => {
  const { release } = await siteOfTwoYears();
  expect(await siteAndData(release)).toEqual([]);
  const own = (await openFigures(release)).filter(({ audience }) => audience === "public");
  expect(own.filter(({ domain }) => domain.startsWith("faculty:")).length).toBeGreaterThan(100);
  expect(own.filter(({ domain }) => /^(?:programme|other):|\/./.test(domain))).toEqual([]);
});

it("explains every column and code of each of its files, to a program that knows CSVW alone", async () => {
  const { out } = await smallRelease();
  const data = path.join(out, "2024/data");
  const described = (await readdir(data)).filter((name) => name.endsWith("-metadata.json"));
  expect(described.length).toBeGreaterThan(2);
  for (const name of described) {
    const metadata: TableGroup = JSON.parse(await readFile(path.join(data, name), "utf8"));
    expect(metadata.tables[0]?.tableSchema.foreignKeys?.length).toBe(9);
    expect(csvwProblems(metadata, (url) => readFileSync(path.join(data, url), "utf8"))).toEqual([]);
  }
});

it("explains each code on the page of the data as in the list beside the file", async () => {
  const { out } = await smallRelease();
  const list = await readFile(path.join(out, "2024/data/codes.public.csv"), "utf8");
  const page = await readFile(path.join(out, "2024/site/en/2024/data.html"), "utf8");
  const told = page
    .replaceAll(/<[^>]+>/g, "\n")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
  const codes = list
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",")[1] ?? "")
    .filter((code) => code !== "");
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !told.split(/\s*\n\s*/).includes(code))).toEqual([]);
});

/** One that shows its faculties, and one that doesn't. */
const seeds = [40, 47];

it.runIf(isFull).each(seeds)("is so at a university that nobody has seen (seed %i)", async (seed) => {
  const { problems } = await runUniversity(seed, path.join(folder, String(seed)), "site", smallUniversity);
  expect(problems).toEqual([]);
  const out = path.join(folder, String(seed), "out");
  const release = (await readdir(out)).find((name) => /^\d{4}/.test(name)) ?? "";
  const rows = await openFigures(path.join(out, release));
  const faculties = rows.filter(({ audience, domain }) => audience === "public" && domain.startsWith("faculty:"));
  expect(faculties.length > 0).toBe(makeUniversity(seed, smallUniversity).showsFaculties);
});
