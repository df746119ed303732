import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Threads } from "../../../src/release/index.ts";

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
    // Asked to end first: what it is given then, it never answers.
    const ending = worker?.terminate();
    const atWork = finish();
    await ending;
    expect(await atWork).toBe("a thread ended with 1");
    expect(await finish()).toBe(before);
    expect(workers.size).toBe(2);
  });

  it("end by themselves, at once and with work that is left, and are not ended while they load", async () => {
    const terminated = vi.spyOn(Worker.prototype, "terminate");
    await new Threads(2)[Symbol.asyncDispose]();
    const threads = new Threads(1);
    const left = [1, 2, 3].map(async () => await threads.finish(new Uint8Array(), {} as never));
    const settled = Promise.allSettled(left);
    await threads[Symbol.asyncDispose]();
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(terminated).not.toHaveBeenCalled();
  });
});
