/** The packed browser on this machine -> which shared libraries it is run with. Asked of the loader once for a state of the machine: to ask takes as long as all that a run does in which nothing has changed. */
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { missingLibraries } from "./missingLibraries.ts";
import type { PackedBrowser } from "./packedBrowser.ts";

/** machine: those of the machine. own: those that are packed with it come first. missing: some are nowhere. */
export type Libraries =
  | { readonly kind: "machine" | "own" }
  | { readonly kind: "missing"; readonly names: readonly string[] };

const Note = z.object({ loader: z.string(), kind: z.enum(["machine", "own"]) });

/** What the loader knows of the machine's libraries; it is written anew wherever a package brings some, or takes them. */
const loaderCache = "/etc/ld.so.cache";

/** `ask`: the loader. */
export async function librariesNeeded(
  { program, libraries }: Pick<PackedBrowser, "program" | "libraries">,
  env: NodeJS.ProcessEnv,
  ask: typeof missingLibraries = missingLibraries,
  cache = loaderCache,
): Promise<Libraries> {
  const note = path.join(path.dirname(program), "libraries.json");
  const loader = await loaderStamp(env, cache);
  const noted = loader === null ? null : await readNote(note);
  if (noted !== null && noted.loader === loader) return { kind: noted.kind };
  const found = await asked(program, libraries, ask);
  // Where it can't be noted, it is asked again.
  if (loader !== null && found.kind !== "missing")
    await writeFile(note, JSON.stringify({ loader, kind: found.kind })).catch(() => undefined);
  return found;
}

async function asked(program: string, libraries: string, ask: typeof missingLibraries): Promise<Libraries> {
  if ((await ask(program, null)).length === 0) return { kind: "machine" };
  const names = await ask(program, libraries);
  return names.length === 0 ? { kind: "own" } : { kind: "missing", names };
}

/** Null on a machine whose loader keeps no such file. */
async function loaderStamp(env: NodeJS.ProcessEnv, cache: string): Promise<string | null> {
  const found = await stat(cache).catch(() => null);
  return found === null ? null : `${found.ino} ${found.size} ${found.mtimeMs} ${env.LD_LIBRARY_PATH ?? ""}`;
}

async function readNote(file: string): Promise<z.infer<typeof Note> | null> {
  try {
    return Note.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}
