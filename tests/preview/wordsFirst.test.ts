import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WordsFirst } from "../../src/preview/wordsFirst.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a picture that is asked for now has come by the time that all that is under way is done. */
async function comes(words: WordsFirst): Promise<boolean> {
  let isThere = false;
  void words.shown().then(() => {
    isThere = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return isThere;
}

describe("the pictures of a page that is opened", () => {
  it("come at once where no page is being opened", async () => {
    expect(await comes(new WordsFirst())).toBe(true);
  });

  it("come when its words are before somebody's eyes", async () => {
    const words = new WordsFirst();
    words.opened();
    expect(await comes(words)).toBe(false);
    words.seen();
    expect(await comes(words)).toBe(true);
  });

  it("come all the same where its browser says nothing", async () => {
    const words = new WordsFirst();
    words.opened();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await comes(words)).toBe(true);
  });

  it("of one page come when another is opened, and those of that one wait", async () => {
    const words = new WordsFirst();
    words.opened();
    let isThere = false;
    void words.shown().then(() => {
      isThere = true;
    });
    words.opened();
    await vi.advanceTimersByTimeAsync(0);
    expect(isThere).toBe(true);
    expect(await comes(words)).toBe(false);
  });
});
