import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { endInReleases } from "./endInReleases.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "universities-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const seeds = process.env.WELLBEING_FULL === undefined ? [21] : Array.from({ length: 11 }, (_, at) => at + 20);
endInReleases(seeds, () => folder);
