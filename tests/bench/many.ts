/** What a report costs, and how much memory all processes hold, in a run of sixteen and in one of a thousand. */
import path from "node:path";
import { atMost, type Figure, told } from "./figures.ts";
import { writeManyFaculties } from "./manyFaculties.ts";
import { wellbeing } from "./program.ts";

const additional = 243;
const facultiesOfFew = 4;

interface RunCost {
  readonly reports: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Without what every run costs: a run for one page. */
  readonly secondsBeyondStart: number;
  readonly peakMegabytes: number;
}

export async function measureMany(project: string, scratch: string): Promise<readonly Figure[]> {
  const { few, many } = await runBoth(project, scratch);
  const cost = (part: "seconds" | "secondsBeyondStart" | "cpuSeconds") =>
    many[part] / many.reports / (few[part] / few.reports);
  return [
    atMost(`cost per report at ${many.reports} ÷ at ${few.reports}, seconds`, cost("seconds"), 1.1),
    told("the same, CPU", cost("cpuSeconds"), 2),
    atMost("the same, seconds without what every run costs", cost("secondsBeyondStart"), 1.1),
    told(`seconds per report at ${many.reports}`, many.seconds / many.reports, 3),
    atMost(`peak memory at ${many.reports} ÷ at ${few.reports}`, many.peakMegabytes / few.peakMegabytes, 1.25),
    told(`peak memory at ${many.reports}, MB (PSS)`, many.peakMegabytes, 0),
  ];
}

async function runBoth(project: string, scratch: string): Promise<{ readonly few: RunCost; readonly many: RunCost }> {
  const data = path.join(scratch, "many-data");
  const ids = writeManyFaculties(project, data, additional);
  const run = async (name: string, ...words: string[]) => {
    const out = path.join(scratch, `many-${name}`);
    return await wellbeing(["report", "--data", data, "--out", out, "--json", ...words], { memory: true });
  };
  // Without the board report, in which all faculties stand side by side: what is counted is reports, not their length.
  const reportsOf = (some: readonly string[]) => some.flatMap((id) => [`faculty-${id}`, `factsheet-${id}`]).join(",");
  const start = await run("start", "--only", "board", "--format", "html", "--lang", "en");
  const few = await run("few", "--only", reportsOf(ids.slice(0, facultiesOfFew)), "--format", "pdf");
  const many = await run("many", "--only", reportsOf(ids), "--format", "pdf");
  const cost = (reports: number, { seconds, cpuSeconds, peakMegabytes }: typeof few): RunCost => ({
    reports,
    seconds,
    cpuSeconds,
    secondsBeyondStart: seconds - start.seconds,
    peakMegabytes,
  });
  return { few: cost(facultiesOfFew * 4, few), many: cost(ids.length * 4, many) };
}
