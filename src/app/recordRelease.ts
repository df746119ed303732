/** A release -> its record in the data: what it printed and hid, so that later releases are judged with it. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { cellsOfRelease, ledgerText, recordedCells } from "../release/index.ts";
import { type ReleaseAsked, readyInputs, type Stopped } from "./readyInputs.ts";

export interface Recorded {
  readonly kind: "recorded";
  readonly file: string;
  readonly cells: number;
}

/** `day`: of a release that left out what might not be published on it. */
export async function recordRelease(asked: ReleaseAsked, day: string | undefined): Promise<Recorded | Stopped> {
  const inputs = await readyInputs(asked, { handsOut: true, day });
  if (inputs.kind === "findings") return inputs;
  const { data, attacked, year } = inputs;
  const cells = cellsOfRelease(data, attacked);
  const file = path.join(asked.dataFolder, "released", `${year}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all.
  await writeFile(`${file}.new`, ledgerText(year, cells, recordedCells(data, year)));
  await rename(`${file}.new`, file);
  return { kind: "recorded", file, cells: cells.length };
}
