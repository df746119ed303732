/** The path of a file -> its bytes or their hash, if it is an ordinary file: never a pipe that nobody writes to, a device without end, or what a link leads to. */
import { createHash, type Hash, hash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { Sha256 } from "../domain/index.ts";
import type { OddFile } from "./oddFile.ts";

export type OpenedOrdinary =
  | { readonly kind: "opened"; readonly handle: FileHandle; readonly bytes: number }
  | { readonly kind: "missing" }
  | { readonly kind: "odd"; readonly odd: OddFile };

export type ReadOrdinary = { readonly kind: "read"; readonly bytes: Buffer } | Exclude<OpenedOrdinary, Opened>;
type Opened = { readonly kind: "opened" };

const chunkBytes = 1024 * 1024;
/** Larger files are read piece by piece, and others meanwhile. */
const mostSmallBytes = 4 * chunkBytes;
/** No file of a release, a store or a list is larger; Node holds no more than 2 GiB in one piece. */
export const mostFileBytes = 1_000_000_000;

const ordinarily = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Does not wait: a pipe without a writer would keep an ordinary opening for ever. The handle is for the caller to close. */
export async function openOrdinary(location: string): Promise<OpenedOrdinary> {
  const opened = await open(location, ordinarily).catch(
    async (error: NodeJS.ErrnoException) => await whyClosed(location, error),
  );
  if (!(opened instanceof Object) || !("fd" in opened)) return opened;
  const entry = await opened.stat();
  const odd = oddKind(entry);
  if (odd === null) return { kind: "opened", handle: opened, bytes: entry.size };
  await opened.close();
  return { kind: "odd", odd };
}

/** The whole file, if it is no larger than `most` bytes. */
export async function readOrdinary(location: string, most: number = mostFileBytes): Promise<ReadOrdinary> {
  const small = readSmall(location, most);
  if (small !== null) return small;
  const opened = await openOrdinary(location);
  if (opened.kind !== "opened") return opened;
  await using handle = opened.handle;
  if (opened.bytes > most) return { kind: "odd", odd: "too large" };
  const bytes = Buffer.allocUnsafe(opened.bytes);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, Math.min(bytes.length - filled, 64 * chunkBytes), filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  // Files of the system (below /proc) claim to be empty, and are not.
  const { bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, filled);
  if (bytesRead > 0) return { kind: "odd", odd: "unsteady" };
  return { kind: "read", bytes: bytes.subarray(0, filled) };
}

/** What people write by hand, and most entries of a store: waiting for it costs more than reading it. */
const mostReadAtOnceBytes = 128 * 1024;

/** The same at once, of a small file; null where it is larger, or why it can't be opened is still to be found out. */
function readSmall(location: string, most: number): ReadOrdinary | null {
  let opened: number;
  try {
    opened = openSync(location, ordinarily);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? { kind: "missing" } : null;
  }
  try {
    const entry = fstatSync(opened);
    const odd = oddKind(entry);
    if (odd !== null) return { kind: "odd", odd };
    if (entry.size > mostReadAtOnceBytes || entry.size > most) return null;
    // A byte more: files of the system (below /proc) claim to be empty, and are not.
    const bytes = Buffer.allocUnsafe(entry.size + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(opened, bytes, filled, bytes.length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return filled > entry.size ? { kind: "odd", odd: "unsteady" } : { kind: "read", bytes: bytes.subarray(0, filled) };
  } finally {
    closeSync(opened);
  }
}

/** The hash of a file of any size, read piece by piece; null where there is none that may be read. `all`: another sum of 256 bits. */
export async function hashOrdinary(location: string, all: Hash = createHash("sha256")): Promise<Sha256 | null> {
  const opened = await openOrdinary(location);
  if (opened.kind !== "opened") return null;
  await using handle = opened.handle;
  const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(1, opened.bytes)));
  let at = 0;
  // What is written to it meanwhile is not waited for.
  while (at < opened.bytes) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(chunk.length, opened.bytes - at), at);
    if (bytesRead === 0) break;
    all.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return Sha256.parse(all.digest("hex"));
}

/** Bytes of small files on their way to a hash. */
let scratch: Buffer | null = null;

/** The same of a small file on a near disk, where waiting for it costs more than reading it; undefined where it is larger, or can't be opened. */
export function hashSmallOrdinary(location: string): Sha256 | null | undefined {
  let opened: number;
  try {
    opened = openSync(location, ordinarily);
  } catch {
    return undefined;
  }
  try {
    const entry = fstatSync(opened);
    if (oddKind(entry) !== null) return null;
    if (entry.size > mostSmallBytes) return undefined;
    scratch ??= Buffer.allocUnsafe(mostSmallBytes);
    let filled = 0;
    while (filled < entry.size) {
      const read = readSync(opened, scratch, filled, entry.size - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return Sha256.parse(hash("sha256", scratch.subarray(0, filled), "hex"));
  } finally {
    closeSync(opened);
  }
}

/** What is odd about an entry of a folder; null for an ordinary file. */
export function oddKind(entry: Stats): OddFile | null {
  if (entry.isFile()) return null;
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  if (entry.isFIFO()) return "pipe";
  return entry.isSocket() ? "socket" : "device";
}

async function whyClosed(
  location: string,
  error: NodeJS.ErrnoException,
): Promise<Exclude<OpenedOrdinary, { readonly kind: "opened" }>> {
  if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ENAMETOOLONG") return { kind: "missing" };
  const entry = await lstat(location).catch(() => null);
  return { kind: "odd", odd: (entry === null ? null : oddKind(entry)) ?? "unreadable" };
}
