/** Editions and years, the whole way by the commands: what an adopted release printed is known to the next, recorded or not; and a group that has become too small has a way on. */
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/store/index.ts";
import { aReleasedShrinkingCollege, type ShrinkingCollege } from "./aShrinkingCollege.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

let college: ShrinkingCollege;
beforeEach(async () => {
  college = await aReleasedShrinkingCollege();
});
afterEach(async () => await college[Symbol.asyncDispose]());

/** Data files that one release prints, by name. */
async function allFigures(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(path.join(college.out, folder, "data"))).sort();
  const read = names.map(async (name) => [name, await readFile(path.join(college.out, folder, "data", name), "utf8")]);
  return new Map((await Promise.all(read)) as [string, string][]);
}

const asJson = async (words: readonly string[]) => JSON.parse((await college.run([...words, "--json"])).stdout);

async function knownOf(): Promise<number> {
  return (await asJson(["check", "--disclosure"])).known;
}

describe("a second edition", () => {
  it("keeps in mind what the first printed, and is judged with it in the same way whether or not somebody ran record", async () => {
    await college.adopt();
    const unrecorded = await knownOf();
    expect(unrecorded).toBeGreaterThan(20);
    await college.takeSixOut();
    await college.report();
    const without = await allFigures("2024");
    expect(await readdir(college.out)).toContain("2024-edition-1");
    // Programmes are shown together now: law-llm stands in the first edition as it was, and its students are among the others.
    expect(await college.figures("2024", "faculty-law")).toContain("other:law");
    expect(await college.figures("2024-edition-1", "faculty-law")).toContain("programme:law-llm");
    // The same with the record, which was written before the six were taken out.
    await using other = await aReleasedShrinkingCollege();
    await other.adopt();
    expect((await other.run(["record"])).status).toBe(0);
    await other.takeSixOut();
    await other.report();
    for (const [name, text] of without)
      expect([name, await readFile(path.join(other.out, "2024/data", name), "utf8")]).toEqual([name, text]);
    expect(without.get("estimates.faculty-law.csv")).not.toContain(",2024,programme:law-tax");
  });

  it("knows the first where that was handed out, though its adoption speaks of another by now, and where it was put aside", async () => {
    expect(await knownOf()).toBe(0);
    const { artefacts } = JSON.parse(await readFile(path.join(college.out, "2024/manifest.json"), "utf8"));
    const [first] = artefacts;
    const stamp = { at: "2025-03-01T10:00:00.000Z", message: "m@example.org" };
    const to = { recipient: "dean-law", to: "dean-law@example.org", year: 2024, edition: 1, kind: "report" };
    const begun = { ...stamp, event: "begun", ...to, artefacts: [{ id: first.id, sha256: first.sha256 }] };
    await college.write("distributed/2024.jsonl", [JSON.stringify(begun)]);
    const handedOut = await knownOf();
    expect(handedOut).toBeGreaterThan(20);
    await rm(path.join(college.data, "distributed"), { recursive: true });
    await cp(path.join(college.out, "2024"), path.join(college.out, "2024-edition-1"), { recursive: true });
    expect(await knownOf()).toBe(handedOut);
  });

  it("is not made where the adopted one is gone, was changed, or can't be read, until it is recorded", async () => {
    await college.adopt();
    const place = path.join(college.out, "2024/data/estimates.faculty-law.csv");
    const figures = await readFile(place, "utf8");
    await writeFile(place, figures.replace("faculty:law,share,47", "faculty:law,share,44"));
    const changed = await college.run(["check"]);
    expect(changed).toMatchObject({ status: 1, stderr: expect.stringContaining("nobody knows what it printed") });
    expect(changed.stderr).toMatch(/released.2024\.json/);
    await writeFile(place, figures);
    expect((await college.run(["check"])).status).toBe(0);
    const kept = path.join(college.out, "kept");
    await cp(path.join(college.out, "2024"), kept, { recursive: true });
    await rm(path.join(college.out, "2024"), { recursive: true });
    expect((await college.run(["report", "--format", "html"])).status).toBe(1);
    // What is not there can't be recorded, whatever the data comes to now.
    expect((await college.run(["record"])).status).toBe(1);
    await cp(kept, path.join(college.out, "2024"), { recursive: true });
    expect((await college.run(["record"])).status).toBe(0);
    await rm(path.join(college.out, "2024"), { recursive: true });
    expect((await college.run(["check"])).status).toBe(0);
  });
});

describe("an edition from before figures were rounded", () => {
  /** As the program of then wrote it: exact figures, no steps, the first schema. */
  async function asOfThen(): Promise<void> {
    const exact = path.join(college.out, "../exact.csv");
    const { status, stderr } = await wellbeing(["estimates", "--data", college.data, "--to", exact]);
    if (status !== 0) throw new Error(stderr);
    const rows = (await readFile(exact, "utf8")).trim().split(/\r?\n/);
    const head = rows[0]?.split(",") ?? [];
    const at = (row: string, column: string) => row.split(",")[head.indexOf(column)] ?? "";
    const values = new Map(
      rows
        .slice(1)
        .map((row) => [
          `${at(row, "indicator")},${at(row, "wave")},${at(row, "domain")}`,
          { value: Number(at(row, "value")).toFixed(4), base: at(row, "base") },
        ]),
    );
    const manifestFile = path.join(college.out, "2024/manifest.json");
    const { figures: _, ...manifest } = JSON.parse(await readFile(manifestFile, "utf8"));
    for (const artefact of manifest.artefacts.filter(({ format }: { format: string }) => format === "csv")) {
      const file = path.join(college.out, "2024", artefact.path);
      const lines = (await readFile(file, "utf8"))
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(","));
      const text = lines
        .map((cells, place) => {
          const known = values.get(cells.slice(0, 3).join());
          const [a, b, c, statistic, value, , lower, upper, unit, base, , ...rest] = cells;
          const own = place === 0 ? { value, base } : (known ?? { value, base });
          return [a, b, c, statistic, own.value, lower, upper, unit, own.base, ...rest.slice(0, -1)].join(",");
        })
        .join("\r\n");
      await writeFile(file, `${text}\r\n`);
      artefact.sha256 = sha256(`${text}\r\n`);
      artefact.bytes = Buffer.byteLength(`${text}\r\n`);
    }
    await writeFile(manifestFile, JSON.stringify({ ...manifest, schema: 1 }));
  }

  it("counts as known to the last digit: what follows from it with today's figures is hidden or told, and rounding alone is no correction", async () => {
    await asOfThen();
    await college.adopt();
    // The text changes, and no answer does.
    await college.write("texts/2024/en/summary.md", ["Nothing new."]);
    await college.report();
    const { stdout } = await college.diff();
    expect(stdout).toMatch(/\n0 figures differ\n\d+ others are the same, and rounded to other steps than before/);
    const written = await college.diff("--write", "--now", "2025-07-04");
    expect(written.status).toBe(0);
    expect((await college.run(["check"])).stderr).toMatch(
      /corrections.2024\.yaml:\d+:\d+ .*edition 2 does not say what happened \(reason: en\)/,
    );
    await college.sayWhy();
    const corrections = await readFile(path.join(college.data, "corrections/2024.yaml"), "utf8");
    expect(corrections).toMatch(/rounding: true\n/);
    expect(corrections).toMatch(/corrections: \[\]/);
    // Exactly as today's answers are: the hider is told so.
    const told = await asJson(["check", "--disclosure"]);
    expect(told.known).toBeGreaterThan(20);
  });
});

describe("a group that has become too small after it was printed", () => {
  it("is hidden from now on, the edition that printed it is withdrawn, and both are said", async () => {
    const survey = path.join(college.data, "surveys/hcs/survey.yaml");
    await writeFile(
      survey,
      (await readFile(survey, "utf8")).replace("privacy: {", "privacy: { mergeSmallProgrammes: false,"),
    );
    await college.report();
    await college.adopt();
    await college.takeSixOut();
    await college.report();
    expect(await college.figures("2024-edition-1", "faculty-law")).toMatch(/stress,2024,programme:law-tax,share,60,/);
    expect(await college.figures("2024", "faculty-law")).toMatch(/stress,2024,programme:law-tax,share,,/);
    const { stdout } = await college.diff("--write", "--now", "2025-07-04");
    expect(stdout).toMatch(/programme:law-tax {2}60 -> hidden/);
    await college.sayWhy();
    const corrections = path.join(college.data, "corrections/2024.yaml");
    expect(await readFile(corrections, "utf8")).toContain("withdrawn: true");
    await college.report();
    const law = await readFile(path.join(college.out, "2024/reports/faculty-law.en.html"), "utf8");
    expect(law.replace(/<[^>]*>/g, "").replace(/\s+/g, " ")).toMatch(
      /Programme law-tax[^.]*no longer shown \(privacy\)/,
    );
    // For programs too, and without the number; the programme is nobody else's.
    const changes = async (audience: string) =>
      await readFile(path.join(college.out, `2024/data/changes.${audience}.json`), "utf8");
    const told = JSON.parse(await changes("faculty-law"));
    expect(told.editions[0].figures).toContainEqual({
      estimate: "hcs.stress/2024/programme:law-tax",
      before: { state: "withheld" },
      after: { state: "hidden" },
      cause: "data",
    });
    for (const audience of ["board", "public", "faculty-arts"])
      expect(await changes(audience)).not.toContain("law-tax");
    const archive = await readFile(path.join(college.out, "2024/site/en/archive.html"), "utf8");
    expect(archive).toMatch(/href="[^"]*\/downloads\/2024\/changes\.public\.json"/);
  });

  it("is not offered by the site: the finding says where, and what to write there", async () => {
    const survey = path.join(college.data, "surveys/hcs/survey.yaml");
    const text = await readFile(survey, "utf8");
    await college.adopt();
    // Arts has 199 respondents.
    await writeFile(survey, text.replace("minimumBase: 10, reliableBase: 30", "minimumBase: 205, reliableBase: 205"));
    await college.report();
    expect((await college.diff("--write", "--now", "2025-07-04")).stdout).toMatch(/faculty:arts {2}42 -> hidden/);
    await college.sayWhy();
    const corrections = path.join(college.data, "corrections/2024.yaml");
    const drafted = await readFile(corrections, "utf8");
    expect(drafted).toContain("withdrawn: true");
    expect((await college.run(["check"])).status).toBe(0);
    await writeFile(corrections, drafted.replace("withdrawn: true", "withdrawn: false"));
    const { status, stderr } = await college.run(["check"]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/corrections.2024\.yaml:\d+:\d+ .*edition 1 prints \d+ figures that are hidden now/),
    ]);
    expect(stderr).toContain("say `withdrawn: true` here");
  });
});
