/** Values and folders -> hashes that tell whether anything in them has changed. */
import { createHash, randomUUID } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The hash of plain data: objects whatever the order of their keys, maps and sets in theirs, bytes by their hash, dates by their time. Functions are refused: what they do can't be told from outside. */
export function stampOf(...values: readonly unknown[]): string {
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

/** Every file below a folder, or the one file, by path with its hash; a link by the file that it leads to. Nothing there: nothing in it. */
export async function stampFolder(folder: string, isWanted: (path: string) => boolean = () => true): Promise<string> {
  const found: string[] = [];
  const visit = async (below: string): Promise<void> => {
    const place = path.join(folder, below);
    const entry = await lstat(place).catch(() => null);
    if (entry === null || !isWanted(below)) return;
    if (entry.isDirectory()) {
      const names = (await readdir(place)).sort();
      await Promise.all(names.map((name) => visit(below === "" ? name : `${below}/${name}`)));
    } else found.push(`${below} ${entry.isFile() ? sha256(await readFile(place)) : await stampLink(place)}`);
  };
  await visit("");
  return sha256(found.sort().join("\n"));
}

/** A link to a folder is never the same as before: what lies there is not looked at. */
async function stampLink(place: string): Promise<string> {
  const content = await readFile(place).catch(() => null);
  return `link ${content === null ? randomUUID() : sha256(content)}`;
}

/** What the program itself is made of: its source, the versions of all libraries, Node. */
export async function stampCode(projectFolder: string): Promise<string> {
  const parts = ["src", "package.json", "package-lock.json"];
  const stamps = await Promise.all(parts.map((part) => stampFolder(path.join(projectFolder, part))));
  return stampOf(stamps, process.versions.node);
}
