/** From response files to an adopted release on disk, and back to what the next edition knows of it, though nobody ran `record`. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import { openData } from "../../src/documents/index.ts";
import { Adoption, type ItemTally, type UniversityData } from "../../src/domain/index.ts";
import { adoptedReleases } from "../../src/release/adoptedReleases.ts";
import { composeAll } from "../../src/release/composeAll.ts";
import { manifestText } from "../../src/release/manifest.ts";
import { protectFigures } from "../../src/release/protectFigures.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { sha256 } from "../../src/store/index.ts";

beforeAll(readySolver);

const project = path.join(import.meta.dirname, "../..");
const hill = path.join(project, "tests/fixtures/hill-college/data");

let out: string;
let data: UniversityData;
let tallies: readonly ItemTally[];
beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), "adopted-"));
  const [read, { design }] = await Promise.all([readData(hill), readDesign(project)]);
  if (read.data === null) throw new Error("no data");
  ({ tallies } = await readResponses(read.data, hill, null));
  const { composer } = composeAll(read.data, tallies, design, 2024);
  const csv = openData(composer.estimates, read.data);
  const file = "data/estimates.board.csv";
  const text = manifestText({
    schema: 2,
    figures: "rounded",
    year: 2024,
    edition: 1,
    artefacts: [
      {
        id: "estimates.board.csv",
        kind: "data",
        title: null,
        audience: "board",
        language: null,
        format: "csv",
        path: file,
        bytes: csv.length,
        sha256: sha256(csv),
        estimates: [],
      },
    ],
    inputs: [],
    tools: {},
    embargoes: [],
  });
  await mkdir(path.join(out, "2024/data"), { recursive: true });
  await writeFile(path.join(out, "2024", file), csv);
  await writeFile(path.join(out, "2024/manifest.json"), text);
  const adopted = { year: 2024, state: "adopted", by: "Board", on: "2025-01-01", manifest: sha256(text) };
  data = { ...read.data, adoptions: new Map([[2024, Adoption.parse(adopted)]]) };
});
afterAll(async () => await rm(out, { recursive: true, force: true }));

it("is known as it was printed, of the same people where the answers are the same, and changes nothing then", async () => {
  const { cells, missing } = await adoptedReleases(out, data, hill);
  expect(missing.size).toBe(0);
  const { known, decided } = protectFigures(data, tallies, cells);
  expect(known.length).toBeGreaterThan(10);
  expect(known.every(({ printed }) => printed.kind === "rounded" && printed.sameAnswers)).toBe(true);
  const hidden = (all: typeof decided) =>
    all.flatMap(({ items }) => items.flatMap(({ decisions }) => decisions.map(({ key, status }) => [key, status])));
  expect(hidden(decided)).toEqual(hidden(protectFigures(data, tallies).decided));
});

it("is of other people where the answers have changed since", async () => {
  const { cells } = await adoptedReleases(out, data, hill);
  const fewer = tallies.map((tally) => ({
    ...tally,
    cells: tally.cells.map((cell, place) =>
      place === 0 ? { ...cell, count: cell.count + 9, weight: cell.weight + 9 } : cell,
    ),
  }));
  const { known } = protectFigures(data, fewer, cells);
  const newest = known.filter(({ wave }) => wave === 2024);
  expect(newest.length).toBeGreaterThan(5);
  expect(newest.some(({ printed }) => printed.kind === "rounded" && !printed.sameAnswers)).toBe(true);
});

it("is missed where it is not there", async () => {
  expect([...(await adoptedReleases(path.join(out, "elsewhere"), data, hill)).missing]).toEqual([2024]);
});
