import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasEnded, isGone, isRunning, processName } from "../../src/files/index.ts";
import { Lock } from "../../src/store/index.ts";
import { isNotGiven } from "../skips.ts";

const notLinux = isNotGiven(process.platform !== "linux", "/proc", "processes that nobody has asked for their status");

const neverAsks = `
  const { pid } = require("node:child_process").spawn("true");
  require("node:fs").writeSync(1, String(pid));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
`;

describe.skipIf(notLinux)("a process that has ended, and that nobody has asked for its status", () => {
  let parent: ChildProcess;
  let pid: number;
  const stat = async () => {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  };

  beforeAll(async () => {
    // It waits for nothing but a signal, so that it never asks.
    parent = spawn(process.execPath, ["--eval", neverAsks], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = (await once(parent.stdout ?? parent, "data")) as [Buffer];
    pid = Number(said.toString());
    while ((await stat())[0] !== "Z") await new Promise((resolve) => setTimeout(resolve, 5));
  });
  afterAll(() => parent.kill("SIGKILL"));

  it("does not run, though its number is still there", () => {
    expect(process.kill(pid, 0)).toBe(true);
    expect(isRunning(pid)).toBe(false);
    expect(isRunning(process.pid)).toBe(true);
  });

  it("is gone, where one that runs is not", async () => {
    expect(await Promise.all([isGone(pid), isGone(process.pid)])).toEqual([true, false]);
  });

  it("has left what bears its name", async () => {
    const [, , here] = processName.split("-");
    expect(hasEnded(`${pid}-${(await stat())[19]}-${here}`)).toBe(true);
    expect(hasEnded(processName)).toBe(false);
  });

  it("holds no lock any more", async () => {
    const root = await mkdtemp(path.join(tmpdir(), "wellbeing-lock-"));
    try {
      const file = path.join(root, ".lock");
      await writeFile(file, `${pid} ${hostname()} it`);
      await using _ = await Lock.take(file, "testing");
      expect(await readFile(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
