/** A process -> a name that no other process has: what it leaves behind bears this name, and the next run can tell whether it still runs. */
import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { beganAt, isRunning } from "./runningProcess.ts";

/** Where numbers of processes count: on this machine, in this container. */
const here = ownSpace();

/** The name holds the number of the process, when it began, and where that number counts: another machine or container has numbers of its own. */
export const processName = `${process.pid}-${beganAt(process.pid)}-${here}`;

const written = /^(\d+)-(\d+)-([0-9a-f]{8})$/;

/** Whether the process of that name has ended; false where it belongs to another machine or container, which can't be known. */
export function hasEnded(name: string): boolean {
  const [, pid = "", began = "", space] = written.exec(name) ?? [];
  if (space !== here) return false;
  return !isRunning(Number(pid)) || beganAt(Number(pid)) !== began;
}

function ownSpace(): string {
  const machine = `${textOf("/etc/machine-id")} ${hostname()} ${namespace()}`;
  return createHash("sha256").update(machine).digest("hex").slice(0, 8);
}

/** The space in which process numbers count: each container has its own. */
function namespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1").trim();
  } catch {
    return "";
  }
}
