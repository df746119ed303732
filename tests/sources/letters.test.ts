import { describe, expect, it } from "vitest";
import { aCollege } from "./aCollege.ts";

describe("letters that can't be printed", () => {
  it("are told in a text, a plan and a name, with file, line and column", async () => {
    await using college = await aCollege();
    await college.write("texts/2024/en/summary.md", "Fine → and ✓ and non\u2011breaking.\n\nNot 👍 fine.\n");
    await college.change(
      "actions/2024.yaml",
      "    title: { nl: Praten, en: Talking }",
      "    # 👍 in a comment is nobody's business\n    title: { nl: Praten → doen, en: Talking 北京 and 北 }",
    );
    expect(await college.findings()).toEqual([
      expect.stringContaining('actions/2024.yaml:8:45  "北" (U+5317) can\'t be printed'),
      expect.stringContaining('actions/2024.yaml:8:46  "京" (U+4EAC) can\'t be printed'),
      expect.stringContaining(
        'texts/2024/en/summary.md:3:5  "👍" (U+1F44D) can\'t be printed: no font of the program has it',
      ),
    ]);
  });

  it("are told of quotation marks that Word made curly, and not of those that are meant", async () => {
    await using college = await aCollege();
    await college.change(
      "actions/2024.yaml",
      "title: { nl: Praten, en: Talking }",
      "title: { nl: “Praten”, en: '“Talking”' }",
    );
    expect((await college.findings()).map((each) => each.split("\n")[0])).toEqual([
      "data/actions/2024.yaml:7:18  curly quotation marks (“ ”) around a text are printed with it",
    ]);
  });

  it("are told of signs of notes that Word leaves where a footnote was, and not of powers", async () => {
    await using college = await aCollege();
    await college.write("texts/2024/en/summary.md", "A hall of 40 m² and 10² seats.\n\nAsked in spring.¹ More.\n");
    await college.change(
      "actions/2024.yaml",
      "title: { nl: Praten, en: Talking }",
      "title: { nl: Praten ², en: 9 m² }",
    );
    expect((await college.findings()).map((each) => each.split("\n")[0])).toEqual([
      "data/actions/2024.yaml:7:25  “²” is the sign of a note, and leads to none",
      "data/texts/2024/en/summary.md:3:17  “¹” is the sign of a note, and leads to none",
    ]);
  });

  it("are told by their name where they can't be seen", async () => {
    await using college = await aCollege();
    await college.write("texts/2024/en/summary.md", "Well\u200Bbeing.\n\n\uF0B7 a bullet\n");
    expect((await college.findings()).map((each) => each.split("\n")[0])).toEqual([
      "data/texts/2024/en/summary.md:1:5  this text holds an invisible space without width (U+200B)",
      expect.stringContaining("summary.md:3:1  this text holds a bullet or sign of Word's Symbol font (U+F0B7)"),
    ]);
  });
});
