/** A release whose PDFs are printed by workers, with a real Redis, real processes and real browsers. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Manifest } from "../../../src/domain/index.ts";
import { type Ran, wellbeing } from "../../cli/run.ts";
import { wholeWayMs } from "../../limits.ts";
import { isFull, lacksRoot } from "../../skips.ts";
import { smallRelease } from "../../smallRelease.ts";
import { collegeFolder } from "../../sources/aCollege.ts";
import { noRedis, type OwnRedis, ownRedis } from "./redis.ts";

const notAsNobody = !isFull || lacksRoot("workers of a user with few rights");

const program = fileURLToPath(new URL("../../../src/cli/wellbeing.ts", import.meta.url));

let root: string;
let keyFile: string;
let redis: OwnRedis;
let local: Record<string, string>;
const pdfs = () =>
  Object.keys(local)
    .filter((id) => id.endsWith(".pdf"))
    .sort();
const workers = new Set<ChildProcess>();
beforeAll(async () => {
  if (noRedis) return;
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-queue-"));
  keyFile = path.join(root, "key");
  await writeFile(keyFile, `${"k".repeat(32)}\n`, { mode: 0o640 });
  redis = await ownRedis();
  local = await hashesIn((await smallRelease()).out);
});
afterEach(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  workers.clear();
});
afterAll(async () => {
  if (noRedis) return;
  await redis[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

const hashes = async (name: string) => await hashesIn(path.join(root, name));

async function hashesIn(out: string): Promise<Record<string, string>> {
  const { artefacts } = Manifest.parse(JSON.parse(await readFile(path.join(out, "2024/manifest.json"), "utf8")));
  return Object.fromEntries(artefacts.map(({ id, sha256 }) => [id, sha256]));
}

async function release(name: string): Promise<Ran> {
  const out = path.join(root, name);
  return await wellbeing([
    "report",
    "--data",
    collegeFolder,
    "--out",
    out,
    "--queue",
    redis.address,
    "--store",
    store(name),
    "--key-file",
    keyFile,
  ]);
}

/** Some worker has taken a job and has not given its result. */
async function hasTakenAJob(): Promise<void> {
  const connection = new Redis(redis.address);
  const taken = async () => {
    const lists = await connection.keys("bull:*:active");
    return (await Promise.all(lists.map((list) => connection.llen(list)))).reduce((sum, length) => sum + length, 0);
  };
  await expect.poll(taken, { timeout: wholeWayMs, interval: 1 }).toBeGreaterThan(0);
  connection.disconnect();
}

function store(name: string): string {
  return path.join(root, `${name}-store`);
}

interface RunningWorker {
  readonly process: ChildProcess;
  /** What it printed so far, one id each. */
  readonly printed: string[];
  readonly hasPrinted: (count: number) => Promise<void>;
}

/** In a folder where there is no data: it needs none. */
async function aWorker(name: string, as: SpawnOptions = {}): Promise<RunningWorker> {
  const words = ["worker", "--queue", redis.address, "--store", store(name), "--tabs", "1", "--key-file", keyFile];
  const child = spawn(process.execPath, [program, ...words], { cwd: root, ...as, stdio: ["ignore", "pipe", "pipe"] });
  workers.add(child);
  const printed: string[] = [];
  let waiting: (() => void)[] = [];
  const ready = Promise.withResolvers<void>();
  child.stdout.on("data", (chunk: Buffer) => {
    if (chunk.toString().includes("taking work")) ready.resolve();
    printed.push(...[...chunk.toString().matchAll(/^(\S+\.pdf), /gm)].flatMap(([, id]) => id ?? []));
    for (const each of waiting) each();
    waiting = [];
  });
  child.on("exit", (status) => ready.reject(new Error(`the worker ended with ${status}`)));
  await ready.promise;
  const hasPrinted = async (count: number) => {
    while (printed.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { process: child, printed, hasPrinted };
}

describe.skipIf(noRedis)("a release over a queue", () => {
  it("has the same bytes as a local one, each PDF printed once by one of two workers", async () => {
    const two = await Promise.all([aWorker("two"), aWorker("two")]);
    const { status, stderr } = await release("two");
    expect([status, stderr.split("\n")[0]]).toEqual([0, `making ${Object.keys(local).length} files`]);
    expect(await hashes("two")).toEqual(local);
    const printed = two.flatMap((each) => each.printed);
    expect(printed.toSorted()).toEqual(pdfs());
    expect(Math.min(...two.map((each) => each.printed.length))).toBeGreaterThan(0);
  });

  it.runIf(isFull)("is whole though a worker is killed in the middle of a job", async () => {
    const first = await aWorker("killed");
    const making = release("killed");
    await first.hasPrinted(2);
    await hasTakenAJob();
    first.process.kill("SIGKILL");
    const second = await aWorker("killed");
    expect((await making).status).toBe(0);
    expect(await hashes("killed")).toEqual(local);
    // What it was printing when it was killed, the other printed.
    expect(new Set([...first.printed, ...second.printed]).size).toBe(pdfs().length);
  });

  it.runIf(isFull)(
    "is whole though all connections are cut, and though Redis is restarted and has forgotten everything",
    async () => {
      const worker = await aWorker("restarted");
      const making = release("restarted");
      await worker.hasPrinted(1);
      const client = new Redis(redis.address);
      await client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      client.disconnect();
      await worker.hasPrinted(3);
      await redis.restart();
      const { status, stderr } = await making;
      expect(status).toBe(0);
      expect(stderr).toContain("the connection is lost; trying again");
      expect(stderr).toContain("the connection is back");
      expect(await hashes("restarted")).toEqual(local);
    },
  );

  it.skipIf(notAsNobody)("is printed by a worker whose user may write to the store and nowhere else", async () => {
    const nobody = 65_534;
    const own = path.join(root, "nobody");
    await mkdir(own);
    await chown(own, nobody, nobody);
    await mkdir(store("nobody"));
    await chown(store("nobody"), 0, nobody);
    await chmod(store("nobody"), 0o2770);
    await chmod(root, 0o755);
    await chown(keyFile, 0, nobody);
    const env = { ...process.env, WELLBEING_CACHE: path.join(own, "cache"), TMPDIR: own };
    const worker = await aWorker("nobody", { uid: nobody, gid: nobody, env });
    expect((await release("nobody")).status).toBe(0);
    expect(await hashes("nobody")).toEqual(local);
    expect(worker.printed).toHaveLength(pdfs().length);
  });

  it("needs no worker where the store has everything", async () => {
    await rm(path.join(root, "two"), { recursive: true });
    expect((await release("two")).status).toBe(0);
    expect(await hashes("two")).toEqual(local);
  });

  it("ends a worker that is interrupted, with the status of the signal", async () => {
    const worker = await aWorker("ended");
    const ended = new Promise((resolve) => worker.process.once("exit", resolve));
    worker.process.kill("SIGTERM");
    expect(await ended).toBe(143);
  });
});

describe("what goes wrong with a queue", () => {
  it.runIf(isFull)("is said: no Redis at the address, a password not shown, an address that is none", async () => {
    const words = (address: string) => [
      "report",
      "--data",
      collegeFolder,
      "--out",
      path.join(root, "none"),
      "--queue",
      address,
    ];
    const nobody = await wellbeing(words("redis://user:secret@127.0.0.1:1"));
    const nonsense = await wellbeing(words("localhost"));
    expect(nobody.status).toBe(3);
    expect(nobody.stderr).toMatch(/wellbeing: no Redis answers at redis:\/\/127\.0\.0\.1:1: .+\n {4}is it running/);
    expect(nobody.stderr).not.toContain("secret");
    expect([nonsense.status, nonsense.stderr]).toEqual([
      2,
      expect.stringContaining("--queue localhost: an address like redis://localhost:6379"),
    ]);
  });

  it("is said of a worker without a store", async () => {
    expect(await wellbeing(["worker", "--queue", "redis://127.0.0.1:1"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("a worker needs --queue and --store"),
    });
  });
});
