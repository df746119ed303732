import { existsSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/files/index.ts";
import { isNotGiven, lacksPosix } from "../skips.ts";

const noPosix = lacksPosix("who may read a folder");
const noProc = isNotGiven(!existsSync("/proc/self"), "/proc", "a folder that the system refuses");

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-folder-"));
});
afterEach(async () => await rm(root, { recursive: true }));

describe("a folder", () => {
  it("is made with those around it, once", async () => {
    const folder = path.join(root, "a/b/c");
    expect(await makeFolder(folder)).toBe(true);
    expect((await stat(folder)).isDirectory()).toBe(true);
    expect(await makeFolder(folder)).toBe(false);
    expect(await makeFolder(path.join(root, "a/b/d"))).toBe(true);
  });

  it.skipIf(noPosix)("and those around it have its mode", async () => {
    await makeFolder(path.join(root, "a/b"), 0o700);
    for (const each of ["a", "a/b"]) expect((await stat(path.join(root, each))).mode & 0o777).toBe(0o700);
  });

  it("is not made of a file, nor below one", async () => {
    const file = path.join(root, "file");
    await writeFile(file, "");
    await expect(makeFolder(file)).rejects.toThrow("EEXIST");
    await expect(makeFolder(path.join(file, "a/b"))).rejects.toThrow("ENOTDIR");
  });

  it("is made once by two that want it at once", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => makeFolder(path.join(root, "a/b/c/d"))));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  it.skipIf(noProc)("that the system refuses ends with its words, and is not tried for ever", async () => {
    await expect(makeFolder("/proc/wellbeing/a/b")).rejects.toThrow("/proc/wellbeing");
  });
});
