import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { untoldChanges } from "../../../src/app/compare/untoldChanges.ts";
import { Corrections, FacultyId, type UniversityData } from "../../../src/domain/index.ts";
import { readRelease } from "../../../src/release/index.ts";
import { sha256 } from "../../../src/store/index.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-untold-"));
});
afterEach(async () => await rm(out, { recursive: true, force: true }));

const head = "indicator,wave,domain,statistic,value,lower,upper,unit,base,status,source,edition,precision";
const about = (domain: string, value: string) =>
  `nse.grade,2024,${domain},mean,${value},,,grade,,published,annual,first,exact`;

/** A release whose one data file for the board has these rows; returns the hash of its manifest. */
async function aRelease(name: string, edition: number, ...rows: readonly string[]): Promise<string> {
  const folder = path.join(out, name);
  const text = [head, ...rows, ""].join("\r\n");
  await mkdir(path.join(folder, "data"), { recursive: true });
  await writeFile(path.join(folder, "data/estimates.board.csv"), text);
  const file = {
    id: "estimates.board.csv",
    path: "data/estimates.board.csv",
    bytes: text.length,
    sha256: sha256(text),
  };
  const more = { kind: "data", title: null, audience: "board", language: null, format: "csv", estimates: [] };
  const artefacts = [{ ...file, ...more }];
  const manifest = JSON.stringify({ schema: 1, year: 2024, edition, artefacts, inputs: [], tools: {}, embargoes: [] });
  await writeFile(path.join(folder, "manifest.json"), manifest);
  return sha256(manifest);
}

/** What the entry of the second edition, which tells of no figure, leaves out. */
async function untold(replaces: string, ...held: readonly string[]): Promise<readonly string[]> {
  const entry = { edition: 2, on: "2025-07-04", replaces, corrections: [], changed: [] };
  const data = {
    corrections: new Map([[2024, Corrections.parse({ year: 2024, editions: [entry] })]]),
    indicators: { indicators: [{ id: "nse.grade", survey: "nse", decimals: 1, unit: "grade" }] },
    heldFaculties: new Set(held.map((id) => FacultyId.parse(id))),
    university: { programmes: [] },
  };
  const found = await untoldChanges(await readRelease(path.join(out, "2024")), data as unknown as UniversityData);
  return found.map(({ message }) => message);
}

describe("an edition that changes what its entry does not tell", () => {
  it("is found, beside the edition that it replaces", async () => {
    const replaces = await aRelease("2024-edition-1", 1, about("faculty:law", "7.1"));
    await aRelease("2024", 2, about("faculty:law", "7.4"));
    expect(await untold(replaces)).toEqual([
      "edition 2 changes what this entry does not tell: nse.grade/2024/faculty:law",
    ]);
    expect(await untold("f".repeat(64))).toEqual([]);
  });

  it("is asked for nothing about a faculty that is held, whose corrections leave with it", async () => {
    const replaces = await aRelease("2024-edition-1", 1, about("faculty:law", "7.1"), about("faculty:arts", "6.1"));
    await aRelease("2024", 2, about("faculty:arts", "6.4"));
    expect(await untold(replaces, "law")).toEqual([
      "edition 2 changes what this entry does not tell: nse.grade/2024/faculty:arts",
    ]);
    await aRelease("2024", 2, about("faculty:arts", "6.1"));
    expect(await untold(replaces, "law")).toEqual([]);
    expect(await untold(replaces)).toHaveLength(1);
  });
});
