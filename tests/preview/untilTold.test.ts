import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UntilTold } from "../../src/preview/untilTold.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Gives whether who has waited is through by the time that all that is under way is done. */
function waiting(until: UntilTold): () => Promise<boolean> {
  let isThrough = false;
  void until.told().then(() => {
    isThrough = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isThrough;
  };
}

describe("what waits until something is before somebody's eyes", () => {
  it("comes at once where nothing is on its way", async () => {
    expect(await waiting(new UntilTold())()).toBe(true);
  });

  it("comes when a browser tells that it is there", async () => {
    const until = new UntilTold();
    until.begins();
    const isThrough = waiting(until);
    expect(await isThrough()).toBe(false);
    until.tells();
    expect(await isThrough()).toBe(true);
  });

  it("comes all the same where a browser tells nothing", async () => {
    const until = new UntilTold();
    until.begins();
    const isThrough = waiting(until);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await isThrough()).toBe(true);
  });

  it("comes when something else is on its way, for which others wait", async () => {
    const until = new UntilTold();
    until.begins();
    const isThrough = waiting(until);
    until.begins();
    expect(await isThrough()).toBe(true);
    expect(await waiting(until)()).toBe(false);
  });
});
