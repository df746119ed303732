/** What the site of a new year costs beside four that were released before, in two languages, for a board and nineteen faculties; and beside none. */
import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { anyCode } from "../../src/languages/index.ts";
import { type Figure, told } from "./figures.ts";
import { writeManyFaculties } from "./manyFaculties.ts";
import { wellbeing } from "./program.ts";

/** Beside the seven of the shipped example. */
const additional = 12;
const years = [2020, 2021, 2022, 2023, 2024] as const;

export async function measureSite(project: string, scratch: string): Promise<readonly Figure[]> {
  const data = path.join(scratch, "site-data");
  writeManyFaculties(project, data, additional);
  for (const year of years.slice(0, -1)) copyYear(data, 2024, year);
  const run = async (out: string, year: number) => {
    const words = ["report", "--data", data, "--out", path.join(scratch, out), "--format", "site", "--json"];
    const done = await wellbeing([...words, "--year", String(year)]);
    // The years after it take it over as a release.
    renameSync(path.join(scratch, out, `${year}.partial`), path.join(scratch, out, String(year)));
    return done.seconds;
  };
  const seconds: number[] = [];
  for (const year of years) seconds.push(await run("site-beside", year));
  const aloneSeconds = await run("site-alone", 2024);
  const list = path.join(scratch, "site-beside/2024/site/files.json");
  const { files } = JSON.parse(readFileSync(list, "utf8")) as { files: { path: string; bytes: number }[] };
  const name = `the site of a year beside ${years.length - 1} released ones, ${additional + 7 + 1} reports in 2 languages`;
  const besideSeconds = seconds.at(-1) ?? Number.NaN;
  return [
    told(`${name}, seconds`, besideSeconds),
    told(`${name} ÷ alone`, besideSeconds / aloneSeconds, 2),
    told("the same year alone, seconds", aloneSeconds),
    told(
      `${years.length} years one after another, seconds`,
      seconds.reduce((sum, each) => sum + each, 0),
    ),
    told(
      "pages of all years",
      files.filter((file) => new RegExp(`^(${anyCode})/.*\\.html$`).test(file.path)).length,
      0,
    ),
    told("the site of all years, MB", files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, 0),
  ];
}

/** The same plan, decisions and texts in another year. */
function copyYear(data: string, from: number, to: number): void {
  for (const folder of ["actions", "decisions"]) {
    const text = readFileSync(path.join(data, folder, `${from}.yaml`), "utf8");
    writeFileSync(path.join(data, folder, `${to}.yaml`), text.replace(`year: ${from}`, `year: ${to}`));
  }
  cpSync(path.join(data, `texts/${from}`), path.join(data, `texts/${to}`), { recursive: true });
}
