/** The files of the data folder that people write in the studio: read with a version, and written only where they are still that version, whole or not at all. */
import { type FileHandle, lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { insideFolder, readInside } from "../files/index.ts";
import { sha256 } from "../store/index.ts";

/** What a file says now. */
export interface WrittenText {
  readonly text: string;
  /** Another wherever a byte is another. */
  readonly version: string;
}

export type Saved =
  | { readonly kind: "saved"; readonly version: string }
  /** It is another than the one that was read: nothing was written. Null: it is gone. */
  | { readonly kind: "changed"; readonly now: WrittenText | null }
  /** It is not for the studio, or a link leads out of the folder. */
  | { readonly kind: "outside" };

/** No text by a person is longer. */
const mostBytes = 2 * 1024 * 1024;

/** Files that the studio writes: what people write, and never answers, releases or records. */
const written =
  /^(?:texts\/\d{4}\/[a-z]{2,3}\/[a-z0-9][a-z0-9-]*\.md|texts\/\d{4}\/messages\.yaml|letters\/[a-z0-9][a-z0-9-]*\.[a-z]{2,3}\.md|(?:actions|decisions|adoption|corrections|publication|comments|translations)\/\d{4}\.yaml|(?:university|priorities|framework|policy|indicators|glossary|distribution|spelling)\.yaml|surveys\/[a-z0-9][a-z0-9-]*\/(?:survey|published|benchmark)\.yaml)$/;

export class DataFolder {
  readonly folder: string;
  readonly #saved: () => void;
  /** One write at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `saved` is called after each file that was written: who shows the folder need not wait until the system tells of it. */
  constructor(folder: string, saved: () => void = () => undefined) {
    this.folder = folder;
    this.#saved = saved;
  }

  /** Whether the studio may write a file of this name. */
  mayWrite(name: string): boolean {
    return written.test(name);
  }

  /** Null where there is none, or none that is text. */
  async read(name: string): Promise<WrittenText | null> {
    if (!this.mayWrite(name)) return null;
    const bytes = await readInside(this.folder, name, mostBytes);
    if (bytes === null) return null;
    const text = textOf(bytes);
    return text === null ? null : { text, version: versionOf(bytes) };
  }

  /** `base`: the version that was read; null: there was none. Throws what the disk says; then the file is as it was. */
  async write(name: string, text: string, base: string | null): Promise<Saved> {
    const turn = this.#turn.then(async () => await this.#write(name, text, base));
    this.#turn = turn.catch(() => undefined);
    return await turn;
  }

  /** Takes a file away that is still the version that was read. */
  async remove(name: string, base: string): Promise<Saved> {
    const turn = this.#turn.then(async (): Promise<Saved> => {
      const location = this.mayWrite(name) ? await insideFolder(this.folder, name) : null;
      if (location === null) return { kind: "outside" };
      const before = await readInside(this.folder, name, mostBytes);
      if (before === null || versionOf(before) !== base) return { kind: "changed", now: await this.read(name) };
      await rm(location);
      return { kind: "saved", version: base };
    });
    this.#turn = turn.catch(() => undefined);
    return await turn;
  }

  async #write(name: string, text: string, base: string | null): Promise<Saved> {
    const location = this.mayWrite(name) ? await insideFolder(this.folder, name) : null;
    if (location === null) return { kind: "outside" };
    const before = await readInside(this.folder, name, mostBytes);
    // Something lies there that can't be read as a text of people: too large, or no file. It is not overwritten.
    if (before === null && (await lstat(location).catch(() => null)) !== null) return { kind: "outside" };
    if ((before === null ? null : versionOf(before)) !== base)
      return { kind: "changed", now: before === null ? null : await this.read(name) };
    const bytes = Buffer.from(text, "utf8");
    const version = versionOf(bytes);
    if (version === base) return { kind: "saved", version };
    await mkdir(path.dirname(location), { recursive: true });
    const mode = (await stat(location).catch(() => null))?.mode;
    const fresh = path.join(path.dirname(location), `.${path.basename(location)}.studio~`);
    try {
      await using file = await openAlone(fresh, mode);
      await file.writeFile(bytes);
      // Colleagues who may write the file still may: what this user's new files lack is not taken from old ones.
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
    // Somebody else may have saved while this was written: the last look before the file takes its place. Another studio waits until then (`openAlone`).
    const last = await readInside(this.folder, name, mostBytes);
    if ((last === null ? null : versionOf(last)) !== base) {
      await rm(fresh, { force: true });
      return { kind: "changed", now: last === null ? null : await this.read(name) };
    }
    await rename(fresh, location).catch(async (error: Error) => {
      await rm(fresh, { force: true });
      throw error;
    });
    this.#saved();
    return { kind: "saved", version };
  }
}

/** Other studios that write the same file wait for one another: there is one such file at a time. One that a killed program left is not waited for any longer. */
async function openAlone(fresh: string, mode: number | undefined): Promise<FileHandle> {
  const seen = async () =>
    await stat(fresh).then(
      ({ ino, mtimeMs }) => `${ino} ${mtimeMs}`,
      () => null,
    );
  let [known, waitedMs] = [await seen(), 0];
  for (;;) {
    try {
      return await open(fresh, "wx", mode);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    await setTimeout(waitMs);
    const now = await seen();
    waitedMs = now === known ? waitedMs + waitMs : 0;
    known = now;
    if (waitedMs > mostWaitMs) await rm(fresh, { force: true });
  }
}

const waitMs = 15;
/** Nobody writes a text for as long. */
const mostWaitMs = 5000;

function versionOf(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 16);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
