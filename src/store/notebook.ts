/** A store -> the notebook that lies in it: what pure work of the same program found in earlier runs.
 *
 * What is noted decides what is hidden and what is told of texts. So one is read only from a store that nobody but its owner can write to. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { z } from "zod";
import { type Notebook, noNotebook } from "../domain/index.ts";
import type { Store } from "./store.ts";

export interface KeptNotebook {
  readonly notebook: Notebook;
  /** Writes down what this run found, beside what was noted and not asked for. */
  readonly keep: () => Promise<void>;
}

const Noted = z.array(z.tuple([z.string(), z.unknown()]));

/** The most that is kept: that which was longest not asked for goes. */
const most = 40_000;
const othersMayWrite = 0o022;

/** `code`: the stamp of the program, since another one may find something else. */
export async function openNotebook(store: Store, code: string): Promise<KeptNotebook> {
  if (!(await isOwn(store.folder))) return { notebook: noNotebook, keep: async () => undefined };
  const key = `notebook of ${code}`;
  const read = Noted.safeParse(await store.noted(key));
  const noted = new Map(read.success ? read.data : []);
  const { asked, notebook } = notesOf(noted);
  const keep = async () => {
    if ([...asked.keys()].every((name) => noted.has(name))) return;
    const others = [...noted].filter(([name]) => !asked.has(name));
    await store.note(key, [...asked, ...others].slice(0, most));
  };
  return { notebook, keep };
}

/** For a program that stays: what it found is kept as long as it runs, and nowhere else. */
export function memoryNotebook(): Notebook {
  const { asked, notebook } = notesOf(new Map());
  return {
    found: (...search) => {
      if (asked.size >= most) asked.clear();
      return notebook.found(...search);
    },
  };
}

/** `asked` takes up all that is asked for, in `noted` or found anew. */
function notesOf(noted: ReadonlyMap<string, unknown>): {
  readonly asked: Map<string, unknown>;
  readonly notebook: Notebook;
} {
  const asked = new Map<string, unknown>();
  const notebook: Notebook = {
    found: (kind, of, isFound, find) => {
      const name = createHash("sha256")
        .update(`${kind} ${exact(of)}`)
        .digest("base64url");
      const before = asked.get(name) ?? noted.get(name);
      const found = isFound(before) ? before : find();
      if (isFound(found)) asked.set(name, found);
      return found;
    },
  };
  return { asked, notebook };
}

/** JSON, with maps, and with numbers that it has no sign for. */
function exact(of: unknown): string {
  return JSON.stringify(of, (_, value: unknown) => {
    if (value instanceof Map) return { map: [...value] };
    return typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value;
  });
}

/** Where a machine knows no owners, a folder counts as that of who runs the program. */
async function isOwn(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return true;
  const own = process.getuid?.();
  return own === undefined || (found.uid === own && (found.mode & othersMayWrite) === 0);
}
