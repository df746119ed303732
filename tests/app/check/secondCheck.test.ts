/** `check` by the command, before anything was made: what it found is known to the next one. */
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { aShrinkingCollege } from "../../cli/aShrinkingCollege.ts";
import { wellbeingHere } from "../../cli/run.ts";
import { lacksPosix } from "../../skips.ts";

const noPosix = lacksPosix("who may read a folder");

async function notesIn(out: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(out, ".store");
  const files = (await readdir(folder, { recursive: true })).toSorted();
  const isFile = await Promise.all(files.map(async (each) => (await stat(path.join(folder, each))).isFile()));
  const noted = files.filter((_, place) => isFile[place]);
  return new Map(
    await Promise.all(
      noted.map(async (each) => [each, (await readFile(path.join(folder, each))).toString("base64")] as const),
    ),
  );
}

it("finds the same, and nothing that was not known; what follows from other answers is found anew", async () => {
  await using college = await aShrinkingCollege();
  const out = path.join(college.out, "../first");
  const check = async () => await wellbeingHere(["check", "--data", college.data, "--out", out, "--json"]);
  const first = await check();
  const noted = await notesIn(out);
  expect(first.status).toBe(0);
  expect(noted.size).toBeGreaterThan(1);
  const second = await check();
  expect(second.stdout).toBe(first.stdout);
  // What is sealed is sealed anew with every word that is added.
  expect(await notesIn(out)).toEqual(noted);
  await college.takeSixOut();
  const third = await check();
  expect(third.stdout).not.toBe(first.stdout);
  expect((await notesIn(out)).size).toBeGreaterThan(noted.size);
});

it("says the same where nothing can be kept", async () => {
  await using college = await aShrinkingCollege();
  const file = path.join(college.out, "../file");
  await writeFile(file, "");
  const check = async (out: string) => await wellbeingHere(["check", "--data", college.data, "--out", out]);
  const kept = await check(path.join(college.out, "../first"));
  expect(await check(path.join(file, "out"))).toEqual(kept);
});

it.skipIf(noPosix)("keeps it where only its owner looks", async () => {
  await using college = await aShrinkingCollege();
  const out = path.join(college.out, "../first");
  await mkdir(out, { mode: 0o755 });
  await wellbeingHere(["check", "--data", college.data, "--out", out]);
  expect((await stat(path.join(out, ".store"))).mode & 0o777).toBe(0o700);
});
