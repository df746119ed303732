/** A store -> the notebooks that lie in it: what pure work of the same program found in earlier runs.
 *
 * What is noted decides what is hidden and what is told of texts. So they are read only from a store that nobody but its owner can write to. What tells of people is sealed besides. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import * as z from "zod";
import { type Notebook, type Notes, noNotebook, noNotes } from "../domain/index.ts";
import { nameBySecret, seal, unseal } from "./sealed.ts";
import type { Store } from "./store.ts";

export interface KeptNotes extends Notes {
  /** Writes down what this run found; in the open notebook beside what was noted and not asked for. */
  readonly keep: () => Promise<void>;
}

const Noted = z.array(z.tuple([z.string(), z.unknown()]));
/** `age`: how often something was written down since it was asked for. */
const Aged = z.array(z.tuple([z.string(), z.unknown(), z.int()]));

/** The most that is kept: that which was longest not asked for goes. */
const most = 40_000;
/** What tells of people goes once it was not asked for so often: who writes in one language asks for the other's again. */
const mostAge = 20;
const othersMayWrite = 0o022;

/** `code`: the stamp of the program, since another one may find something else. */
export async function openNotes(store: Store, code: string): Promise<KeptNotes> {
  if (!(await isOwn(store.folder))) return { ...noNotes, keep: async () => undefined };
  const key = `notebook of ${code}`;
  const noted = mapOf(await store.noted(key));
  const { asked, notebook } = notesOf(noted);
  const sealed = sealedIn(store, code);
  const keep = async () => {
    await sealed.keep();
    if ([...asked.keys()].every((name) => noted.has(name))) return;
    const others = [...noted].filter(([name]) => !asked.has(name));
    await store.note(key, [...asked, ...others].slice(0, most));
  };
  return { open: notebook, sealed: sealed.open, keep };
}

/** For a program that stays: what it found is kept as long as it runs, and nowhere else. `before`: what it knows already. */
export function memoryNotes(before: Notes = noNotes): Notes {
  const open = remembering(before.open);
  const sealed = new Map<string, Promise<Notebook>>();
  const readBefore = async (secret: string) => {
    const [notebook = noNotebook] = await before.sealed([secret]);
    return remembering(notebook);
  };
  return {
    open,
    sealed: async (secrets) => {
      const known = secrets.map((secret) => [secret, sealed.get(secret) ?? readBefore(secret)] as const);
      // Of answers that are no more, nothing is asked again.
      sealed.clear();
      for (const [secret, notebook] of known) sealed.set(secret, notebook);
      return await Promise.all(secrets.map(async (secret) => await (sealed.get(secret) ?? readBefore(secret))));
    },
  };
}

function remembering(before: Notebook): Notebook {
  const { asked, notebook } = notesOf(new Map());
  const forget = () => {
    if (asked.size >= most) asked.clear();
  };
  return {
    found: (kind, of, isFound, find) => {
      forget();
      return notebook.found(kind, of, isFound, () => before.found(kind, of, isFound, find));
    },
    foundLater: async (kind, of, isFound, find) => {
      forget();
      return await notebook.foundLater(kind, of, isFound, () => before.foundLater(kind, of, isFound, find));
    },
  };
}

/** One for each secret. */
function sealedIn(store: Store, code: string) {
  const opened = new Map<string, ReturnType<typeof openOne>>();
  const openOne = async (secret: string) => {
    const key = `sealed ${nameBySecret(`${code} ${secret}`)}`;
    const before = Aged.safeParse(unseal(await store.noted(key), secret)).data ?? [];
    const noted = new Map(before.map(([name, found]) => [name, found]));
    const { asked, notebook } = notesOf(noted);
    const keep = async () => {
      if ([...asked.keys()].every((name) => noted.has(name))) return;
      const now = [...asked].map(([name, found]) => [name, found, 0] as const);
      const others = before.flatMap(([name, found, age]) =>
        asked.has(name) || age >= mostAge ? [] : [[name, found, age + 1] as const],
      );
      const hidden = seal([...now, ...others].slice(0, most), secret) ?? seal(now, secret);
      if (hidden !== null) await store.note(key, hidden);
    };
    return { notebook, keep };
  };
  const open = async (secret: string): Promise<Notebook> => {
    // Two waves of one file have one.
    const one = opened.get(secret) ?? openOne(secret);
    opened.set(secret, one);
    return (await one).notebook;
  };
  return {
    open: async (secrets: readonly string[]) => await Promise.all(secrets.map(open)),
    keep: async () => {
      for (const one of opened.values()) await (await one).keep();
    },
  };
}

function mapOf(noted: unknown): ReadonlyMap<string, unknown> {
  const read = Noted.safeParse(noted);
  return new Map(read.success ? read.data : []);
}

/** `asked` takes up all that is asked for, in `noted` or found anew. */
function notesOf(noted: ReadonlyMap<string, unknown>): {
  readonly asked: Map<string, unknown>;
  readonly notebook: Notebook;
} {
  const asked = new Map<string, unknown>();
  const notebook: Notebook = {
    found: (kind, of, isFound, find) => {
      const name = noteName(kind, of);
      const before = asked.get(name) ?? noted.get(name);
      const found = isFound(before) ? before : find();
      if (isFound(found)) asked.set(name, found);
      return found;
    },
    foundLater: async (kind, of, isFound, find) => {
      const name = noteName(kind, of);
      const before = asked.get(name) ?? noted.get(name);
      const found = isFound(before) ? before : await find();
      if (isFound(found)) asked.set(name, found);
      return found;
    },
  };
  return { asked, notebook };
}

/** What a notebook calls the work of a kind. */
export function noteName(kind: string, of: unknown): string {
  return createHash("sha256")
    .update(`${kind} ${exact(of)}`)
    .digest("base64url");
}

/** JSON, with maps and sets, and with numbers that it has no sign for. What JSON would leave out is refused: two works would have one name. */
function exact(of: unknown): string {
  return JSON.stringify(of, (key, value: unknown) => {
    if (typeof value === "function" || typeof value === "symbol") throw new Error(`${key} can't be noted`);
    if (value instanceof Map) return { map: [...value] };
    if (value instanceof Set) return { set: [...value] };
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
