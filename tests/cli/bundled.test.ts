/** The program in a few files: all other tests of commands run it; these are about how it comes about. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bundledProgram } from "../../src/cli/bundled.ts";
import { ownProgram } from "../../src/files/index.ts";

describe("the program in a few files", () => {
  it("is made once for a state of the program, with all that runs in a process or thread of its own", async () => {
    const folders = await Promise.all([bundledProgram(), bundledProgram()]);
    const [folder = null] = folders;
    expect(folders).toEqual([folder, folder]);
    if (folder === null) return expect.unreachable("it could not be made");
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(["wellbeing.js", "thread.js", "parquetProcess.js"]));
    expect(files.length).toBeLessThan(300);
  });

  it("finds its threads beside itself, and in the modules where it runs from these", () => {
    const module = new URL("../../src/release/execution/thread.ts", import.meta.url);
    expect(existsSync(module)).toBe(true);
    expect(ownProgram(module)).toEqual(module);
    process.env.WELLBEING_BUNDLE = path.resolve("of the bundle");
    try {
      expect(ownProgram(module).pathname.endsWith("/of%20the%20bundle/thread.js")).toBe(true);
    } finally {
      delete process.env.WELLBEING_BUNDLE;
    }
  });
});
