import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { isFull, isLong } from "../skips.ts";
import { checkAgainAndAgain } from "./checksAgain.ts";

const seeds = isLong ? Array.from({ length: 20 }, (_, at) => at + 100) : isFull ? [101, 104, 105] : [101];
/** Each of its checks is made twice. */
const size = { faculties: 2, students: 300, surveys: 1 };
const steps = isLong ? 40 : 12;

it.each(seeds)("a check that knows earlier ones gives what one gives that notes nothing (seed %i)", async (seed) => {
  const folder = await mkdtemp(path.join(tmpdir(), "checks-again-"));
  const { changes, found, differences } = await checkAgainAndAgain(seed, folder, steps, size);
  await rm(folder, { recursive: true });
  expect(differences).toEqual([]);
  // Findings came and went, and more than one kind of file was changed.
  expect(found).toBeLessThan(changes.length);
  expect(new Set(changes.map((each) => each.split(" (")[0])).size).toBeGreaterThan(3);
});
