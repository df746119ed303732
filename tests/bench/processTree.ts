/** A command -> how long it took and the most memory that its whole process tree held at once. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Measured {
  readonly seconds: number;
  /** Proportional set size (shared pages counted once), sampled; 0 where /proc has none. */
  readonly peakMegabytes: number;
  readonly status: number | null;
  readonly output: string;
}

const sampleMs = 100;

export async function measure(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peakKilobytes = 0;
  const sampling = setInterval(() => {
    if (child.pid !== undefined) peakKilobytes = Math.max(peakKilobytes, treeKilobytes(child.pid));
  }, sampleMs);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(sampling);
  return { seconds: (performance.now() - began) / 1000, peakMegabytes: peakKilobytes / 1024, status, output };
}

/** Sum of Pss over a process and its descendants. */
function treeKilobytes(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readOrEmpty(`/proc/${entry}/stat`);
    // pid (name) state parent: the name may hold spaces and brackets.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const inTree = (pid: number): boolean => pid === root || (parents.has(pid) && inTree(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(inTree).reduce((sum, pid) => sum + pssOf(pid), 0);
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end between listing and reading. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
