/** Names that lead out of a folder are aimed at a victim of the test's own. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insideFolder, readInside } from "../../src/files/index.ts";

let root: string;
let folder: string;
let victim: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-inside-"));
  folder = path.join(root, "release");
  victim = path.join(root, "victim");
  await mkdir(path.join(folder, "reports"), { recursive: true });
  await writeFile(path.join(folder, "reports/board.html"), "ours");
  await writeFile(victim, "precious");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

describe("a name that somebody else wrote", () => {
  it("leads to a file that is in the folder, or may be made there", async () => {
    expect((await readInside(folder, "reports/board.html"))?.toString()).toBe("ours");
    expect(await insideFolder(folder, "site/nl/index.html")).toBe(path.join(folder, "site/nl/index.html"));
    expect(await insideFolder(folder, "reports/..board.html")).toBe(path.join(folder, "reports/..board.html"));
  });

  it.each([
    "../victim",
    "reports/../../victim",
    "reports/..",
    "..",
    ".",
    "",
    "/etc/../victim",
    "reports//board.html",
    "./reports/board.html",
    "reports/",
    "..\\victim",
    "C:victim",
    "reports/board.html\u0000",
  ])("leads nowhere where it is %j", async (name) => {
    expect([await insideFolder(folder, name), await readInside(folder, name)]).toEqual([null, null]);
  });

  it("never leads out, however it is put together", async () => {
    const part = fc.constantFrom("..", ".", "", "reports", "victim", "/", "\\", "a:", "release", "board.html");
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), fc.constantFrom("/", "", "\\"), async (parts, between) => {
        const place = await insideFolder(folder, parts.join(between));
        expect(place === null || place.startsWith(folder + path.sep)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("leads nowhere by a link out of the folder, in the middle or at the end, or by a link to what is not there", async () => {
    await symlink(victim, path.join(folder, "file"));
    await symlink(root, path.join(folder, "above"));
    await symlink(path.join(root, "not-yet"), path.join(folder, "fresh"));
    for (const name of ["file", "above/victim", "above/new", "fresh", "fresh/new"])
      expect([name, await insideFolder(folder, name), await readInside(folder, name)]).toEqual([name, null, null]);
    expect((await readdir(root)).sort()).toEqual(["release", "victim"]);
    expect(await readFile(victim, "utf8")).toBe("precious");
  });

  it("leads to what a link inside the folder leads to, and the folder itself may be a link", async () => {
    await symlink("reports", path.join(folder, "same"));
    await symlink(folder, path.join(root, "current"));
    expect((await readInside(folder, "same/board.html"))?.toString()).toBe("ours");
    expect((await readInside(path.join(root, "current"), "reports/board.html"))?.toString()).toBe("ours");
  });
});

it("leads to its place while its folders are being made by others", async () => {
  const names = Array.from({ length: 40 }, (_, place) => `site/${place % 5}/${place}.html`);
  const places = names.map(async (name) => {
    const place = await insideFolder(folder, name);
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    return place;
  });
  expect(await Promise.all(places)).toEqual(names.map((name) => path.join(folder, name)));
});
