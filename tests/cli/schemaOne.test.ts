/** A release that the program made before figures were rounded, with a manifest of schema 1: today's program verifies, compares, corrects and publishes it. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ManifestOnDisk } from "../../src/domain/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { sharedStore } from "../madeOnce.ts";
import { sayWhy } from "./aShrinkingCollege.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));

let root: string;
let data: string;
let out: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-schema-1-"));
  [data, out] = [path.join(root, "data"), path.join(root, "out")];
  await cp(path.join(fixtures, "small-college/data"), data, { recursive: true });
  await cp(path.join(fixtures, "release-schema-1"), out, { recursive: true });
  await adopt();
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

async function adopt(): Promise<void> {
  const manifest = sha256(await readFile(path.join(out, "2024/manifest.json")));
  await mkdir(path.join(data, "adoption"), { recursive: true });
  await writeFile(
    path.join(data, "adoption/2024.yaml"),
    `year: 2024\nstate: adopted\nby: Board\non: 2025-02-11\nmanifest: ${manifest}\n`,
  );
}

const run = async (command: string, ...words: string[]) =>
  await wellbeing([command, "--data", data, "--out", out, ...words]);
const report = async () => await run("report", ...sharedStore());
const diff = async (...words: string[]) =>
  await wellbeing(["diff", path.join(out, "2024-edition-1"), path.join(out, "2024"), "--data", data, ...words]);

describe("a manifest", () => {
  it("of schema 1 is read as one of today whose figures are exact, and one of an unknown schema is refused", async () => {
    const text = await readFile(path.join(out, "2024/manifest.json"), "utf8");
    expect(JSON.parse(text).schema).toBe(1);
    expect(ManifestOnDisk.parse(JSON.parse(text))).toMatchObject({ schema: 2, figures: "exact", year: 2024 });
    expect(ManifestOnDisk.safeParse({ ...JSON.parse(text), schema: 3 }).success).toBe(false);
    // What the second one has, the first has not.
    expect(ManifestOnDisk.safeParse({ ...JSON.parse(text), figures: "rounded" }).success).toBe(false);
  });
});

describe("a release of schema 1", () => {
  it("is verified, and one of its files that was changed is told", async () => {
    expect(await run("audit")).toMatchObject({ status: 0, stdout: expect.stringContaining("5 files read") });
    const file = path.join(out, "2024/data/estimates.public.csv");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("31", "32"));
    expect(await run("audit")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("not as the manifest says"),
    });
    await writeFile(file, text);
  });

  it("is kept beside the next, compared with it, corrected, and its board report is published as what it is", async () => {
    const published = path.join(data, "surveys/cs/published.yaml");
    await writeFile(published, (await readFile(published, "utf8")).replace(/value: 31\b/, "value: 33"));
    expect(await report()).toMatchObject({ status: 0 });
    const { stdout } = await diff("--write", "--now", "2025-07-04");
    expect(stdout).toMatch(/\n1 figures differ\n {2}cs\.stress\/2024\/university {2}31 -> 33 {2}\(the data changed\)/);
    expect(stdout).not.toContain("rounded to other steps");
    await sayWhy(data);
    const corrections = await readFile(path.join(data, "corrections/2024.yaml"), "utf8");
    expect(corrections).toContain(sha256(await readFile(path.join(out, "2024-edition-1/manifest.json"))));
    expect(await report()).toMatchObject({ status: 0 });
    const manifest = JSON.parse(await readFile(path.join(out, "2024/manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ schema: 2, figures: "rounded", edition: 2 });
    const offered = path.join(out, "2024/site/downloads/2024/edition-1/board.en.pdf");
    expect(sha256(await readFile(offered))).toBe(
      sha256(await readFile(path.join(fixtures, "release-schema-1/2024/reports/board.en.pdf"))),
    );
    await adopt();
    const to = path.join(root, "www");
    expect(await run("publish", "--to", to, ...sharedStore())).toMatchObject({ status: 0, stderr: "" });
    expect(await readFile(path.join(to, "current/en/archive.html"), "utf8")).toContain("edition-1/board.en.pdf");
  });
});
