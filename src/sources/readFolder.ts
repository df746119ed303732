/** A folder -> the text of its files, each with its hash, and what keeps a file from being read. */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import path from "node:path";
import { type Finding, Sha256 } from "../domain/index.ts";
import { listFolder, oddFileFinding, readOrdinary } from "../files/index.ts";
import { type FileMemory, madeOnce } from "./fileMemory.ts";

export interface SourceFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** As findings name it: with the folder's own name in front. */
  readonly shown: string;
  readonly text: string;
  readonly sha256: Sha256;
}

export interface ReadFolder {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly findings: readonly Finding[];
}

/** Nobody writes that much YAML or Markdown by hand. */
const mostBytes = 5_000_000;

/** Reads the files below `folder` whose path `wanted` accepts, in order of their paths. `shownAs` stands for the folder in findings. */
export async function readFolder(
  folder: string,
  shownAs: string,
  wanted: (path: string) => boolean,
  memory?: FileMemory,
): Promise<ReadFolder> {
  const files = new Map<string, SourceFile>();
  const findings: Finding[] = [];
  for (const { path: file, odd } of await listFolder(folder, undefined, wanted)) {
    const shown = `${shownAs}/${file}`;
    // A link could lead out of the folder, to a file that nobody meant to publish.
    if (odd !== null) findings.push(oddFileFinding(shown, odd));
    if (odd !== null || !wanted(file)) continue;
    const read = await readOrdinary(path.join(folder, file), mostBytes);
    // The file was removed since it was listed.
    if (read.kind === "missing") continue;
    if (read.kind === "odd") {
      findings.push(oddFileFinding(shown, read.odd, mostBytes));
      continue;
    }
    const { bytes } = read;
    const sha256 = Sha256.parse(createHash("sha256").update(bytes).digest("hex"));
    const text = madeOnce(memory, "text", [{ path: shown, sha256 }], () => decode(bytes));
    if (text === null) {
      findings.push({ file: shown, message: "this file is not UTF-8 text", hint: "save it again as UTF-8" });
      continue;
    }
    files.set(file, { path: file, shown, text, sha256 });
  }
  return { files, findings };
}

const utf8 = new TextDecoder();

/** Without the mark that some programs begin a file with. */
function decode(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? utf8.decode(bytes) : null;
}
