/** Values and folders -> hashes that tell whether anything in them has changed. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { Sha256 } from "../domain/index.ts";
import {
  bundleFolder,
  bundlesBelow,
  hashOrdinary,
  hashSmallOrdinary,
  type ListedFile,
  listFolder,
} from "../files/index.ts";

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
/** Small files take longer than that, each of so many, only on a disk that is far away: there, others are read meanwhile. */
const far = { files: 16, ms: 3 };

/** Lists every file below a folder, or the one file, by path with its hash. A link counts as the file that it leads to; of what is no file (a pipe, a device) only its presence counts. Where nothing is there, the list is empty. */
export async function stampFolder(folder: string, isWanted: (path: string) => boolean = () => true): Promise<Sha256> {
  const entry = await lstat(folder).catch(() => null);
  if (entry === null || !isWanted("")) return sha256("");
  const listed = entry.isDirectory() ? await listFolder(folder, isWanted) : [{ path: "", odd: null }];
  const found: string[] = [];
  const left = listed.values();
  const hashed = nearHash();
  const lane = async () => {
    for (const { path: below, odd } of left) {
      const location = path.join(folder, below);
      const stamp =
        odd === "link" || entry.isSymbolicLink() ? await stampLink(location) : await stampFile(location, odd, hashed);
      found.push(`${below} ${stamp}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sha256(found.sort().join("\n"));
}

/** What can't be read is never the same as before. */
async function stampFile(location: string, odd: ListedFile["odd"], hashed: typeof hashOrdinary): Promise<string> {
  return (odd === null ? await hashed(location) : null) ?? `${odd ?? "unreadable"} ${randomUUID()}`;
}

/** Small files are read at once, without waiting, until they are seen to lie far away. */
function nearHash(): typeof hashOrdinary {
  const read = { files: 0, ms: 0 };
  return async (location) => {
    if (read.files >= far.files && read.ms > read.files * far.ms) return await hashOrdinary(location);
    const began = performance.now();
    const hash = hashSmallOrdinary(location);
    read.files += 1;
    read.ms += performance.now() - began;
    return hash === undefined ? await hashOrdinary(location) : hash;
  };
}

/** A link to a folder is never the same as before: what lies there is not looked at. */
async function stampLink(location: string): Promise<string> {
  const real = await realpath(location).catch(() => null);
  const hash = real === null ? null : await hashOrdinary(real);
  return `link ${hash ?? randomUUID()}`;
}

/** What the program itself is made of: its source, the versions of all libraries, Node. Where `start.js` has looked at all of that already, as it says by the name of the bundle, nothing is read again. */
export async function stampCode(projectFolder: string): Promise<string> {
  const bundle = process.env[bundleFolder];
  if (bundle !== undefined && path.resolve(bundle, "..") === path.resolve(projectFolder, bundlesBelow))
    return stampOf(path.basename(bundle));
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
