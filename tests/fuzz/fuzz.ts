/** `npm run fuzz [COUNT] [KIND …] [--from SEED]`: reads so many broken inputs of each kind; 20,000 in all where nothing is said. No crash, no hang over ten seconds, no message without a place, nothing read, written or removed elsewhere. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as files from "./kinds.ts";
import { type ReadBackKind, readBackKinds } from "./readBack.ts";

/** words: what people write in YAML, Markdown and letters. */
export type Kind = files.Kind | ReadBackKind | "words";
const kinds: readonly Kind[] = [...files.kinds, "words", ...readBackKinds];

export type FuzzMessage =
  | { readonly kind: "begins"; readonly seed: number }
  | { readonly kind: "ends"; readonly seed: number; readonly isRead: boolean; readonly problems: readonly string[] };

export interface FuzzResult {
  readonly kind: Kind;
  readonly inputs: number;
  /** Taken as valid. */
  readonly read: number;
  readonly slowestMs: number;
  /** With the seed that shows it again. */
  readonly problems: readonly string[];
}

const hangMs = 10_000;
/** Seeds that one process reads: what it leaves in memory ends with it. */
const batch = 250;

/** Of 20,000: a Parquet file costs a process of its own, a ledger all that is decided with it. */
const shares: Readonly<Record<Kind, number>> = {
  ...{ csv: 3500, xlsx: 2500, sav: 1500, zsav: 600, parquet: 400, words: 3000 },
  ...{ manifest: 700, "site-list": 500, "release-file": 700, archive: 400, edition: 400, log: 400, "odd-file": 300 },
  ...{
    letter: 700,
    recipients: 400,
    adoption: 400,
    corrections: 400,
    ledger: 300,
    job: 2200,
    store: 400,
    published: 300,
  },
};
const script = fileURLToPath(new URL("fuzzProcess.ts", import.meta.url));

export async function fuzz(kind: Kind, from: number, count: number, patienceMs = hangMs): Promise<FuzzResult> {
  const problems: string[] = [];
  let [read, slowestMs, next] = [0, 0, from];
  const until = from + count;
  while (next < until) {
    const end = Math.min(until, next + batch);
    let begun: { seed: number; at: number } | null = null;
    const child = fork(script, [kind, String(next), String(end)], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: [],
    });
    const said: string[] = [];
    child.stderr?.on("data", (text: Buffer) => said.push(text.toString("utf8")));
    const ended = await new Promise<"ended" | "hung">((resolve) => {
      const watch = setInterval(() => {
        if (begun !== null && performance.now() - begun.at > patienceMs) resolve("hung");
      }, 250);
      child.on("message", (message: FuzzMessage) => {
        if (message.kind === "begins") begun = { seed: message.seed, at: performance.now() };
        else {
          if (begun !== null) slowestMs = Math.max(slowestMs, performance.now() - begun.at);
          begun = null;
          next = message.seed + 1;
          if (message.isRead) read += 1;
          problems.push(...message.problems.map((problem) => `${kind} ${message.seed}: ${problem}`));
        }
      });
      child.once("exit", () => {
        clearInterval(watch);
        resolve("ended");
      });
    });
    if (ended === "hung") {
      await kill(child);
      problems.push(`${kind} ${next}: hung for more than ${patienceMs / 1000} s`);
      next += 1;
    } else if (next < end) {
      problems.push(
        `${kind} ${next}: the process ended (${child.signalCode ?? child.exitCode}): ${said.join("").slice(0, 600)}`,
      );
      next += 1;
    }
  }
  return { kind, inputs: count, read, slowestMs: Math.round(slowestMs), problems };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const at = words.indexOf("--from");
  const from = at < 0 ? 1 : Number(words.splice(at, 2)[1]);
  const asked = kinds.filter((kind) => words.includes(kind));
  const count = words.map(Number).find((number) => Number.isInteger(number));
  let found = 0;
  for (const kind of asked.length === 0 ? kinds : asked) {
    const result = await fuzz(kind, from, count ?? shares[kind]);
    found += result.problems.length;
    process.stdout.write(
      `${kind}: ${result.inputs} broken, ${result.read} of them read, ${result.problems.length} problems, the slowest ${result.slowestMs} ms\n${result.problems.map((problem) => `  ${problem}\n`).join("")}`,
    );
  }
  process.exitCode = found > 0 ? 1 : 0;
}
