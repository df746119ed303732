import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { isFull, isLong } from "../skips.ts";
import { endInReleases } from "./endInReleases.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "universities-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const seeds = isLong ? Array.from({ length: 11 }, (_, at) => at + 9) : isFull ? [9, 11, 12] : [14, 15];
endInReleases(seeds, () => folder);
