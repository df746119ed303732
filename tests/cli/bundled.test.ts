/** The program in a few files: all other tests of commands run it; these are about how it comes about. */
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bundledProgram } from "../../src/cli/bundled.ts";
import { ownProgram } from "../../src/files/index.ts";

const bundles = fileURLToPath(new URL("../../node_modules/.cache/wellbeing", import.meta.url));

describe("the program in a few files", () => {
  it("is made once for a state of the program, with all that runs in a process or thread of its own", async () => {
    const folder = path.join(bundles, `program-${randomBytes(16).toString("hex")}`);
    const made = await Promise.all([bundledProgram(folder), bundledProgram(folder)]);
    expect(made).toEqual([folder, folder]);
    const files = readdirSync(folder);
    await rm(folder, { recursive: true });
    expect(files).toEqual(expect.arrayContaining(["wellbeing.js", "thread.js", "parquetProcess.js"]));
    expect(files.length).toBeLessThan(300);
  });

  it("is not made where nothing may be written, or nobody says where it lies", async () => {
    expect(await bundledProgram(path.join(fileURLToPath(import.meta.url), "no folder"))).toBeNull();
    expect(await bundledProgram(undefined)).toBeNull();
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
