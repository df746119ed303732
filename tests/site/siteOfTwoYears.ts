/** The site of the shipped example with an earlier year beside it: built once in a run of the tests, whoever needs it first. */
import { cp, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { wellbeingHere as wellbeing } from "../cli/run.ts";
import { sharedSiteMs } from "../limits.ts";
import { hashes } from "./siteFiles.ts";

export interface SiteOfTwoYears {
  /** The release of 2024. */
  readonly release: string;
  readonly site: string;
  /** Path -> hash of what the earlier year's own site had. */
  readonly earlier: ReadonlyMap<string, string>;
}

const shipped = fileURLToPath(new URL("../../data", import.meta.url));

export async function siteOfTwoYears(): Promise<SiteOfTwoYears> {
  const root = inject("siteFolder");
  const done = path.join(root, "earlier.json");
  // Whoever makes the folder builds; the others wait for the last file.
  const isFirst = await mkdir(path.join(root, "data")).then(
    () => true,
    () => false,
  );
  if (isFirst) await build(root, done);
  for (let waited = 0; (await stat(done).catch(() => null)) === null; waited += 200) {
    if (waited > sharedSiteMs) throw new Error("the site was not built in time: its first test says why");
    await setTimeout(200);
  }
  const release = path.join(root, "out/2024.partial");
  const earlier = new Map<string, string>(JSON.parse(await readFile(done, "utf8")));
  return { release, site: path.join(release, "site"), earlier };
}

async function build(root: string, done: string): Promise<void> {
  const data = path.join(root, "data");
  await cp(shipped, data, { recursive: true });
  await lastYear(data);
  const report = async (year: string, formats: string, ...more: readonly string[]) => {
    const words = ["--data", data, "--out", path.join(root, "out"), "--year", year, "--format", formats, ...more];
    const { status, stderr } = await wellbeing(["report", ...words]);
    if (status !== 0) throw new Error(stderr);
  };
  await report("2023", "site");
  // Quicker than the whole of it.
  await rename(path.join(root, "out/2023.partial"), path.join(root, "out/2023"));
  const earlier = await hashes(path.join(root, "out/2023/site"));
  // What the site offers, from an earlier run.
  await report("2024", "pdf", "--only", "board");
  await report("2024", "site");
  await writeFile(done, JSON.stringify([...earlier]));
}

/** The same plan and texts, a year before. */
async function lastYear(data: string): Promise<void> {
  for (const folder of ["actions", "decisions"]) {
    const text = await readFile(path.join(data, folder, "2024.yaml"), "utf8");
    await writeFile(path.join(data, folder, "2023.yaml"), text.replace("year: 2024", "year: 2023"));
  }
  await cp(path.join(data, "texts/2024"), path.join(data, "texts/2023"), { recursive: true });
}
