/** What was read -> a stamp of all that figures are made of: as long as it is the same, so are they. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Sha256 } from "../../../domain/index.ts";
import { responseFiles } from "../../../responses/index.ts";
import { stampOf } from "../../../store/index.ts";
import { handedOutFiles } from "../../editions/index.ts";
import type { Read } from "../read.ts";
import type { FigureData } from "../remembered.ts";

/** Response files and earlier releases are large: they count as others once their size or their time is another. */
export async function figuresStamp({ data, folders, year }: Read): Promise<Sha256> {
  const { university, surveys, indicators, ledgers, heldFaculties, corrections, adoptions } = data;
  const made: FigureData = { university, surveys, indicators, ledgers, heldFaculties };
  const answers = responseFiles(data, folders.dataFolder, folders.responsesFolder).map(({ location }) => location);
  const released = folders.releases === undefined ? [] : await manifestsIn(folders.releases);
  const large = await Promise.all([...answers, ...released].map(traitsOf));
  // Somebody knows what these printed.
  const handedOut = folders.releases === undefined ? [] : await handedOutFiles(folders.dataFolder);
  return stampOf(made, corrections, adoptions, year, large, handedOut);
}

/** Of every file that is an input of the reports: a comment beside them changes nothing. `figures`: the stamp of what figures are made of. */
export function inputsStamp({ dataFiles, designFiles }: Read, figures: string): Sha256 {
  return stampOf(figures, dataFiles, designFiles);
}

async function manifestsIn(releases: string): Promise<readonly string[]> {
  const names = await readdir(releases).catch((): string[] => []);
  return names.filter((name) => /^\d{4}/.test(name)).map((name) => path.join(releases, name, "manifest.json"));
}

/** Of a file that is not there: null. */
async function traitsOf(file: string): Promise<readonly [string, number, number, number] | null> {
  const found = await stat(file).catch(() => null);
  return found === null ? null : [file, found.size, found.mtimeMs, found.ino];
}
