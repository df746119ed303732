/** A command -> how long it took, the CPU seconds of all its descendants and, where asked for, the most memory that they held at once. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface Measured {
  /** Until the command itself ended. */
  readonly seconds: number;
  /** User and system, of every process that it started, waited for or not; NaN where nothing counts them. */
  readonly cpuSeconds: number;
  /** Proportional set size (shared pages counted once), sampled; 0 where it was not asked for, or /proc has none. */
  readonly peakMegabytes: number;
  readonly status: number | null;
  readonly output: string;
}

export interface MeasureOptions {
  /** Reading the memory of a browser's processes costs time itself: rounds that are compared in seconds go without. */
  readonly memory?: boolean;
}

const sampleMs = 100;
const keeper = fileURLToPath(new URL("keepCount.pl", import.meta.url));
/** Perl is a part of each Linux that has packages; the keeper needs Linux. */
export const countsDescendants =
  process.platform === "linux" && ["x64", "arm64"].includes(process.arch) && existsSync("/usr/bin/perl");

export async function measure(
  command: string,
  words: readonly string[],
  { memory = false }: MeasureOptions = {},
): Promise<Measured> {
  const began = performance.now();
  const child = countsDescendants
    ? spawn("/usr/bin/perl", [keeper, command, ...words], { stdio: ["ignore", "pipe", "inherit", "pipe"] })
    : spawn(command, [...words], { stdio: ["ignore", "pipe", "inherit"] });
  const root = child.pid;
  if (root === undefined) throw new Error(`${command} can't be started`);
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peakKilobytes = 0;
  const sampling = memory
    ? setInterval(() => {
        peakKilobytes = Math.max(peakKilobytes, treeKilobytes(root, countsDescendants));
      }, sampleMs)
    : undefined;
  const { status, cpuSeconds, endedAt } = await (countsDescendants ? endByKeeper(child) : endOf(child));
  clearInterval(sampling);
  return { seconds: (endedAt - began) / 1000, cpuSeconds, peakMegabytes: peakKilobytes / 1024, status, output };
}

interface End {
  readonly status: number | null;
  readonly cpuSeconds: number;
  readonly endedAt: number;
}

async function endOf(child: ChildProcess): Promise<End> {
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, cpuSeconds: Number.NaN, endedAt: performance.now() };
}

/** The keeper says the status when the command ends, and the CPU seconds when its last descendant has. */
async function endByKeeper(child: ChildProcess): Promise<End> {
  let told = "";
  let endedAt = 0;
  (child.stdio[3] as Readable).on("data", (chunk: Buffer) => {
    if (told === "") endedAt = performance.now();
    told += chunk.toString();
  });
  await new Promise((resolve) => child.on("close", resolve));
  const [status, cpuSeconds] = told.split("\n");
  if (cpuSeconds === undefined) throw new Error("the process that counts ended early");
  return { status: Number(status), cpuSeconds: Number(cpuSeconds), endedAt };
}

/** Sum of Pss over a process and its descendants; without the process itself where it only counts. */
function treeKilobytes(root: number, withoutRoot: boolean): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readOrEmpty(`/proc/${entry}/stat`);
    // pid (name) state parent: the name may hold spaces and brackets.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const inTree = (pid: number): boolean => pid === root || (parents.has(pid) && inTree(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter((pid) => inTree(pid) && !(withoutRoot && pid === root))
    .reduce((sum, pid) => sum + pssOf(pid), 0);
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
