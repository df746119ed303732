/** Manifests and lists that this program would not have written: told in words that name the file, and no part of them reaches a path or a terminal as it is. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unitsOfJson } from "../../../src/audit/readData.ts";
import { formatFinding, ManifestOnDisk, SiteList, siteListOf } from "../../../src/domain/index.ts";
import { readerOfArtefact } from "../../../src/release/building/auditing/auditRelease.ts";
import { readManifest, readReleaseOrPart } from "../../../src/release/editions/manifest.ts";
import { readData } from "../../../src/sources/index.ts";
import { Store, sha256 } from "../../../src/store/index.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-manifest-"));
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const artefact = (id: string, place: string) => ({
  ...{ id, path: place, kind: "report", title: "T", audience: "board", language: "nl", format: "pdf" },
  ...{ bytes: 1, sha256: sha256(id), estimates: [] },
});
const manifest = (...artefacts: readonly unknown[]) => ({
  ...{ schema: 2, figures: "rounded", year: 2024, edition: 1, artefacts, inputs: [], tools: {}, embargoes: [] },
});
const saidOf = async (text: string) => {
  await writeFile(path.join(root, "manifest.json"), text);
  return await readReleaseOrPart(root).then(
    () => "read",
    (error: Error) => error.message,
  );
};

describe("a manifest", () => {
  it.each(["__proto__", "faculty:gone", ""])(
    "that means a file for nobody (%j) is told by its name",
    async (audience) => {
      const { data } = await readData(path.join(import.meta.dirname, "../../fixtures/hill-college/data"));
      if (data === null) throw new Error("no data");
      expect(() => readerOfArtefact({ kind: "data", audience, id: "x.csv" }, data)).toThrow(
        `manifest.json says that x.csv is for ${audience}, and nobody is called that`,
      );
    },
  );

  it("names files of its own: each id and each place once, none a folder of another, no id a path", () => {
    const isRead = (...artefacts: readonly unknown[]) => ManifestOnDisk.safeParse(manifest(...artefacts)).success;
    const [a, b] = [artefact("a.nl.pdf", "reports/a.nl.pdf"), artefact("b.nl.pdf", "reports/b.nl.pdf")];
    expect(isRead(a, b)).toBe(true);
    expect(isRead(a, { ...b, id: "a.nl.pdf" })).toBe(false);
    expect(isRead(a, { ...b, path: a.path })).toBe(false);
    expect(isRead(a, { ...b, path: `${a.path}/b.pdf` })).toBe(false);
    for (const id of ["../../x", "a/b", "", "\u001b]0;x\u0007"]) expect(isRead({ ...a, id })).toBe(false);
  });

  it("is told by its place, shortly and in words", async () => {
    const { id: _, ...without } = artefact("a", "reports/a.pdf");
    const missing = await saidOf(JSON.stringify(manifest(without)));
    expect(missing).toContain(`${path.join(root, "manifest.json")}: this manifest can't be read: "artefacts.0.id"`);
    expect(missing).not.toContain("undefined");
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`unknown ${at}`, 1]));
    expect((await saidOf(JSON.stringify({ ...manifest(), ...many }))).length).toBeLessThan(2000);
    expect(await saidOf("[".repeat(100_000))).toContain("can't be read");
    expect(await readManifest(root)).toBeNull();
  });
});

describe("a site's list", () => {
  it("that is no JSON, or names one place twice, is none", () => {
    const file = (place: string) => ({ path: place, bytes: 1, sha256: sha256(place) });
    expect(siteListOf("nonsense")).toBeNull();
    expect(SiteList.safeParse({ year: 2024, files: [file("a"), file("b/c")] }).success).toBe(true);
    expect(SiteList.safeParse({ year: 2024, files: [file("a"), file("a")] }).success).toBe(false);
    expect(SiteList.safeParse({ year: 2024, files: [file("a"), file("a/b")] }).success).toBe(false);
  });
});

describe("JSON that is none", () => {
  it("is read by the audit as text, as a reader would", () => {
    expect(unitsOfJson('{ "grade of law": 7.1', "data/x.json").map(({ text }) => text)).toEqual([
      expect.stringContaining("grade of law"),
    ]);
  });

  it("is nothing noted in the store, whatever its sum", async () => {
    const store = new Store(path.join(root, "store"), () => undefined);
    await store.note("key", {});
    const hash = sha256("key");
    const place = path.join(store.folder, "entries", hash.slice(0, 2), hash);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, `${sha256("key{")}\n{`);
    expect(await store.noted("key")).toBeNull();
  });
});

describe("a finding", () => {
  it("steers no terminal, whatever the file that it is about says, and has an end", () => {
    const told = formatFinding({ file: "a\u001b[2J", message: `x\u0007\u202e${"y".repeat(10_000)}`, hint: "\r\n" });
    expect(told).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(told.length).toBeLessThan(2100);
  });
});
