import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Lock } from "../../src/store/index.ts";
import { wholeWayMs } from "../limits.ts";
import { isFull, isLong } from "../skips.ts";

let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-lock-"));
  file = path.join(root, ".lock");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

/** No process has this number: it is above what Linux gives. */
const dead = "4194999";
const forever = fileURLToPath(new URL("lockForever.ts", import.meta.url));
const kills = isLong ? 100 : isFull ? 40 : 10;

describe("a lock", () => {
  it("is had by one of many that ask at the same time", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, async () => await Lock.take(file, "testing")));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readdir(root)).toEqual([".lock"]);
  });

  it("of a dead run is taken over by one of many that find it", async () => {
    for (let round = 0; round < 200; round += 1) {
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

  it("that says nothing yet is being written, and is not taken over", async () => {
    await writeFile(file, "");
    await expect(Lock.take(file, "testing")).rejects.toThrow(/one that has just begun\) is testing/);
    expect(await readdir(root)).toEqual([".lock"]);
  });

  it("is taken over where the one before was killed while it took it over", async () => {
    await writeFile(file, dead);
    await writeFile(`${file}.dead`, dead);
    await using _ = await Lock.take(file, "testing");
    expect(await readdir(root)).toEqual([".lock"]);
  });

  it("is never had by two programs, of which some are killed at any moment", async () => {
    const inside = path.join(root, "inside");
    const said: string[] = [];
    const running = new Set<ChildProcess>();
    const start = () => {
      const child = spawn(process.execPath, [forever, file, inside], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      running.add(child);
      child.stdout?.on("data", (text: Buffer) => said.push(...text.toString()));
      child.on("exit", () => running.delete(child));
    };
    const kill = async (child: ChildProcess | undefined) => {
      const ended = new Promise((resolve) => child?.on("exit", resolve));
      child?.kill("SIGKILL");
      await ended;
    };
    for (let n = 0; n < 4; n += 1) start();
    // Its own sequence of moments, the same in each run of the tests.
    let moment = 20241124;
    for (let round = 0; round < kills; round += 1) {
      moment = (moment * 1103515245 + 12345) % 2 ** 31;
      const before = said.length;
      await expect.poll(() => said.length, { timeout: wholeWayMs, interval: 1 }).toBeGreaterThan(before + 5);
      await new Promise((resolve) => setTimeout(resolve, moment % 20));
      // Mostly the one that has the turn; at times another, which may be taking it.
      const holder = Number(await readFile(inside, "utf8").catch(() => ""));
      await kill([...running].find(({ pid }) => pid === holder) ?? [...running][moment % running.size]);
      start();
    }
    for (const child of [...running]) await kill(child);
    expect([...new Set(said)]).toEqual(["."]);
    await using _ = await Lock.take(file, "testing");
  });
});
