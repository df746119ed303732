import { describe, expect, it } from "vitest";
import { lastWordsKept } from "../../src/html/lastWords.ts";

describe("the last word of a paragraph", () => {
  it("stays with the word before it, in one piece, also behind marks and in each of several paragraphs", () => {
    expect(lastWordsKept("<p>one two words.</p><p>three <em>four five.</em></p>")).toBe(
      "<p>one two\u00A0words.</p><p>three <em>four\u00A0five.</em></p>",
    );
    expect(lastWordsKept("a report of stu\u00ADdents")).toBe("a report of\u00A0students");
  });

  it("may stand alone where it is long enough to fill a line, and where it is the only one", () => {
    expect(lastWordsKept("the psy\u00ADcho\u00ADlo\u00ADgi\u00ADcally unsafe environmentalists")).toMatch(
      /unsafe environ/,
    );
    expect(lastWordsKept("<p>One.</p>")).toBe("<p>One.</p>");
  });

  it("is looked for in text only, never in a tag", () => {
    const link = '<p>see <a href="x" class="a b">there</a></p>';
    expect(lastWordsKept(link)).toBe(link);
  });
});
