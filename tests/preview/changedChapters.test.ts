import { describe, expect, it } from "vitest";
import { changedChapters } from "../../src/preview/changedChapters.ts";

const chapter = (id: string, words: string, more = "") =>
  `<section class="chapter${more}" id="chapter-${id}"><h2>${id}</h2><p>${words}</p></section>`;
const page = (...chapters: readonly string[]) => `<head><title>x</title></head><main>\n${chapters.join("\n")}</main>`;

describe("what of a page is read again after a save", () => {
  it("is the chapters in which alone it differs, however many", () => {
    const before = page(chapter("a", "one"), chapter("b", "two", " chapter-half"), chapter("c", "three"));
    const now = page(chapter("a", "one"), chapter("b", "2", " chapter-half"), chapter("c", "3"));
    expect(changedChapters(before, now)).toEqual([
      { id: "chapter-b", html: chapter("b", "2", " chapter-half") },
      { id: "chapter-c", html: chapter("c", "3") },
    ]);
    expect(changedChapters(now, now)).toEqual([]);
  });

  it.each([
    ["something else differs", page(chapter("a", "one")).replace("<title>x", "<title>y")],
    ["a chapter is new", page(chapter("a", "one"), chapter("b", "two"))],
    ["a chapter has another name", page(chapter("b", "one"))],
    ["a chapter has moved", `${chapter("a", "one")}${page()}`],
    ["a chapter has a section of its own", page(chapter("a", "one</p><section><p>2</p></section><p>"))],
  ])("is the whole page where %s", (_, now) => {
    expect(changedChapters(page(chapter("a", "one")), now)).toBeNull();
    expect(changedChapters(now, page(chapter("a", "one")))).toBeNull();
  });

  it("is the whole page where nothing is known of what was there", () => {
    expect(changedChapters("", page(chapter("a", "one")))).toBeNull();
  });
});
