import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Adoption, Corrections } from "../../src/domain/index.ts";
import { dropPublished, publishedSites, publishSite, shownOf, withdrawnEditions } from "../../src/publish/index.ts";
import { readRelease } from "../../src/release/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { aSite } from "./aSite.ts";

let root: string;
let to: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-shown-"));
  to = path.join(root, "web");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

describe("what a web server showed of a year", () => {
  it("is any edition of it that ever stood there, not the newest alone, and nothing of another year", async () => {
    expect(await shownOf(2024, to)).toEqual({ wasShown: false, kept: [] });
    const name = await publishSite(path.join(root, "first"), 2024, await aSite(path.join(root, "first"), "1"), to);
    const kept = [path.join(to, "releases", name)];
    expect(await shownOf(2024, to)).toEqual({ wasShown: true, kept });
    expect(await shownOf(2023, to)).toEqual({ wasShown: false, kept: [] });
    await rm(path.join(to, "releases", name), { recursive: true });
    expect(await shownOf(2024, to)).toEqual({ wasShown: true, kept: [] });
  });
});

describe("a copy of a withdrawn edition", () => {
  it("is taken away by the release at hand, also where the adoption speaks of none by now", async () => {
    const folder = path.join(root, "out/2024");
    // Only pages of the year are looked at.
    const page = "<p>edition 1</p>";
    await mkdir(path.join(folder, "site/en/2024"), { recursive: true });
    await writeFile(path.join(folder, "site/en/2024/index.html"), page);
    const files = [{ path: "en/2024/index.html", bytes: page.length, sha256: sha256(page) }];
    const list = JSON.stringify({ year: 2024, files });
    await writeFile(path.join(folder, "site/files.json"), list);
    const manifest = { schema: 1, year: 2024, edition: 1, artefacts: [], inputs: [], tools: {}, embargoes: [] };
    await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest));
    await publishSite(path.join(folder, "site"), 2024, sha256(list), to);
    await publishSite(path.join(root, "next"), 2025, await aSite(path.join(root, "next"), "next"), to);
    const withdrawn = { edition: 1, on: "2025-03-01", reason: { en: "Somebody could be recognised." } };
    const data = {
      corrections: new Map([[2024, Corrections.parse({ year: 2024, withdrawn })]]),
      adoptions: new Map([[2024, Adoption.parse({ year: 2024, state: "draft" })]]),
    };
    await dropPublished(to, await withdrawnEditions(data, path.join(root, "out"), await readRelease(folder)));
    expect((await publishedSites(to)).all.map((name) => name.slice(7, 11))).toEqual(["2025"]);
  });
});
