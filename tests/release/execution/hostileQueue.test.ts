/** Jobs that somebody else put into the queue, in a real Redis, for a real worker. They are aimed at a victim of the test's own. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Queue, QueueEvents } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sha256 } from "../../../src/domain/index.ts";
import { type JobBody, queuedJob, readQueuedJob } from "../../../src/release/execution/queuedJob.ts";
import { sha256 } from "../../../src/store/index.ts";
import { wellbeing } from "../../cli/run.ts";
import { noRedis, type OwnRedis, ownRedis } from "./redis.ts";

const program = fileURLToPath(new URL("../../../src/cli/wellbeing.ts", import.meta.url));
const secret = "0123456789abcdef0123456789abcdef";
const key = new TextEncoder().encode(secret);
const other = new TextEncoder().encode("another key of thirty-two letters");
const hash = (text: string) => sha256(text);

const body: JobBody = {
  key: hash("key"),
  id: "board.nl.pdf",
  html: hash("<p>page</p>"),
  about: { title: "Title", author: "Author", language: "nl", date: "2024-12-31T00:00:00.000Z" },
  attachments: [],
};

describe("a job", () => {
  const read = (data: unknown, id: string = body.key) => readQueuedJob(data, id, "queue", key);

  it("is believed where it was signed with the key, for this queue, as it is", () => {
    expect(read(queuedJob(body, "queue", key))).toEqual(body);
    const unsigned = queuedJob(body, "queue", null);
    expect(readQueuedJob(unsigned, body.key, "queue", null)).toEqual(body);
  });

  const signed = queuedJob(body, "queue", key);
  const otherBody = JSON.stringify({ ...body, html: hash("other") });
  it.each<[string, unknown]>([
    ["with another key", queuedJob(body, "queue", other)],
    ["for another queue", queuedJob(body, "others", key)],
    ["not at all", queuedJob(body, "queue", null)],
    ["and changed after that", { ...signed, body: otherBody }],
    ["with something that is no signature", { ...signed, signature: "0" }],
    ["with a signature that is no text", { ...signed, signature: ["0".repeat(64)] }],
    ["and holds no text", { ...signed, body: body }],
    ["and is nothing", null],
    ["and is far too large", { ...signed, body: "x".repeat(2_000_000) }],
  ])("is refused where it was signed %s", (_, data) => {
    expect(() => read(data)).toThrow("a job is refused");
  });

  it("is refused under another id than its own, and signed where the worker has no key", () => {
    expect(() => read(queuedJob(body, "queue", key), hash("other"))).toThrow("a job is refused");
    expect(() => readQueuedJob(queuedJob(body, "queue", key), body.key, "queue", null)).toThrow("a job is refused");
  });

  it.each<[string, Record<string, unknown>]>([
    ["page", { html: "../../../victim" }],
    ["key", { key: "../../../victim" }],
    ["name", { id: "\u001b]0;title\u0007" }],
    ["language", { about: { ...body.about, language: "xx" } }],
    ["title", { about: { ...body.about, title: "x".repeat(3000) } }],
    [
      "attachment",
      {
        attachments: [
          { name: "a.csv", description: "", mediaType: "text/csv", content: "../../../victim", chart: null },
        ],
      },
    ],
    ["further part", { run: "this" }],
  ])("with a strange %s is refused even where nobody signs", (_, part) => {
    const text = JSON.stringify({ ...body, ...part });
    const id = typeof part.key === "string" ? part.key : body.key;
    expect(() => readQueuedJob({ body: text, signature: null }, id, "queue", null)).toThrow("a job is refused");
  });
});

describe("a queue on another machine", () => {
  it.each(["report", "worker"])(
    "is refused without a key by wellbeing %s, before anything is asked of it",
    async (command) => {
      const words = [command, "--queue", "redis://192.0.2.1:6379", "--store", path.join(tmpdir(), "none")];
      const { status, stderr } = await wellbeing(words);
      expect([status, stderr]).toEqual([2, expect.stringContaining("a queue on another machine needs a key")]);
    },
  );

  it("is refused with a key that is weak, or that others can read", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-key-"));
    const file = path.join(folder, "key");
    const asked = async (mode: number, text: string) => {
      await writeFile(file, text);
      await chmod(file, mode);
      const words = ["worker", "--queue", "redis://192.0.2.1:6379", "--store", folder, "--key-file", file];
      const { status, stderr } = await wellbeing(words);
      return `${status} ${stderr}`;
    };
    expect(await asked(0o600, "short")).toContain("2 wellbeing: the key of the queue is shorter than 32 characters");
    expect(await asked(0o600, "")).toContain("2 wellbeing: a queue on another machine needs a key");
    if (process.platform !== "win32") expect(await asked(0o644, secret)).toMatch(/^2 .*can be read by others/);
    await rm(folder, { recursive: true, force: true });
  });
});

describe.skipIf(noRedis)("a worker to whom somebody else gives jobs", () => {
  let root: string;
  let redis: OwnRedis;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), "wellbeing-hostile-"));
    redis = await ownRedis();
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill("SIGKILL");
    await redis[Symbol.asyncDispose]();
    await rm(root, { recursive: true, force: true });
  });

  /** Starts one; what it says on standard error grows in the array. */
  async function aWorker(store: string, env: NodeJS.ProcessEnv): Promise<string[]> {
    const words = ["worker", "--queue", redis.address, "--store", store, "--tabs", "1"];
    const child = spawn(process.execPath, [program, ...words], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    workers.push(child);
    const said: string[] = [];
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        if (chunk.toString().includes("taking work")) resolve();
      });
      child.on("exit", (status) => reject(new Error(`the worker ended with ${status}: ${said.join("")}`)));
    });
    return said;
  }

  async function queueOfWorker(): Promise<string> {
    const client = new Redis(redis.address);
    const [meta = ""] = await client.keys("bull:wellbeing-*:meta");
    client.disconnect();
    return meta.split(":")[1] ?? "";
  }

  it("touches nothing outside its store, prints none of them, and says that it refused them", async () => {
    const store = path.join(root, "store");
    await mkdir(store);
    const victim = path.join(root, "victim");
    await writeFile(victim, "precious");
    const said = await aWorker(store, { WELLBEING_QUEUE_KEY: secret });
    const name = await queueOfWorker();
    const connection = { url: redis.address };
    await using ending = new AsyncDisposableStack();
    const queue = new Queue(name, { connection });
    const events = new QueueEvents(name, { connection });
    ending.defer(async () => void (await Promise.all([queue.close(), events.close()])));
    await events.waitUntilReady();
    const page = JSON.stringify({ ...body, html: "../../../victim" });
    const hostile: Record<string, unknown>[] = [
      { id: "x", html: "../../../victim", about: body.about, attachments: [] },
      { body: page, signature: null },
      { body: page, signature: "0".repeat(64) },
      { ...queuedJob(body, name, other) },
      { body: "{".repeat(2_000_000), signature: null },
      {},
    ];
    const reasons: string[] = [];
    const failed = new Promise<void>((resolve) => {
      events.on("failed", ({ failedReason }) => {
        if (reasons.push(failedReason) === hostile.length) resolve();
      });
    });
    for (const [place, data] of hostile.entries())
      await queue.add("print", data, { jobId: hash(`job ${place}`), attempts: 3, removeOnFail: true });
    await failed;
    expect(reasons.every((reason) => reason.startsWith("a job is refused"))).toBe(true);
    expect(said.join("").split("a job is refused")).toHaveLength(hostile.length + 1);
    expect(await readFile(victim, "utf8")).toBe("precious");
    expect((await readdir(root)).sort()).toEqual(["store", "victim"]);
    // Only what it tried the store with.
    const kept = await readdir(store, { recursive: true });
    expect(kept.filter((each) => Sha256.safeParse(path.basename(each)).success)).toHaveLength(1);
  });
});
