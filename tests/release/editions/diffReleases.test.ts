import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffReleases } from "../../../src/release/index.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-diff-"));
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const head = "indicator,wave,domain,statistic,value,lower,upper,unit,base,status,source,edition,precision";

const release = async (name: string, ...lines: readonly string[]) => await releaseWith(head, name, ...lines);

async function releaseWith(head: string, name: string, ...lines: readonly string[]): Promise<string> {
  const folder = path.join(root, name);
  await mkdir(path.join(folder, "data"), { recursive: true });
  await writeFile(path.join(folder, "data/estimates.board.csv"), [head, ...lines, ""].join("\r\n"));
  const artefact = { id: "estimates.board.csv", path: "data/estimates.board.csv", bytes: 1, sha256: "a".repeat(64) };
  const about = { kind: "data", title: null, audience: "board", language: null, format: "csv", estimates: [] };
  const artefacts = [{ ...artefact, ...about }];
  const manifest = { schema: 1, year: 2024, edition: 1, artefacts, inputs: [], tools: {}, embargoes: [] };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

describe("two releases", () => {
  it("differ in figures that are others now; those that only name another edition are told apart", async () => {
    const line = (indicator: string, value: string, edition: string) =>
      `${indicator},2023,university,mean,${value},,,grade,,published,annual,${edition},exact`;
    const before = await release("before", line("nse.grade", "7.1", "first"), line("nse.mood", "3.9", "first"));
    const after = await release("after", line("nse.grade", "7.2", "corrected"), line("nse.mood", "3.9", "corrected"));
    const { figures, sources } = await diffReleases(before, after, () => ({
      survey: "nse",
      decimals: 1,
      unit: "grade",
    }));
    expect(figures).toEqual([
      {
        estimate: "nse.grade/2023/university",
        before: { state: "shown", value: 7.1 },
        after: { state: "shown", value: 7.2 },
        cause: "edition",
      },
    ]);
    expect(sources).toEqual(["nse.mood/2023/university"]);
  });

  it("that differ below the digit that is printed have nothing to correct, and it is told how many figures they are", async () => {
    const line = (value: string, lower: string) =>
      `nse.grade,2023,university,mean,${value},${lower},7.5,grade,,published,annual,first,exact`;
    const facts = () => ({ survey: "nse", decimals: 1, unit: "grade" as const });
    const before = await release("before", line("7.11", "7.0"));
    const unseen = await diffReleases(before, await release("unseen", line("7.14", "7.0")), facts);
    expect([unseen.figures, unseen.unseen]).toEqual([[], 1]);
    const seen = await diffReleases(before, await release("seen", line("7.16", "7.0")), facts);
    expect([seen.figures.length, seen.unseen]).toEqual([1, 0]);
    const margin = await diffReleases(before, await release("margin", line("7.14", "6.9")), facts);
    expect([margin.figures.length, margin.unseen]).toEqual([1, 0]);
  });

  const today = `${head.replace("value,", "value,value_step,").replace("base,", "base,base_step,")},bound`;
  const computed = (faculty: string, numbers: string, bound?: string) =>
    bound === undefined
      ? `cs.share,2024,faculty:${faculty},share,${numbers},computed,responses cs,,`
      : `cs.share,2024,faculty:${faculty},share,${numbers},computed,responses cs,,,${bound}`;

  it("that differ in their rounding alone have nothing to correct, and it is told how many figures they are", async () => {
    const before = await release(
      "before",
      computed("arts", "38.679,29.98,48.21,percent,106"),
      computed("law", "22.642,13.4,35.5,percent,53"),
      computed("dance", "2.703,0.48,13.8,percent,37"),
      computed("film", "95.652,79,99.2,percent,23"),
      computed("music", "7.5,4,11,percent,12"),
    );
    const after = await releaseWith(
      today,
      "after",
      computed("arts", "39,1,29,49,percent,105,5", ""),
      computed("law", "22,2,12,36,percent,55,5", ""),
      computed("dance", "5,5,0,20,percent,35,5", "at_most"),
      computed("film", "95,5,75,100,percent,25,5", "at_least"),
      computed("music", "10,10,0,40,percent,10,5", ""),
    );
    const { figures, rounded } = await diffReleases(before, after, () => ({
      survey: "cs",
      decimals: 0,
      unit: "percent",
    }));
    expect(figures).toEqual([]);
    expect(rounded).toBe(5);
  });

  it("that differ by more than their rounding do have something to correct, with the steps of each", async () => {
    const before = await release(
      "before",
      computed("arts", "40.2,31,50,percent,106"),
      computed("law", "22.642,13.4,35.5,percent,99"),
      computed("dance", "12.703,6,23.8,percent,37"),
      computed("film", "95.652,60,99.2,percent,23"),
    );
    const after = await releaseWith(
      today,
      "after",
      computed("arts", "39,1,29,51,percent,105,5", ""),
      computed("law", "22,2,12,36,percent,55,5", ""),
      computed("dance", "5,5,0,20,percent,35,5", "at_most"),
      computed("film", "95,5,75,100,percent,25,5", "at_least"),
    );
    const { figures, rounded } = await diffReleases(before, after, () => ({
      survey: "cs",
      decimals: 0,
      unit: "percent",
    }));
    expect(rounded).toBe(0);
    expect(figures.map(({ estimate }) => estimate.split(":")[1])).toEqual(["arts", "dance", "film", "law"]);
    expect(figures[1]?.before).toEqual({ state: "shown", value: 12.703, lower: 6, upper: 23.8, base: 37 });
    expect(figures[1]?.after).toEqual({
      state: "shown",
      value: 5,
      lower: 0,
      upper: 20,
      base: 35,
      step: 5,
      bound: "at_most",
    });
  });

  it("may have another step each: what both can stand for is no correction", async () => {
    const before = await releaseWith(today, "before", computed("arts", "39,1,29,49,percent,105,5", ""));
    const after = await releaseWith(today, "after", computed("arts", "40,2,28,50,percent,100,10", ""));
    const other = await releaseWith(today, "other", computed("arts", "44,2,28,50,percent,100,10", ""));
    expect(await diffReleases(before, after, () => ({ survey: "cs", decimals: 0, unit: "percent" }))).toMatchObject({
      figures: [],
      rounded: 1,
    });
    expect(
      (await diffReleases(before, other, () => ({ survey: "cs", decimals: 0, unit: "percent" }))).figures,
    ).toHaveLength(1);
    // The same step: another value is another figure, however near.
    const moved = await releaseWith(today, "moved", computed("arts", "40,1,29,50,percent,105,5", ""));
    expect(
      (await diffReleases(before, moved, () => ({ survey: "cs", decimals: 0, unit: "percent" }))).figures,
    ).toHaveLength(1);
  });

  it("do not hide behind rounding that a figure is hidden now", async () => {
    const before = await release("before", computed("arts", "38.679,29.98,48.21,percent,106"));
    const hidden = "cs.share,2024,faculty:arts,share,,,,,percent,,,suppressed,responses cs,,,";
    const after = await releaseWith(today, "after", hidden);
    expect(
      (await diffReleases(before, after, () => ({ survey: "cs", decimals: 0, unit: "percent" }))).figures[0]?.after,
    ).toEqual({ state: "hidden" });
  });
});
