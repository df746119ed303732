/** A release that is about to leave the house -> its record in the data, before any reader has it: what it prints and hides, so that later releases are judged with it, and embargoes that were passed. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Finding, LedgerCell, PassedEmbargo } from "../../domain/index.ts";
import { cellsOnDisk, type ReleaseOnDisk, recordWith } from "../../release/index.ts";
import { readablePath } from "../folders.ts";
import type { CheckedByAnalyst, Stopped } from "../readyInputs.ts";

export interface Recorded {
  readonly kind: "recorded";
  readonly file: string;
  readonly cells: number;
}

/** Null where the release prints nothing that was computed from answers, and nothing was passed. */
export async function writeRecord(
  releases: readonly ReleaseOnDisk[],
  passed: readonly PassedEmbargo[],
  { data, attacked, year }: Pick<CheckedByAnalyst, "data" | "attacked" | "year">,
  dataFolder: string,
): Promise<Recorded | Stopped | null> {
  const cells: LedgerCell[] = [];
  for (const release of releases) {
    const own = await cellsOnDisk(release, data, attacked);
    if (own === null) return { kind: "findings", findings: [changedSince(release)] };
    cells.push(...own);
  }
  const text = recordWith(cells, passed, data, year);
  if (text === null) return null;
  const file = path.join(dataFolder, "released", `${year}.json`);
  if ((await readFile(file, "utf8").catch(() => null)) !== text) await writeWhole(file, text);
  return { kind: "recorded", file, cells: cells.length };
}

/** Whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { flush: true });
  await rename(`${file}.new`, file);
}

function changedSince({ folder }: ReleaseOnDisk): Finding {
  return {
    file: readablePath(path.join(folder, "data")),
    message: "a file of figures is missing, or is not as it was released: nobody knows what it printed",
    hint: "put the release back as it was adopted",
  };
}
