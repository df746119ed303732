/** Releases on a real disk, one year beside another. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Adoption, type Manifest, type University } from "../../src/domain/index.ts";
import { mayPublishSite, passedByHandOut, passedByPublishing } from "../../src/publish/mayPublish.ts";
import { readRelease } from "../../src/release/index.ts";
import { Store, sha256 } from "../../src/store/index.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-may-publish-"));
});
afterEach(async () => await rm(out, { recursive: true, force: true }));

/** A release whose site has one file, which is no page. */
async function release(year: number, parts: Partial<Manifest> = {}) {
  const site = path.join(out, String(year), "site");
  await mkdir(path.join(site, "nl/2025"), { recursive: true });
  await writeFile(path.join(site, "nl/2025/data.json"), "{}");
  const list = JSON.stringify({ year, files: [{ path: "nl/2025/data.json", bytes: 2, sha256: sha256("{}") }] });
  await writeFile(path.join(site, "files.json"), list);
  const artefact = { id: "site", kind: "site", title: null, audience: "public", language: null, format: "site" };
  const file = { path: "site/files.json", bytes: list.length, sha256: sha256(list), estimates: [] };
  const artefacts = [{ ...artefact, ...file }];
  const manifest = { schema: 1, year, edition: 1, artefacts, inputs: [], tools: {}, embargoes: [], ...parts };
  await writeFile(path.join(out, String(year), "manifest.json"), JSON.stringify(manifest));
  return { adopted: sha256(JSON.stringify(manifest)), list: sha256(list) };
}

function adoption(year: number, manifest: string, more: object = {}): [number, Adoption] {
  return [year, Adoption.parse({ year, state: "adopted", by: "Board", on: "2026-10-01", manifest, ...more })];
}

const university = { faculties: [], programmes: [] } as unknown as University;

const findingsOn = async (day: string, ...adoptions: readonly [number, Adoption][]) => {
  const store = new Store(path.join(out, ".store"), () => undefined);
  const findings = await mayPublishSite(
    await readRelease(path.join(out, "2024")),
    { adoptions: new Map(adoptions), university },
    { today: day, day },
    store,
  );
  return findings.map(({ file, message }) => `${file} ${message}`);
};

describe("a site that holds another year", () => {
  it("is not published before the embargoes of that year's release, its sources and its reports are over", async () => {
    const until = "2026-11-20";
    const later = await release(2025, { embargoes: [{ what: "source nse-2025", until }] });
    const own = await release(2024, { inputs: [{ path: "releases/2025/site/files.json", sha256: later.list }] });
    const own2024 = adoption(2024, own.adopted);
    const held = adoption(2025, later.adopted, { embargo: until });
    expect(await findingsOn("2026-11-19", own2024, held)).toEqual([
      "data/adoption/2025.yaml the archive holds 2025: the release may not be published before 2026-11-20",
      "manifest.json the archive holds 2025: source nse-2025 may not be published before 2026-11-20",
    ]);
    expect(await findingsOn("2026-11-20", own2024, held)).toEqual([]);
  });

  it("asks who lets that year out early, which nobody is asked who hands out files of this one alone", async () => {
    const until = "2026-11-20";
    const later = await release(2025, { embargoes: [{ what: "source nse-2025", until }] });
    const own = await release(2024, { inputs: [{ path: "releases/2025/site/files.json", sha256: later.list }] });
    const adoptions = new Map([adoption(2024, own.adopted), adoption(2025, later.adopted)]);
    const judged = { today: "2026-11-19", day: until };
    const there = await readRelease(path.join(out, "2024"));
    const named = await passedByPublishing(there, { adoptions, university }, judged);
    expect(named.map(({ what }) => what)).toEqual(["2025, source nse-2025"]);
    expect(passedByHandOut(there, { adoptions, university }, judged)).toEqual([]);
  });

  it("asks a manifest that another version wrote as well, and says where it can't be asked", async () => {
    const until = "2026-11-20";
    const other = { embargoes: [{ what: "source nse-2025", until }], anotherField: 1 } as Partial<Manifest>;
    const later = await release(2025, other);
    const own = await release(2024, { inputs: [{ path: "releases/2025/site/files.json", sha256: later.list }] });
    const both = [adoption(2024, own.adopted), adoption(2025, later.adopted)] as const;
    expect(await findingsOn("2026-11-19", ...both)).toEqual([
      "manifest.json the archive holds 2025: source nse-2025 may not be published before 2026-11-20",
    ]);
    expect(await findingsOn("2026-11-20", ...both)).toEqual([]);
    const unread = await release(2025, { embargoes: "none" } as unknown as Partial<Manifest>);
    expect(await findingsOn("2026-11-20", both[0], adoption(2025, unread.adopted))).toEqual([
      `${path.join(out, "2025/manifest.json")} nobody can tell what of this release is under embargo: its manifest can't be read`,
    ]);
  });

  it("is not published where nobody adopted that release as it was taken over", async () => {
    const later = await release(2025);
    const own = await release(2024, { inputs: [{ path: "releases/2025/site/files.json", sha256: later.list }] });
    const message =
      "data/adoption/2025.yaml the archive holds 2025, and nobody adopted that release as it was taken over";
    const own2024 = adoption(2024, own.adopted);
    expect(await findingsOn("2026-11-20", own2024)).toEqual([message]);
    expect(await findingsOn("2026-11-20", own2024, adoption(2025, "ab".repeat(32)))).toEqual([message]);
    expect(await findingsOn("2026-11-20", own2024, adoption(2025, later.adopted))).toEqual([]);
    await rm(path.join(out, "2025/manifest.json"));
    expect(await findingsOn("2026-11-20", own2024, adoption(2025, later.adopted))).toEqual([message]);
  });
});
