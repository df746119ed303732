import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeDataFolder } from "../reference/pipeline.ts";
import type { ReferenceDesign } from "../reference/referenceDesign.ts";
import { madeUp } from "../reference/respondents.ts";
import { wellbeingHere } from "./run.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-exact-"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

const design = madeUp(
  "cli",
  { seed: 3, respondents: 90, strata: ["a", "b"], weight: (random) => 1 + random.next() },
  {
    strata: ["stratum"],
    weight: "w",
  },
);

async function data(of: ReferenceDesign = design): Promise<string> {
  await writeDataFolder(path.join(folder, "data"), of);
  return path.join(folder, "data");
}

async function estimates(to: string, of?: ReferenceDesign) {
  return await wellbeingHere(["estimates", "--data", await data(of), "--to", to]);
}

describe("wellbeing estimates", () => {
  it("writes every estimate to the last digit, says that nothing is protected, and nobody else can read the file", async () => {
    const file = path.join(folder, "exact.csv");
    const { status, stdout } = await estimates(file);
    expect([status, stdout.includes("unprotected: for the analyst only")]).toEqual([0, true]);
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe("600");
    const [head = "", first = ""] = (await readFile(file, "utf8")).split("\r\n");
    expect(head.split(",").slice(0, 8)).toEqual([
      ...["survey", "wave", "indicator", "item", "domain", "statistic", "unit", "value"],
    ]);
    const value = first.split(",")[7] ?? "";
    expect(String(Number(value))).toBe(value);
    expect(value.length).toBeGreaterThan(15);
    expect(first).toContain("none: for the analyst only");
  });

  it("writes the same bytes each time, over its own earlier file, and leaves nothing else behind", async () => {
    const file = path.join(folder, "exact.csv");
    await estimates(file);
    const before = await readFile(file, "utf8");
    expect((await estimates(file)).status).toBe(0);
    expect(await readFile(file, "utf8")).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(["data", "exact.csv"]);
  });

  it("never takes the place of another file", async () => {
    const file = path.join(folder, "grades.csv");
    await writeFile(file, "something else\n");
    const { status, stderr } = await estimates(file);
    expect([status, stderr.includes("holds something else")]).toEqual([2, true]);
    expect(await readFile(file, "utf8")).toBe("something else\n");
  });

  it("refuses a folder of releases, whatever it is called and however it is reached", async () => {
    await mkdir(path.join(folder, "releases", "2024", "data"), { recursive: true });
    await writeFile(path.join(folder, "releases", "2024", "manifest.json"), "{}");
    await mkdir(path.join(folder, "releases", ".store"));
    await symlink(path.join(folder, "releases"), path.join(folder, "elsewhere"));
    for (const place of ["releases/2024/data", "releases/2024", "releases", "elsewhere"]) {
      const { status, stderr } = await estimates(path.join(folder, place, "exact.csv"));
      expect([place, status, stderr.includes("where releases are")]).toEqual([place, 2, true]);
    }
    const own = await wellbeingHere(["estimates", "--to", "out/exact.csv"]);
    expect(own.status).toBe(2);
  });

  it("refuses a place that git would track, and takes one that it ignores", async () => {
    execFileSync("git", ["init", "-q", folder]);
    await writeFile(path.join(folder, ".gitignore"), "/private/\n");
    await mkdir(path.join(folder, "private"));
    await mkdir(path.join(folder, "open"));
    const refused = await estimates(path.join(folder, "open", "exact.csv"));
    expect([refused.status, refused.stderr.includes("git would track")]).toEqual([2, true]);
    const taken = await estimates(path.join(folder, "private", "exact.csv"));
    expect([taken.status, taken.stderr]).toEqual([0, ""]);
  });

  it("says what is wrong with the command", async () => {
    const statuses = await Promise.all(
      [["estimates"], ["estimates", "--to", "exact.txt"], ["estimates", "--to", "/nowhere/at/all/exact.csv"]].map(
        async (words) => (await wellbeingHere(words)).status,
      ),
    );
    expect(statuses).toEqual([2, 2, 2]);
  });

  it("writes nothing where the data has findings", async () => {
    const wide = design.csv.replace(/(r5,\w+,,\d+,)[\d.]+/, "$11e9");
    const file = path.join(folder, "exact.csv");
    const { status, stderr } = await estimates(file, { ...design, csv: wide });
    expect(status).toBe(1);
    expect(stderr).toContain("answers.csv:7:5  the weight 1e9 is more than 1,000 times the median weight");
    expect(await readdir(folder)).toEqual(["data"]);
    const declared = { ...design, csv: wide, responses: { ...design.responses, weightLimit: 1e10 } };
    expect((await estimates(file, declared)).status).toBe(0);
  });

  it("writes nothing where the folder can't be written to", async () => {
    if (process.getuid?.() === 0) return;
    await mkdir(path.join(folder, "closed"));
    await chmod(path.join(folder, "closed"), 0o500);
    expect((await estimates(path.join(folder, "closed", "exact.csv"))).status).toBe(3);
  });
});

describe("weights that can't be made to fit", () => {
  const byFaculty = (counts: object, more: object = {}) => ({
    by: "faculty",
    counts: { "2024": counts },
    calibrate: true,
    ...more,
  });
  const level = { by: "level", counts: { "2024": { bachelor: 500, master: 500 } }, calibrate: true };
  const without = madeUp("without-law", { seed: 4, respondents: 80, faculty: (r) => r.pick(["arts", "science"]) }, {});
  const file = () => path.join(folder, "exact.csv");

  it("for want of respondents are told with the category, and an offer to join it, which helps", async () => {
    const counts = { arts: 300, law: 200, science: 500 };
    const populations = [byFaculty(counts), level];
    const told = await estimates(file(), { ...without, responses: { ...without.responses, populations } });
    expect(told.status).toBe(1);
    expect(told.stderr).toContain('nobody of faculty "law" answered in 2024');
    const offer = /join: \{ law: (\w+) \}/.exec(told.stderr)?.[1];
    const joined = [byFaculty(counts, { join: { law: offer } }), level];
    expect(
      (await estimates(file(), { ...without, responses: { ...without.responses, populations: joined } })).status,
    ).toBe(0);
  });

  it("since margins contradict one another are told with the margin and the difference that remains", async () => {
    // All of arts are bachelor's students, more than there are bachelor's students.
    const csv = design.csv.replace(/,arts,arts-\w+,\w+,/g, ",arts,arts-bachelor,bachelor,");
    const populations = [byFaculty({ arts: 700, law: 200, science: 100 }), level];
    const { status, stderr } = await estimates(file(), {
      ...design,
      csv,
      responses: { ...design.responses, populations },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /no weights fit all populations of 2024: those of level "\w+" come to [\d.]+ of 500 students \([+−][\d.]+\)/,
    );
  });

  it("since all of the sample is one cluster, there is no margin of error: that is told", async () => {
    const { status, stderr } = await estimates(file(), {
      ...madeUp("one", { seed: 5, respondents: 40, clusters: 1 }, { cluster: "cluster" }),
    });
    expect([status, stderr.includes("all 40 respondents of 2024 are in one cluster")]).toEqual([1, true]);
  });

  it("never end in a stack trace, whatever stands in the column", async () => {
    for (const weight of ["0", "-1", "NaN", "Infinity", "1e300", "1e-320", "x", ""]) {
      const { status, stderr } = await estimates(file(), {
        ...design,
        csv: design.csv.replace(/(r5,\w+,,\d+,)[\d.]+/, `$1${weight}`),
      });
      expect([weight, status, stderr.includes("weight")]).toEqual([weight, 1, true]);
    }
  });

  it("one respondent, or none with an answer, is no reason to fail", async () => {
    const [head = "", first = ""] = design.csv.split("\n");
    expect((await estimates(file(), { ...design, csv: `${head}\n${first}\n` })).status).toBe(0);
    const silent = first.split(",").map((cell, place) => (place > 8 ? "" : cell));
    expect((await estimates(file(), { ...design, csv: `${head}\n${silent.join(",")}\n` })).status).toBe(0);
  });
});

describe("the sums of a file", () => {
  it("are the same to the last bit whatever the order of its rows, with weights over twelve orders of magnitude and clusters", async () => {
    const wide = madeUp(
      "wide",
      {
        seed: 6,
        respondents: 200,
        clusters: 7,
        weight: (random) => Number((10 ** (12 * random.next())).toPrecision(9)),
      },
      { cluster: "cluster", weight: "w", weightLimit: 1e15 },
    );
    const [head = "", ...rows] = wide.csv.trimEnd().split("\n");
    const file = path.join(folder, "exact.csv");
    await estimates(file, wide);
    const before = await readFile(file, "utf8");
    await estimates(file, { ...wide, csv: `${[head, ...rows.toReversed()].join("\n")}\n` });
    expect(await readFile(file, "utf8")).toBe(before);
  });
});
