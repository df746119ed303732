import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Threads } from "../../src/release/index.ts";

afterEach(() => vi.restoreAllMocks());

describe("threads", () => {
  it("go on with another one after one has ended, and say so of what it was at", async () => {
    const workers = new Set<Worker>();
    const { postMessage } = Worker.prototype;
    vi.spyOn(Worker.prototype, "postMessage").mockImplementation(function (this: Worker, ...words) {
      workers.add(this);
      postMessage.apply(this, words as [unknown]);
    });
    await using threads = new Threads(1);
    const finish = async () =>
      await threads.finish(new Uint8Array(), {} as never).catch((error: Error) => error.message);
    const before = await finish();
    expect(before).not.toContain("ended");
    const [worker] = workers;
    const atWork = finish();
    await worker?.terminate();
    expect(await atWork).toBe("a thread ended with 1");
    expect(await finish()).toBe(before);
    expect(workers.size).toBe(2);
  });
});
