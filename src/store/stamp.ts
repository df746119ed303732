/** Values and folders -> hashes that tell whether anything in them has changed. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { Sha256 } from "../domain/index.ts";
import { hashOrdinary, type ListedFile, listFolder } from "../files/index.ts";

export function sha256(bytes: Uint8Array | string): Sha256 {
  return Sha256.parse(createHash("sha256").update(bytes).digest("hex"));
}

/** The hash of plain data. The order of keys in an object does not count, that of maps and sets does; bytes go by their hash, dates by their time. Functions are refused: nobody can tell from outside what they do. */
export function stampOf(...values: readonly unknown[]): Sha256 {
  return sha256(JSON.stringify(values, canonical));
}

function canonical(this: unknown, key: string, given: unknown): unknown {
  // JSON has made a string of a date before it asks.
  const value = (this as Record<string, unknown>)[key] instanceof Date ? { date: given } : given;
  if (typeof value === "function" || typeof value === "symbol") throw new Error(`${key} can't be stamped`);
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  if (value instanceof Uint8Array) return { bytes: sha256(value) };
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const object = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((name) => [name, object[name]]),
  );
}

/** Files of one folder whose bytes are hashed at the same time. */
const lanes = 16;

/** Lists every file below a folder, or the one file, by path with its hash. A link counts as the file that it leads to; of what is no file (a pipe, a device) only its presence counts. Where nothing is there, the list is empty. */
export async function stampFolder(folder: string, isWanted: (path: string) => boolean = () => true): Promise<Sha256> {
  const entry = await lstat(folder).catch(() => null);
  if (entry === null || !isWanted("")) return sha256("");
  const listed = entry.isDirectory() ? await listFolder(folder, isWanted) : [{ path: "", odd: null }];
  const found: string[] = [];
  const left = listed.values();
  const lane = async () => {
    for (const { path: below, odd } of left) {
      const location = path.join(folder, below);
      const stamp =
        odd === "link" || entry.isSymbolicLink() ? await stampLink(location) : await stampFile(location, odd);
      found.push(`${below} ${stamp}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sha256(found.sort().join("\n"));
}

/** What can't be read is never the same as before. */
async function stampFile(location: string, odd: ListedFile["odd"]): Promise<string> {
  return (odd === null ? await hashOrdinary(location) : null) ?? `${odd ?? "unreadable"} ${randomUUID()}`;
}

/** A link to a folder is never the same as before: what lies there is not looked at. */
async function stampLink(location: string): Promise<string> {
  const real = await realpath(location).catch(() => null);
  const hash = real === null ? null : await hashOrdinary(real);
  return `link ${hash ?? randomUUID()}`;
}

/** What the program itself is made of: its source, the versions of all libraries, Node. Its own files are ordinary ones, and so many that to read them one after the other is a quarter of the work. */
export async function stampCode(projectFolder: string): Promise<string> {
  const parts = ["src", "package.json", "package-lock.json"].map((part) => path.join(projectFolder, part));
  const own = parts
    .filter((part) => existsSync(part))
    .flatMap(filesOf)
    .map((file) => `${path.relative(projectFolder, file)} ${sha256(readFileSync(file))}`);
  return stampOf(own.sort(), process.versions.node);
}

function filesOf(part: string): readonly string[] {
  if (!statSync(part).isDirectory()) return [part];
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
