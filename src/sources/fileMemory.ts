/** What was made of files -> the same again, as long as these files have the same bytes: for a process that reads the same folders over and over. */
import type { Sha256 } from "../domain/index.ts";

interface Hashed {
  readonly path: string;
  readonly sha256: Sha256;
}

/** What is remembered is never changed by who gets it. Without a memory all is made each time. */
export class FileMemory {
  #before = new Map<string, unknown>();
  #now = new Map<string, unknown>();

  /** `what`: a name that nothing else has that is made of the same files. */
  of<T>(what: string, files: readonly Hashed[], make: () => T): T {
    const key = [what, ...files.map(({ path, sha256 }) => `${path} ${sha256}`)].join("\n");
    const known = this.#now.has(key) ? this.#now : this.#before;
    // A key has a value of one type: its name says of which.
    const made = known.has(key) ? (known.get(key) as T) : make();
    this.#now.set(key, made);
    return made;
  }

  /** What was not asked for since the last time is forgotten. */
  forgetUnused(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

export function madeOnce<T>(memory: FileMemory | undefined, what: string, files: readonly Hashed[], make: () => T): T {
  return memory === undefined ? make() : memory.of(what, files, make);
}
