/** The site of the shipped example with an earlier year beside it: built once in a run of the tests, whoever needs it first. */
import { cp, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { wellbeingHere as wellbeing } from "../cli/run.ts";
import { madeOnce, sharedStore } from "../madeOnce.ts";
import { isFull } from "../skips.ts";
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
  const root = await madeOnce("site-of-two-years", build);
  const release = path.join(root, "out/2024.partial");
  const earlier = new Map<string, string>(JSON.parse(await readFile(path.join(root, "earlier.json"), "utf8")));
  return { release, site: path.join(release, "site"), earlier };
}

async function build(root: string): Promise<void> {
  const data = path.join(root, "data");
  await cp(shipped, data, { recursive: true });
  await lastYear(data);
  const report = async (year: string, formats: string, ...more: readonly string[]) => {
    const words = ["--data", data, "--out", path.join(root, "out"), "--year", year, "--format", formats, ...more];
    const { status, stderr } = await wellbeing(["report", ...words, ...sharedStore()]);
    if (status !== 0) throw new Error(stderr);
  };
  // In the quick run the earlier year has no pages of faculties: those of this year are as many as a site has.
  const university = path.join(data, "university.yaml");
  const text = await readFile(university, "utf8");
  if (!isFull) await writeFile(university, text.replace(/^faculties:$/m, "site: { faculties: false }\n$&"));
  await report("2023", "site");
  await writeFile(university, text);
  // Quicker than the whole of it.
  await rename(path.join(root, "out/2023.partial"), path.join(root, "out/2023"));
  const earlier = await hashes(path.join(root, "out/2023/site"));
  // What the site offers, from an earlier run.
  await report("2024", "pdf", "--only", "board");
  await report("2024", "site");
  await writeFile(path.join(root, "earlier.json"), JSON.stringify([...earlier]));
}

/** The same plan and texts, a year before. */
async function lastYear(data: string): Promise<void> {
  for (const folder of ["actions", "decisions"]) {
    const text = await readFile(path.join(data, folder, "2024.yaml"), "utf8");
    await writeFile(path.join(data, folder, "2023.yaml"), text.replace("year: 2024", "year: 2023"));
  }
  await cp(path.join(data, "texts/2024"), path.join(data, "texts/2023"), { recursive: true });
}
