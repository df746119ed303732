/** Reports a second that one and two workers print, and a national run: a thousand reports by two workers on this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { ownRedis } from "../release/execution/redis.ts";
import { writeManyFaculties } from "./manyFaculties.ts";
import { measure } from "./processTree.ts";

const additional = 243;
const facultiesOfFew = 20;

export interface WorkersCost {
  readonly one: Throughput;
  readonly two: Throughput;
  readonly national: Throughput;
}

export interface Throughput {
  readonly reports: number;
  /** Between the first and the last that is done. */
  readonly reportsASecond: number;
  /** Time of a worker that is not spent on a job, by the time that is. */
  readonly overhead: number;
}

interface Done {
  readonly at: number;
  readonly seconds: number;
}

/** Each worker has one tab. */
export async function measureWorkers(project: string, scratch: string): Promise<WorkersCost> {
  await using redis = await ownRedis();
  const data = path.join(scratch, "national-data");
  const ids = writeManyFaculties(project, data, additional);
  const program = path.join(project, "src/cli/wellbeing.ts");
  const run = async (name: string, workers: number, ...words: string[]): Promise<Throughput> => {
    const store = path.join(scratch, `national-${name}-store`);
    const done: Done[][] = [];
    const children: ChildProcess[] = [];
    for (let each = 0; each < workers; each += 1) {
      const own: Done[] = [];
      done.push(own);
      const child = spawn(
        process.execPath,
        [program, "worker", "--queue", redis.address, "--store", store, "--tabs", "1"],
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
      const words_ = [
        "report",
        "--data",
        data,
        "--out",
        out,
        "--format",
        "pdf",
        "--queue",
        redis.address,
        "--store",
        store,
      ];
      const { status } = await measure(process.execPath, [program, ...words_, "--json", ...words]);
      if (status !== 0) throw new Error(`the release over the queue ended with ${status}`);
    } finally {
      for (const child of children) child.kill("SIGTERM");
    }
    return throughput(done);
  };
  const only = ids
    .slice(0, facultiesOfFew)
    .flatMap((id) => [`faculty-${id}`, `factsheet-${id}`])
    .join(",");
  return {
    one: await run("one", 1, "--only", only),
    two: await run("two", 2, "--only", only),
    national: await run("all", 2),
  };
}

function throughput(byWorker: readonly (readonly Done[])[]): Throughput {
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
