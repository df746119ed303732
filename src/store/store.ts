/** Files by the hash of their content, and entries that say which file belongs to which work, so that results can be reused. Whatever is read from it is checked first: what is damaged, unfinished or gone is made and written again. Reading removes nothing.
 *
 * Several processes and machines may use one at the same time: a file appears whole, by renaming, and two that write the same write the same bytes. */
import { randomUUID } from "node:crypto";
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { jsonOf, type Sha256 } from "../domain/index.ts";
import { hasEnded, listFolder, makeFolder, openOrdinary, processName, readOrdinary } from "../files/index.ts";
import { sha256 } from "./stamp.ts";

export interface StoreUse {
  readonly files: number;
  readonly bytes: number;
}

/** Where a store lies, if nobody says otherwise: beside the releases in that folder. */
export function storeBeside(releases: string): string {
  return path.join(releases, ".store");
}

const day = 24 * 3600 * 1000;
/** The path of an object or an entry, finished or not, below the store's folder. */
const ownFile = /^(objects|entries)\/([0-9a-f]{2})\/\2[0-9a-f]{62}(\.[0-9a-f-]+\.tmp)?$/;
const ownFolder = /^(objects|entries)(\/[0-9a-f]{2})?$/;
const unfinishedBy = /^[0-9a-f]{64}\.(\d+-\d+-[0-9a-f]{8})-[0-9a-f-]{36}\.tmp$/;
/** Charts are the largest entries, at some hundred kilobytes. */
const mostEntryBytes = 100_000_000;
/** An entry is marked as used at most this often. */
const touchedEveryMs = day;

export class Store {
  readonly folder: string;
  readonly #onTrouble: (what: string) => void;
  #isTroubled = false;

  /** `onTrouble` hears once that nothing can be kept (a full disk, a folder that can't be written): the work goes on without. */
  constructor(folder: string, onTrouble: (what: string) => void) {
    this.folder = folder;
    this.#onTrouble = onTrouble;
  }

  /** Keeps bytes; returns their hash, under which they are found. */
  async put(content: Uint8Array): Promise<Sha256> {
    const hash = sha256(content);
    await this.#write(this.#objectPath(hash), content);
    return hash;
  }

  /** Gives the bytes with that hash; null where there are none, or more than `most`. */
  async get(hash: Sha256, most?: number): Promise<Uint8Array | null> {
    const location = this.#objectPath(hash);
    const read = await readOrdinary(location, most);
    if (read.kind !== "read" || sha256(read.bytes) !== hash) return null;
    await touch(location);
    return read.bytes;
  }

  /** Notes what came of the work with this key: plain data. */
  async note(key: string, entry: unknown): Promise<void> {
    const text = JSON.stringify(entry);
    await this.#write(this.#entryPath(key), `${sha256(key + text)}\n${text}`);
  }

  /** What was noted under this key, or null. */
  async noted(key: string): Promise<unknown> {
    const location = this.#entryPath(key);
    const read = await readOrdinary(location, mostEntryBytes);
    if (read.kind !== "read") return null;
    const [sum, text = ""] = read.bytes.toString("utf8").split(/\n(.*)/s);
    if (sum !== sha256(key + text)) return null;
    await touch(location);
    // The sum guards against damage only: whoever can write to the store can write a matching sum, too.
    return jsonOf(text);
  }

  /** Whether nothing was ever noted in it. */
  async isEmpty(): Promise<boolean> {
    return (await stat(path.join(this.folder, "entries")).catch(() => null)) === null;
  }

  async use(): Promise<StoreUse> {
    const files = await this.#files();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Removes what programs that were killed had begun to write. */
  async removeUnfinished(): Promise<void> {
    for (const kind of ["objects", "entries"]) {
      const folders = await readdir(path.join(this.folder, kind)).catch(() => []);
      for (const folder of folders.filter((name) => ownFolder.test(`${kind}/${name}`))) {
        const names = await readdir(path.join(this.folder, kind, folder)).catch(() => []);
        const left = names.filter((name) => hasEnded(unfinishedBy.exec(name)?.[1] ?? ""));
        await Promise.allSettled(left.map((name) => rm(path.join(this.folder, kind, folder, name), { force: true })));
      }
    }
  }

  /** Removes what was not used for so long, then the longest unused until no more than `mostBytes` are left. Returns what is gone. */
  async prune(unusedMs: number, mostBytes: number, now: number): Promise<StoreUse> {
    const files = (await this.#files()).sort((a, b) => a.usedMs - b.usedMs);
    let left = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const gone = { files: 0, bytes: 0 };
    for (const { location, bytes, usedMs } of files) {
      if (now - usedMs <= unusedMs && left <= mostBytes) continue;
      await rm(location, { force: true });
      left -= bytes;
      gone.files += 1;
      gone.bytes += bytes;
    }
    return gone;
  }

  /** Lists what this program wrote, and nothing else that lies in a folder which somebody named. */
  async #files() {
    const isOurs = (name: string) => ownFolder.test(name) || ownFile.test(name);
    const found = await listFolder(this.folder, isOurs).catch(() => []);
    return found
      .filter(({ path: name, odd }) => odd === null && ownFile.test(name))
      .map(({ path: name, bytes, changedMs }) => ({
        location: path.join(this.folder, name),
        bytes,
        usedMs: changedMs,
      }));
  }

  async #write(location: string, content: Uint8Array | string): Promise<void> {
    const unfinished = `${location}.${processName}-${randomUUID()}.tmp`;
    try {
      await this.#makeFolder(path.dirname(location));
      await writeFile(unfinished, content, { flag: "wx" });
      await rename(unfinished, location);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      if (this.#isTroubled) return;
      this.#isTroubled = true;
      this.#onTrouble(`${this.folder}: nothing can be kept for later (${(error as Error).message})`);
    }
  }

  /** Only its owner may look into a store, unless its folder was made for a group, as for workers that run as another user: then those in it are the group's too, from the moment on in which they are there. */
  async #makeFolder(folder: string): Promise<void> {
    if (await isFolder(folder)) return;
    const ofGroup = ((await stat(this.folder).catch(() => null))?.mode ?? 0) & 0o2070;
    if ((ofGroup & 0o070) === 0) {
      await makeFolder(folder, 0o700);
      return;
    }
    const levels: string[] = [];
    for (let each = folder; each !== this.folder; each = path.dirname(each)) levels.unshift(each);
    for (const each of levels) await makeShared(each, 0o700 | ofGroup);
  }

  #objectPath(hash: Sha256): string {
    return path.join(this.folder, "objects", hash.slice(0, 2), hash);
  }

  #entryPath(key: string): string {
    const hash = sha256(key);
    return path.join(this.folder, "entries", hash.slice(0, 2), hash);
  }
}

/** Marks a file as used, by its time of change. A link that replaced the file meanwhile is not followed. */
async function touch(location: string): Promise<void> {
  const opened = await openOrdinary(location);
  // A file that is pruned at this moment has been read all the same.
  if (opened.kind !== "opened") return;
  await using handle = opened.handle;
  const { mtimeMs } = await handle.stat();
  const now = new Date();
  // A store that can only be read serves as well.
  if (now.getTime() - mtimeMs > touchedEveryMs) await handle.utimes(now, now).catch(() => undefined);
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}

/** It takes its place with its rights: another user may want to write there at once. */
async function makeShared(folder: string, mode: number): Promise<void> {
  if (await isFolder(folder)) return;
  const beside = `${folder}.${randomUUID()}`;
  await mkdir(beside, { mode: 0o700 });
  await chmod(beside, mode).catch(() => undefined);
  try {
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another has made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  }
}
