/** Reports a second that one and two workers print, and a national run: a thousand reports by two workers on this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ownRedis } from "../release/execution/redis.ts";
import { atLeast, atMost, type Figure, told } from "./figures.ts";
import { writeManyFaculties } from "./manyFaculties.ts";
import { writePrintHtml } from "./printHtml.ts";
import { script, start, wellbeing } from "./program.ts";

const additional = 243;
const facultiesOfFew = 20;

interface Throughput {
  readonly reports: number;
  /** Between the first and the last that is done. */
  readonly reportsASecond: number;
  /** Time of a worker that is not spent on a job, by the time that is. */
  readonly overhead: number;
  /** Of the whole run, from its command to its end. */
  readonly pagesASecond: number;
}

interface Done {
  readonly at: number;
  readonly seconds: number;
}

/** Each worker has one tab; bare printing, before and after the national run, has two. */
export async function measureWorkers(project: string, scratch: string): Promise<readonly Figure[]> {
  await using redis = await ownRedis();
  const data = path.join(scratch, "national-data");
  const ids = writeManyFaculties(project, data, additional);
  const run = async (name: string, workers: number, ...words: string[]): Promise<Throughput> => {
    const store = path.join(scratch, `national-${name}-store`);
    const done: Done[][] = [];
    const children: ChildProcess[] = [];
    for (let each = 0; each < workers; each += 1) {
      const own: Done[] = [];
      done.push(own);
      const child = spawn(
        process.execPath,
        [start, "worker", "--queue", redis.address, "--store", store, "--tabs", "1"],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      children.push(child);
      child.stdout?.on("data", (chunk: Buffer) => {
        for (const [, seconds] of chunk.toString().matchAll(/, ([\d.]+) s$/gm))
          own.push({ at: performance.now() / 1000, seconds: Number(seconds) });
      });
    }
    try {
      const out = path.join(scratch, `national-${name}`);
      const queued = ["--format", "pdf", "--queue", redis.address, "--store", store, "--json"];
      const { seconds, output } = await wellbeing(["report", "--data", data, "--out", out, ...queued, ...words]);
      const { pages } = JSON.parse(output) as { pages: number };
      return { ...throughput(done), pagesASecond: pages / seconds };
    } finally {
      for (const child of children) child.kill("SIGTERM");
    }
  };
  const few = ids.slice(0, facultiesOfFew).flatMap((id) => [`faculty-${id}`, `factsheet-${id}`]);
  const html = path.join(scratch, "national-html");
  mkdirSync(html);
  await writePrintHtml(project, html, { dataFolder: data, wanted: (report) => few.includes(report) });
  const bare = async () => {
    const { seconds, output } = await script("barePrint.ts", html);
    return Number(output) / seconds;
  };
  const one = await run("one", 1, "--only", few.join(","));
  const two = await run("two", 2, "--only", few.join(","));
  const bareBefore = await bare();
  const national = await run("all", 2);
  const barePages = (bareBefore + (await bare())) / 2;
  return [
    atLeast("two workers of one tab ÷ one, reports per second", two.reportsASecond / one.reportsASecond, 1.6),
    atMost("queue overhead ÷ printing, one worker", one.overhead, 0.1, 3),
    atLeast(
      `a national run of ${national.reports} reports by two workers, pages a second ÷ those of bare printing`,
      national.pagesASecond / barePages,
      0.6,
    ),
    told("the national run, pages a second", national.pagesASecond),
    told("bare printing of eighty of its reports, before and after it, pages a second", barePages),
    told("the national run, reports a second while it prints", national.reportsASecond, 2),
  ];
}

function throughput(byWorker: readonly (readonly Done[])[]): Omit<Throughput, "pagesASecond"> {
  const all = byWorker.flat();
  const times = all.map(({ at }) => at);
  const span = Math.max(...times) - Math.min(...times);
  const idle = byWorker.map((own) => {
    const [first, ...rest] = own;
    const last = rest.at(-1);
    if (first === undefined || last === undefined) return { busy: 0, span: 0 };
    return { busy: rest.reduce((sum, { seconds }) => sum + seconds, 0), span: last.at - first.at };
  });
  const busy = idle.reduce((sum, each) => sum + each.busy, 0);
  const spans = idle.reduce((sum, each) => sum + each.span, 0);
  return { reports: all.length, reportsASecond: (all.length - 1) / span, overhead: (spans - busy) / busy };
}
