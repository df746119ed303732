import { expect, test } from "vitest";
import { Sha256 } from "../../src/domain/index.ts";
import { readLetters } from "../../src/sources/readLetters.ts";
import { readTexts } from "../../src/sources/readTexts.ts";

const aFile = (path: string, text: string) => ({ path, shown: `data/${path}`, text, sha256: Sha256.parse("0".repeat(64)) });

test("a text in a language that no report can be written in is refused", () => {
  const { texts, findings } = readTexts([aFile("texts/2024/xx/summary.md", "Words.")], ["en"]);
  expect(texts).toEqual([]);
  expect(findings).toMatchObject([
    {
      file: "data/texts/2024/xx/summary.md",
      message: expect.stringContaining('"xx"'),
      hint: expect.stringContaining("nl"),
    },
  ]);
});

test("so is a letter", () => {
  const { letters, findings } = readLetters([aFile("letters/faculty.xx.md", "# The report\n\nDear reader")]);
  expect(letters).toEqual([]);
  expect(findings).toMatchObject([{ file: "data/letters/faculty.xx.md", message: expect.stringContaining('"xx"') }]);
});
