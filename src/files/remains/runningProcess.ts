/** The number of a process -> whether it runs, and when it began. */
import { readFileSync } from "node:fs";

/** A process that has ended keeps its number until somebody asks for its status: whose parent was killed, until the machine's first process does, which takes seconds on some and for ever in a container without one that does. It runs no more. */
export function isRunning(pid: number): boolean {
  if (!hasNumber(pid)) return false;
  const stat = statOf(pid);
  // Where nothing is told of it, it may have lost its number just now.
  return stat.length === 0 ? hasNumber(pid) : !isOver(stat);
}

/** What a process had begun to write is written long before. */
const settledMs = 3000;

/** Whether a process is gone for good. Of one that has ended and keeps its number it is waited for a moment, until it has lost it. */
export async function isGone(pid: number): Promise<boolean> {
  const until = performance.now() + settledMs;
  while (hasNumber(pid)) {
    if (isRunning(pid)) return false;
    if (performance.now() > until) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

function hasNumber(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The third and the twentieth field of `stat` (proc(5)): a zombie, or dead, with no other thread that may still write. */
function isOver({ 0: state = "", 17: threads = "0" }: readonly string[]): boolean {
  return /^[ZXx]$/.test(state) && Number(threads) <= 1;
}

/** When a process began, in ticks since the machine began (proc(5), the 22nd field of `stat`); "0" where the system does not tell. By this, a process is told from an earlier one with the same number. */
export function beganAt(pid: number): string {
  return statOf(pid)[19] ?? "0";
}

/** The fields of proc(5)'s `stat` from the third on, the state; none where the system has no such file. */
function statOf(pid: number): readonly string[] {
  const stat = statText(pid);
  // The program's name, in parentheses, may hold anything.
  const behindName = stat.slice(stat.lastIndexOf(")") + 1).trim();
  return behindName === "" ? [] : behindName.split(" ");
}

function statText(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return "";
  }
}
