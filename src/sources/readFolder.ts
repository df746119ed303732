/** A folder -> the text of its files, each with its hash, and what keeps a file from being read. */
import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Finding } from "../domain/index.ts";

export interface SourceFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** As findings name it: with the folder's own name in front. */
  readonly shown: string;
  readonly text: string;
  readonly sha256: string;
}

export interface ReadFolder {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly findings: readonly Finding[];
}

/** Nobody writes that much YAML or Markdown by hand. */
const mostBytes = 5_000_000;

/** Files below `folder` whose path `wanted` accepts, in order of their paths. `shownAs` stands for the folder in findings. */
export async function readFolder(
  folder: string,
  shownAs: string,
  wanted: (path: string) => boolean,
): Promise<ReadFolder> {
  const files = new Map<string, SourceFile>();
  const findings: Finding[] = [];
  for (const place of await listFiles(folder, "", shownAs, findings)) {
    if (!wanted(place)) continue;
    const shown = `${shownAs}/${place}`;
    const bytes = await readFile(path.join(folder, place));
    if (bytes.length > mostBytes) {
      findings.push({
        file: shown,
        message: `this file is larger than ${mostBytes / 1e6} MB`,
        hint: "was it put here by mistake?",
      });
      continue;
    }
    const text = decode(bytes);
    if (text === null) {
      findings.push({ file: shown, message: "this file is not UTF-8 text", hint: "save it again as UTF-8" });
      continue;
    }
    files.set(place, { path: place, shown, text, sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  return { files, findings };
}

/** A link could lead out of the folder, to a file that nobody meant to publish. */
async function listFiles(root: string, below: string, shownAs: string, findings: Finding[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(path.join(root, below))).sort()) {
    const place = below === "" ? name : `${below}/${name}`;
    const entry = await lstat(path.join(root, place));
    if (entry.isSymbolicLink()) {
      findings.push({
        file: `${shownAs}/${place}`,
        message: "this is a symbolic link",
        hint: "put the file itself here",
      });
    } else if (entry.isDirectory()) {
      found.push(...(await listFiles(root, place, shownAs, findings)));
    } else if (entry.isFile()) {
      found.push(place);
    }
  }
  return found;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
