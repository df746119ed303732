import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Lock } from "../../src/store/index.ts";

let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-lock-"));
  file = path.join(root, ".lock");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

/** No process has this number: it is above what Linux gives. */
const dead = "4194999";

describe("a lock", () => {
  it("is had by one of many that ask at the same time", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, async () => await Lock.take(file, "testing")));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readdir(root)).toEqual([".lock"]);
  });

  it("of a dead run is taken over by one of many that find it", async () => {
    for (let round = 0; round < 30; round += 1) {
      await writeFile(file, dead);
      const asked = await Promise.allSettled(Array.from({ length: 8 }, async () => await Lock.take(file, "testing")));
      const had = asked.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      expect([round, had.length]).toEqual([round, 1]);
      await had[0]?.[Symbol.asyncDispose]();
      expect([round, await readdir(root)]).toEqual([round, []]);
    }
  });

  it("is given back by its owner only", async () => {
    const lock = await Lock.take(file, "testing");
    await writeFile(file, "1 another-machine");
    await lock[Symbol.asyncDispose]();
    expect(await readFile(file, "utf8")).toBe("1 another-machine");
    await expect(Lock.take(file, "testing")).rejects.toThrow(/another machine\) is testing/);
  });
});
