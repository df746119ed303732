import { describe, expect, it } from "vitest";
import { listOf } from "../../src/app/listOf.ts";
import { parseWords, yearOf } from "../../src/cli/parseWords.ts";

const options = { year: { type: "string" }, json: { type: "boolean" } } as const;

describe("the words of a command line", () => {
  it("become options", () => {
    expect(parseWords(["--year", "2024", "--json"], options)).toMatchObject({ year: "2024", json: true });
  });

  it.each([
    [["--yaer", "2024"], "unknown option --yaer", "did you mean --year?"],
    [["--frobnicate"], "unknown option --frobnicate", "see --help"],
    [["--year"], "Option '--year <value>' argument missing", "see --help"],
    [["stray"], "Unexpected argument 'stray'", "see --help"],
  ])("%j is refused with status 2", (words, message, hint) => {
    expect(() => parseWords(words, options)).toThrow(
      expect.objectContaining({ status: 2, message: expect.stringContaining(message), hint }),
    );
  });

  it("name years by four digits", () => {
    expect(yearOf("2024")).toBe(2024);
    expect(yearOf(undefined)).toBeNull();
    expect(() => yearOf("24")).toThrow("--year 24: a year has four digits");
  });

  it("list values, repeated or by commas, and say which are known", () => {
    expect(listOf("lang", ["nl,en"], ["nl", "en"])).toEqual(["nl", "en"]);
    expect(listOf("lang", undefined, ["nl"])).toBeNull();
    expect(() => listOf("only", ["faculty-lwa"], ["board", "faculty-law"])).toThrow(
      expect.objectContaining({ status: 2, hint: 'did you mean "faculty-law"? One of board, faculty-law' }),
    );
  });
});
