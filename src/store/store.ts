/** Files by the hash of what is in them, and entries that say which belongs to which work. Nothing that is read from it is believed unchecked: what is damaged, unfinished or gone is made again.
 *
 * Several processes and machines may use one at the same time: a file appears whole, by renaming, and two that write the same write the same bytes. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "./stamp.ts";

export interface StoreUse {
  readonly files: number;
  readonly bytes: number;
}

const day = 24 * 3600 * 1000;
/** Of an object or an entry, finished or not, below the store's folder. */
const ownFile = /^(objects|entries)\/([0-9a-f]{2})\/\2[0-9a-f]{62}(\.[0-9a-f-]{36}\.tmp)?$/;
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
  async put(content: Uint8Array): Promise<string> {
    const hash = sha256(content);
    await this.#write(this.#objectPath(hash), content);
    return hash;
  }

  /** The bytes with that hash, or null. */
  async get(hash: string): Promise<Uint8Array | null> {
    const place = this.#objectPath(hash);
    const content = await readFile(place).catch(() => null);
    if (content === null) return null;
    if (sha256(content) === hash) {
      await touch(place);
      return content;
    }
    await rm(place, { force: true }).catch(() => undefined);
    return null;
  }

  /** Notes what came of the work with this key: plain data. */
  async note(key: string, entry: unknown): Promise<void> {
    const text = JSON.stringify(entry);
    await this.#write(this.#entryPath(key), `${sha256(key + text)}\n${text}`);
  }

  /** What was noted under this key, or null. */
  async noted(key: string): Promise<unknown> {
    const place = this.#entryPath(key);
    const written = await readFile(place, "utf8").catch(() => null);
    if (written === null) return null;
    const [sum, text = ""] = written.split(/\n(.*)/s);
    if (sum === sha256(key + text)) {
      await touch(place);
      return JSON.parse(text);
    }
    await rm(place, { force: true }).catch(() => undefined);
    return null;
  }

  /** Nothing was ever noted in it. */
  async isEmpty(): Promise<boolean> {
    return (await stat(path.join(this.folder, "entries")).catch(() => null)) === null;
  }

  async use(): Promise<StoreUse> {
    const files = await this.#files();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Removes what was not used for so long, then the longest unused until no more than `mostBytes` are left. Returns what is gone. */
  async prune(unusedMs: number, mostBytes: number, now: number): Promise<StoreUse> {
    const files = (await this.#files()).sort((a, b) => a.usedMs - b.usedMs);
    let left = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const gone = { files: 0, bytes: 0 };
    for (const { place, bytes, usedMs } of files) {
      if (now - usedMs <= unusedMs && left <= mostBytes) continue;
      await rm(place, { force: true });
      left -= bytes;
      gone.files += 1;
      gone.bytes += bytes;
    }
    return gone;
  }

  /** What this program wrote, and nothing else that lies in a folder which somebody named. */
  async #files() {
    const found = await readdir(this.folder, { recursive: true }).catch(() => []);
    const names = found.filter((name) => ownFile.test(name.replaceAll(path.sep, "/")));
    const read = names.map(async (name) => {
      const place = path.join(this.folder, name);
      const entry = await stat(place).catch(() => null);
      return entry?.isFile() === true ? [{ place, bytes: entry.size, usedMs: entry.mtimeMs }] : [];
    });
    return (await Promise.all(read)).flat();
  }

  async #write(place: string, content: Uint8Array | string): Promise<void> {
    const unfinished = `${place}.${randomUUID()}.tmp`;
    try {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(unfinished, content);
      await rename(unfinished, place);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      if (this.#isTroubled) return;
      this.#isTroubled = true;
      this.#onTrouble(`${this.folder}: nothing can be kept for later (${(error as Error).message})`);
    }
  }

  #objectPath(hash: string): string {
    return path.join(this.folder, "objects", hash.slice(0, 2), hash);
  }

  #entryPath(key: string): string {
    const hash = sha256(key);
    return path.join(this.folder, "entries", hash.slice(0, 2), hash);
  }
}

/** When a file was last used is its time of change. */
async function touch(place: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(place);
    const now = new Date();
    if (now.getTime() - mtimeMs > touchedEveryMs) await utimes(place, now, now);
  } catch {
    // A store that can only be read serves as well; one that is pruned at this moment has just done so.
  }
}
