import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffReleases } from "../../src/release/index.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-diff-"));
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const head = "indicator,wave,domain,statistic,value,lower,upper,unit,base,status,source,edition,precision";

async function release(name: string, ...lines: readonly string[]): Promise<string> {
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
    const { figures, sources } = await diffReleases(before, after, () => "nse");
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
});
