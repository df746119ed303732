/** The words of a command line -> the same program once more, in a process of its own, and its status.
 *
 * Statistics and layout keep a process busy for seconds, in which no signal reaches it. This one is never busy: it ends the other in time, and removes what is left of it. */
import { spawn } from "node:child_process";
import path from "node:path";
import { bundleFolder } from "../files/own/index.ts";
import { whenAskedToEnd } from "./askedToEnd.ts";
import { type EndingSignal, statusOf } from "./interruption.ts";

const mark = "WELLBEING_SUPERVISED";
/** Node's own status where nothing more can happen and the work is not done. */
const unsettled = 13;
/** How V8 does the work, without any effect on what comes of it. Most of what is made lives shortly: 16 MB for it from the beginning take hardly more time than 32 (half a second of collecting in a release), and 90 MB less memory, with those of a thread. Patterns are compiled at once, instead of first for a run or two of their own. The best compilers, of functions and of WebAssembly, begin with what is used some fifteen times as often as V8 would have it: they pay in work of minutes, and took a seventh of the CPU time of a release. */
const working = [
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
  "--no-regexp-tier-up",
  "--invocation-count-for-turbofan=40000",
  "--wasm-tiering-budget=200000000",
];
/** What the program itself takes, and a little. */
const patienceMs = 1000;

/** This process is the one that does the work. */
export function isSupervised(): boolean {
  const isMarked = process.env[mark] !== undefined && process.send !== undefined;
  delete process.env[mark];
  return isMarked;
}

/** `bundle`: the folder with the program in a few files; null: it runs from its modules, which begin with `program`. */
export async function supervise(program: string, bundle: string | null, words: readonly string[]): Promise<number> {
  const file = bundle === null ? program : path.join(bundle, `${path.basename(program, ".ts")}.js`);
  const child = spawn(process.execPath, [...process.execArgv, ...working, file, ...words], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, [mark]: "1", [bundleFolder]: bundle ?? undefined },
  });
  let asked: EndingSignal | null = null;
  whenAskedToEnd((signal, times) => {
    // Who asks twice does not want to wait.
    if (times > 1) child.kill("SIGKILL");
    else setTimeout(() => child.kill("SIGKILL"), patienceMs);
    asked ??= signal;
    child.kill(signal);
    // Loaded while the other ends.
    void loadRemains();
  });
  const { status, killedBy } = await ended(child);
  if (asked === null && killedBy === null && status !== unsettled) return status;
  await (await loadRemains()).removeRemains();
  if (asked !== null) return statusOf(asked);
  const what = killedBy === null ? "stopped in the middle of its work" : `was ended from outside (${killedBy})`;
  process.stderr.write(
    `wellbeing: the program ${what}\n    was there too little memory? What was there before is as it was\n`,
  );
  return 3;
}

/** Only where something may be left: most runs leave nothing. */
async function loadRemains() {
  return await import("../files/remains/index.ts");
}

async function ended(child: ReturnType<typeof spawn>) {
  return await new Promise<{ readonly status: number; readonly killedBy: NodeJS.Signals | null }>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (status, killedBy) => resolve({ status: status ?? 0, killedBy }));
  });
}
