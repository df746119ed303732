import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Adoption, Corrections, type Manifest } from "../../../src/domain/index.ts";
import { replacedEditions } from "../../../src/release/editions/replacedEditions.ts";
import { sha256 } from "../../../src/store/index.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-editions-"));
});
afterEach(async () => await rm(out, { recursive: true, force: true }));

/** A first edition with one report; returns the hash of its manifest. */
async function edition(name: string, embargoes: Manifest["embargoes"] = []): Promise<string> {
  await mkdir(path.join(out, name, "reports"), { recursive: true });
  await writeFile(path.join(out, name, "reports/board.nl.pdf"), "a report");
  const kept = { kind: "report", title: "Board", audience: "board", language: "nl", format: "pdf", estimates: [] };
  const file = { id: "board.nl.pdf", path: "reports/board.nl.pdf", bytes: 8, sha256: sha256("a report") };
  const artefacts = [{ ...kept, ...file }];
  const text = JSON.stringify({ schema: 1, year: 2024, edition: 1, artefacts, inputs: [], tools: {}, embargoes });
  await writeFile(path.join(out, name, "manifest.json"), text);
  return sha256(text);
}

const correctionsOf = (replaces: string, more: object = {}) =>
  Corrections.parse({ year: 2024, editions: [{ edition: 2, on: "2025-07-04", replaces, corrections: [], ...more }] });
const adopted = (manifest: string, more: object = {}) =>
  Adoption.parse({ year: 2024, state: "adopted", by: "Board", on: "2025-02-11", manifest, ...more });
const shown = { faculties: true };
const filesOf = async (...given: Parameters<typeof replacedEditions>) => [
  ...(await replacedEditions(...given)).files.keys(),
];

describe("a replaced edition", () => {
  it("is found where it is kept, under whatever name, or still in its place where it was adopted", async () => {
    const inPlace = await edition("2024");
    expect(await filesOf(out, correctionsOf(inPlace), undefined, undefined, shown)).toEqual([]);
    expect(await filesOf(out, correctionsOf(inPlace), adopted(inPlace), undefined, shown)).toEqual([
      "edition-1/board.nl.pdf",
    ]);
    const kept = await edition("2024-edition-1-0123abcd", [{ what: "x", until: "2025-01-01" }]);
    expect(await filesOf(out, correctionsOf(kept), adopted(inPlace), undefined, shown)).toEqual([
      "edition-1/board.nl.pdf",
    ]);
  });

  it("is left out where it tells of faculties and the site does so no more", async () => {
    const kept = await edition("2024-edition-1");
    expect(await filesOf(out, correctionsOf(kept), undefined, undefined, shown)).toEqual(["edition-1/board.nl.pdf"]);
    expect(await filesOf(out, correctionsOf(kept), undefined, undefined, { faculties: false })).toEqual([]);
  });

  it("is left out where it was withdrawn", async () => {
    const kept = await edition("2024-edition-1");
    expect(await filesOf(out, correctionsOf(kept, { withdrawn: true }), undefined, undefined, shown)).toEqual([]);
  });

  it("is left out while it is under embargo, or its embargoes go with the release that offers it", async () => {
    const kept = await edition("2024-edition-1", [{ what: "wave hcs/2024", until: "2026-01-01" }]);
    expect(await filesOf(out, correctionsOf(kept), undefined, "2025-12-31", shown)).toEqual([]);
    expect(await filesOf(out, correctionsOf(kept), undefined, "2026-01-01", shown)).toEqual(["edition-1/board.nl.pdf"]);
    expect((await replacedEditions(out, correctionsOf(kept), undefined, undefined, shown)).embargoes).toEqual([
      { what: "edition 1, wave hcs/2024,", until: "2026-01-01" },
    ]);
    // Its adoption is the next one's by now: the corrections say what it said.
    const held = correctionsOf(kept, { embargo: "2026-02-01" });
    expect(await filesOf(out, held, adopted("ab".repeat(32)), "2026-01-31", shown)).toEqual([]);
    expect((await replacedEditions(out, held, undefined, undefined, shown)).embargoes).toContainEqual({
      ...{ what: "edition 1, the release,", until: "2026-02-01" },
    });
  });
});
