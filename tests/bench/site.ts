/** What the site of a new year costs beside four that were released before, in two languages, for a board and nineteen faculties; and beside none. */
import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { anyCode } from "../../src/languages/index.ts";
import { writeManyFaculties } from "./manyFaculties.ts";
import { measure } from "./processTree.ts";

/** Beside the seven of the shipped example. */
const additional = 12;
const years = [2020, 2021, 2022, 2023, 2024] as const;

export interface SiteCost {
  readonly reports: number;
  readonly years: number;
  /** Of the newest year, from nothing: reading, tallies and charts included. */
  readonly besideSeconds: number;
  readonly aloneSeconds: number;
  /** All years, one run after another. */
  readonly allSeconds: number;
  readonly pages: number;
  readonly megabytes: number;
}

export async function measureSite(project: string, scratch: string): Promise<SiteCost> {
  const data = path.join(scratch, "site-data");
  writeManyFaculties(project, data, additional);
  for (const year of years.slice(0, -1)) copyYear(data, 2024, year);
  const run = async (out: string, year: number) => {
    const words = ["report", "--data", data, "--out", path.join(scratch, out), "--format", "site", "--json"];
    const program = path.join(project, "src/cli/wellbeing.ts");
    const done = await measure(process.execPath, [program, ...words, "--year", String(year)]);
    if (done.status !== 0) throw new Error(`the site of ${year} ended with ${done.status}`);
    // The years after it take it over as a release.
    renameSync(path.join(scratch, out, `${year}.partial`), path.join(scratch, out, String(year)));
    return done.seconds;
  };
  const seconds: number[] = [];
  for (const year of years) seconds.push(await run("site-beside", year));
  const aloneSeconds = await run("site-alone", 2024);
  const list = path.join(scratch, "site-beside/2024/site/files.json");
  const { files } = JSON.parse(readFileSync(list, "utf8")) as { files: { path: string; bytes: number }[] };
  return {
    reports: additional + 7 + 1,
    years: years.length,
    besideSeconds: seconds.at(-1) ?? Number.NaN,
    aloneSeconds,
    allSeconds: seconds.reduce((sum, each) => sum + each, 0),
    pages: files.filter((file) => new RegExp(`^(${anyCode})/.*\\.html$`).test(file.path)).length,
    megabytes: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
  };
}

/** The same plan, decisions and texts in another year. */
function copyYear(data: string, from: number, to: number): void {
  for (const folder of ["actions", "decisions"]) {
    const text = readFileSync(path.join(data, folder, `${from}.yaml`), "utf8");
    writeFileSync(path.join(data, folder, `${to}.yaml`), text.replace(`year: ${from}`, `year: ${to}`));
  }
  cpSync(path.join(data, `texts/${from}`), path.join(data, `texts/${to}`), { recursive: true });
}
