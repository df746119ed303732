/** Programs that are interrupted or killed, as processes of their own, with a temporary folder of the test's own. */
import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasEnded } from "../../src/files/index.ts";
import { isNotGiven, lacksPosix } from "../skips.ts";
import { collegeFolder } from "../sources/aCollege.ts";
import { wellbeing } from "./run.ts";

const noLinux = isNotGiven(process.platform !== "linux", "Linux", "programs that are killed");

const noPosix = lacksPosix("programs that are interrupted or killed");

const program = fileURLToPath(new URL("../../src/cli/wellbeing.ts", import.meta.url));

let root: string;
let temporary: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-interrupted-"));
  temporary = path.join(root, "tmp");
  await mkdir(temporary);
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<{ readonly status: number | null; readonly stderr: string }>;
}

/** A report of the example, which has response files and charts. */
function aReport(): Running {
  const words = [program, "report", "--out", path.join(root, "out")];
  const env = { ...process.env, TMPDIR: temporary };
  const running = spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  running.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) =>
    running.on("close", (status) => resolve({ status, stderr })),
  );
  return { process: running, ended };
}

/** The name of the process that keeps a folder of this kind, as soon as there is one. */
async function keeperOf(kind: "responses" | "browser"): Promise<string> {
  const begin = `wellbeing-${kind}-`;
  for (;;) {
    const found = (await readdir(temporary)).find((name) => name.startsWith(begin));
    if (found !== undefined) return found.slice(begin.length).split("-").slice(0, 3).join("-");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function untilEnded(name: string): Promise<void> {
  while (!hasEnded(name)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A browser whose program was killed has processes of its own that end on their own: one that stays keeps the test from ending. */
async function untilNoBrowser(): Promise<void> {
  while ((await browsers()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Processes of a browser that have this test's folder on their command line. */
async function browsers(): Promise<readonly string[]> {
  const all = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return commands.filter((command) => command.includes(`user-data-dir=${temporary}`));
}

describe.skipIf(noPosix)("a program that is interrupted", () => {
  it.each([
    ["SIGTERM", 143, "responses"],
    ["SIGINT", 130, "browser"],
  ] as const)(
    "by %s ends with %i and leaves nothing of the responses or of the browser",
    async (signal, status, kind) => {
      const running = aReport();
      const keeper = await keeperOf(kind);
      running.process.kill(signal);
      const ended = await running.ended;
      expect(ended.status).toBe(status);
      expect(ended.stderr).not.toMatch(/^\s+at |Error/m);
      expect(hasEnded(keeper)).toBe(true);
      expect([await readdir(temporary), await browsers()]).toEqual([[], []]);
    },
  );

  it("at once does so where it is asked twice", async () => {
    const running = aReport();
    await keeperOf("responses");
    running.process.kill("SIGINT");
    running.process.kill("SIGINT");
    expect((await running.ended).status).toBe(130);
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe.skipIf(noLinux)("a program that is killed", () => {
  it("from outside, as where memory is short, is told of, and leaves nothing", async () => {
    const running = aReport();
    const keeper = await keeperOf("browser");
    process.kill(Number(keeper.split("-")[0]), "SIGKILL");
    const { status, stderr } = await running.ended;
    expect([status, stderr]).toEqual([3, expect.stringContaining("the program was ended from outside (SIGKILL)")]);
    await untilNoBrowser();
    expect(await readdir(temporary)).toEqual([]);
  });

  it("with the process that watches over it leaves what the next run removes, whatever that run is", async () => {
    const running = aReport();
    const keeper = await keeperOf("browser");
    running.process.kill("SIGKILL");
    await untilEnded(keeper);
    await wellbeing(["cache", "--out", path.join(root, "out")], { TMPDIR: temporary });
    expect([await readdir(temporary), await browsers()]).toEqual([[], []]);
  });

  it("keeps nobody's folder but its own kind's: not one of a program that runs, nor another's", async () => {
    const own = path.basename(await mkdtemp(path.join(temporary, "wellbeing-responses-1-1-00000000-")));
    await mkdir(path.join(temporary, "somebody-elses"));
    await wellbeing(["cache", "--out", path.join(root, "out")], { TMPDIR: temporary });
    // Its process counts in another machine or container: nobody here can tell whether it runs.
    expect((await readdir(temporary)).sort()).toEqual(["somebody-elses", own].sort());
  });
});

describe("a release that an interrupted run had put aside", () => {
  it("is back in its place after the next run, though that run finds the data broken", async () => {
    const data = path.join(root, "data");
    await cp(collegeFolder, data, { recursive: true });
    await writeFile(path.join(data, "priorities.yaml"), "priorities: [");
    const out = path.join(root, "out");
    await mkdir(path.join(out, ".replaced-2024"), { recursive: true });
    await writeFile(path.join(out, ".replaced-2024/manifest.json"), "as it was");
    await mkdir(path.join(out, ".making-2024-x"));
    const { status } = await wellbeing(["report", "--data", data, "--out", out]);
    expect(status).toBe(1);
    expect(await readFile(path.join(out, "2024/manifest.json"), "utf8")).toBe("as it was");
    expect((await readdir(out)).filter((name) => name !== ".store")).toEqual(["2024"]);
  });
});

describe("the folder for temporary files", () => {
  it("that is not there, or is no folder, is a message with status 3", async () => {
    const missing = await wellbeing(["check", "--data", collegeFolder], { TMPDIR: path.join(root, "none") });
    expect([missing.status, missing.stderr]).toEqual([
      3,
      `wellbeing: the folder for temporary files is not there: ${path.join(root, "none")}\n    make it, or let TMPDIR name another\n`,
    ]);
    await writeFile(path.join(root, "file"), "");
    const file = await wellbeing(["check", "--data", collegeFolder], { TMPDIR: path.join(root, "file") });
    expect([file.status, file.stderr]).toEqual([3, expect.stringContaining("temporary files is not")]);
  });
});
