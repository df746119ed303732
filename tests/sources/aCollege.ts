/** The small college of `tests/fixtures`, copied to a folder of its own where a test can break it. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { formatFinding, rootsFirst } from "../../src/domain/index.ts";
import { readData } from "../../src/sources/index.ts";

export const collegeFolder = fileURLToPath(new URL("../fixtures/small-college/data", import.meta.url));

export interface College extends AsyncDisposable {
  readonly folder: string;
  /** Replaces `from`, which must be there, in a file; a file that is not there is written. */
  readonly change: (file: string, from: string, to: string) => Promise<void>;
  readonly write: (file: string, text: string | Uint8Array) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Every finding as the command line prints it; what follows from another is left out. */
  readonly findings: () => Promise<string[]>;
}

export async function aCollege(): Promise<College> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-college-"));
  const folder = path.join(root, "data");
  await cp(collegeFolder, folder, { recursive: true });
  const place = (file: string) => path.join(folder, file);
  return {
    folder,
    change: async (file, from, to) => {
      const text = await readFile(place(file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      await writeFile(place(file), text.replace(from, to));
    },
    write: async (file, text) => await writeFile(place(file), text),
    remove: async (file) => await rm(place(file), { recursive: true }),
    findings: async () => rootsFirst((await readData(folder)).findings).roots.map(formatFinding),
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}
