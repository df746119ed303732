/** The entry of the command line, as whatever Node is there reads it. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isNotGiven, lacksPosix } from "../../skips.ts";
import { aHouse } from "./aHouse.ts";

const noPosix = lacksPosix("signals to the entry");

const project = fileURLToPath(new URL("../../..", import.meta.url));
const entry = path.join(project, "src/cli/start.js");
const help = expect.stringMatching(/^wellbeing: a university's annual student well-being reports/);
const anotherNode = await firstOtherNode();
const noOtherNode = isNotGiven(anotherNode === null, "other Node on the path", "an older one that reads the entry");

/** Says what it got, and ends with a status of its own. */
const echo = `
  import { readFileSync } from "node:fs";
  const text: string = readFileSync(0, "utf8");
  console.log(JSON.stringify({ words: process.argv.slice(2), text }));
  console.error("told");
  process.exitCode = 7;
`;
/** Says what it is asked by, and how often, until it is asked by SIGTERM or its starter is gone. */
const listener = `
  import { whenAskedToEnd } from ${JSON.stringify(path.join(project, "src/cli/askedToEnd.ts"))};
  const isOpen = setInterval(() => undefined, 60_000);
  whenAskedToEnd((signal, times) => {
    console.log(signal, times);
    if (signal !== "SIGINT") clearInterval(isOpen);
  });
  console.log("listens");
`;

/** The first Node on the path that isn't the project's. */
async function firstOtherNode(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = await realpath(path.join(folder, "node")).catch(() => null);
    if (file === null) continue;
    const version = execFileSync(file, ["--version"], { encoding: "utf8" }).trim();
    if (version !== process.version) return file;
  }
  return null;
}

const start = (node: string, words: readonly string[], more: { input?: string; cwd?: string } = {}) =>
  spawnSync(node, words, { encoding: "utf8", ...more });

/** Lines that a program writes, one by one. */
async function* linesOf({ stdout }: ChildProcess): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of stdout ?? []) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

describe("the entry of the command line", () => {
  it("gives words, standard input and output, and the status through to the Node of the project", async () => {
    await using house = await aHouse(echo);
    const { status, stdout, stderr } = start(process.execPath, [house.entry, "a b", "--c"], { input: "typed" });
    expect([status, JSON.parse(stdout), stderr]).toEqual([7, { words: ["a b", "--c"], text: "typed" }, "told\n"]);
  });

  it("starts it so that no code of WebAssembly is freed while it runs", async () => {
    await using house = await aHouse("console.log(process.execArgv.join())");
    expect(start(process.execPath, [house.entry]).stdout).toBe("--no-wasm-code-gc\n");
  });

  it("takes the program in a few files of its own folder alone, not that of a project which it was copied from", async () => {
    await using house = await aHouse("console.log(process.env.WELLBEING_BUNDLE?.replace(/.*[/\\\\]/, ''));");
    await using copy = await aHouse("console.log(process.env.WELLBEING_BUNDLE?.replace(/.*[/\\\\]/, ''));");
    const names: string[] = [];
    for (const { folder, entry } of [house, copy]) {
      await writeFile(path.join(folder, "package-lock.json"), "{}");
      names.push(start(process.execPath, [entry]).stdout);
    }
    expect(names).toEqual([expect.stringMatching(/^program-/), expect.stringMatching(/^program-/)]);
    expect(names[0]).not.toBe(names[1]);
  });

  it("does so from another folder, and through a link", async () => {
    await using house = await aHouse(echo);
    const elsewhere = path.join(house.folder, "elsewhere");
    await mkdir(elsewhere);
    await symlink(house.entry, path.join(elsewhere, "wellbeing"));
    expect(start(process.execPath, ["wellbeing", "x"], { cwd: elsewhere, input: "" })).toMatchObject({
      status: 7,
      stdout: '{"words":["x"],"text":""}\n',
    });
  });

  it.skipIf(noOtherNode)("is read by an older Node, which starts the project's own", () => {
    expect(start(anotherNode ?? "", [entry, "--help"])).toMatchObject({ status: 0, stdout: help, stderr: "" });
  });

  it("is what npx starts in the project", () => {
    expect(start("npx", ["wellbeing", "--help"], { cwd: path.join(project, "src") })).toMatchObject({
      status: 0,
      stdout: help,
    });
  });

  it.each([
    ["missing", "the Node of the project is not there\n    run `npm ci` in "],
    ["withoutBinary", "the Node of the project is not there\n    run `npm rebuild node` in "],
    ["noProgram", "the Node of the project can't be started\n    "],
  ] as const)("says how to mend it where the Node of the project is %s", async (node, message) => {
    await using house = await aHouse(echo, node);
    const { status, stdout, stderr } = start(process.execPath, [house.entry]);
    expect([status, stdout, stderr]).toEqual([3, "", expect.stringContaining(`wellbeing: ${message}`)]);
    expect(stderr).toContain(await realpath(house.folder));
  });
});

describe.skipIf(noPosix)("a signal to the entry", () => {
  it("that a key sends to all programs on a terminal is one ask, and a second one is another", async () => {
    await using house = await aHouse(listener);
    const running = spawn(process.execPath, [house.entry], { detached: true, stdio: ["ignore", "pipe", "inherit"] });
    const group = -(running.pid ?? 0);
    const said: string[] = [];
    for await (const line of linesOf(running)) {
      said.push(line);
      if (line === "listens") process.kill(group, "SIGINT");
      if (line === "SIGINT 1") running.kill("SIGTERM");
    }
    expect(said).toEqual(["listens", "SIGINT 1", "SIGTERM 2"]);
  });

  it("that can't be passed on, as the entry is killed by it, ends the program too", async () => {
    await using house = await aHouse(listener);
    const running = spawn(process.execPath, [house.entry], { stdio: ["ignore", "pipe", "inherit"] });
    const said: string[] = [];
    for await (const line of linesOf(running)) {
      said.push(line);
      if (line === "listens") running.kill("SIGKILL");
    }
    expect(said).toEqual(["listens", "SIGHUP 1"]);
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)("%s ends everything with status %i and leaves nothing of the responses", async (signal, status) => {
    await using house = await aHouse(null);
    const temporary = await mkdtemp(path.join(tmpdir(), "wellbeing-started-"));
    const words = [house.entry, "report", "--out", path.join(house.folder, "out")];
    const running = spawn(process.execPath, words, { env: { ...process.env, TMPDIR: temporary }, stdio: "ignore" });
    const ended = new Promise((resolve) => running.on("exit", (code, killedBy) => resolve(code ?? killedBy)));
    while (!(await readdir(temporary)).some((name) => name.startsWith("wellbeing-responses-")))
      await new Promise((resolve) => setTimeout(resolve, 20));
    running.kill(signal);
    expect([await ended, await readdir(temporary)]).toEqual([status, []]);
    await expect(access(path.join(house.folder, "out/2024"))).rejects.toThrow();
    await rm(temporary, { recursive: true });
  });
});
