/** What a report costs, and how much memory all processes hold, in a run of sixteen and in one of a thousand. */
import path from "node:path";
import { writeManyFaculties } from "./manyFaculties.ts";
import { measure } from "./processTree.ts";

const additional = 243;
const facultiesOfFew = 4;

export interface RunCost {
  readonly reports: number;
  readonly seconds: number;
  /** Without what every run costs: a run for one page. */
  readonly secondsBeyondStart: number;
  readonly peakMegabytes: number;
}

export async function measureMany(
  project: string,
  scratch: string,
): Promise<{ readonly few: RunCost; readonly many: RunCost }> {
  const data = path.join(scratch, "many-data");
  const ids = writeManyFaculties(project, data, additional);
  const run = async (name: string, ...words: string[]) => {
    const out = path.join(scratch, `many-${name}`);
    const program = path.join(project, "src/cli/wellbeing.ts");
    const done = await measure(process.execPath, [program, "report", "--data", data, "--out", out, "--json", ...words]);
    if (done.status !== 0) throw new Error(`the run of ${name} ended with ${done.status}`);
    return done;
  };
  // Without the board report, in which all faculties stand side by side: what is counted is reports, not their length.
  const reportsOf = (some: readonly string[]) => some.flatMap((id) => [`faculty-${id}`, `factsheet-${id}`]).join(",");
  const start = await run("start", "--only", "board", "--format", "html", "--lang", "en");
  const few = await run("few", "--only", reportsOf(ids.slice(0, facultiesOfFew)), "--format", "pdf");
  const many = await run("many", "--only", reportsOf(ids), "--format", "pdf");
  const cost = (reports: number, { seconds, peakMegabytes }: typeof few): RunCost => ({
    reports,
    seconds,
    secondsBeyondStart: seconds - start.seconds,
    peakMegabytes,
  });
  return { few: cost(facultiesOfFew * 4, few), many: cost(ids.length * 4, many) };
}
