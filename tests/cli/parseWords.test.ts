import { describe, expect, it } from "vitest";
import { count, dayOption, flag, folder, someOf, text, texts, yearOption } from "../../src/cli/option.ts";
import { parseWords } from "../../src/cli/parseWords.ts";

const options = {
  year: yearOption("the year"),
  now: dayOption("the day"),
  lang: someOf("LANGUAGE", ["nl", "en"], "languages"),
  only: texts("ID", "reports"),
  name: text("NAME", "a name"),
  days: count("N", "days"),
  data: folder("data", "the data"),
  json: flag("for scripts"),
};

const givenBy = (...words: string[]) => parseWords(words, options).given;

describe("the words of a command line", () => {
  it("become what they mean", () => {
    const words = ["--year", "2024", "--now=2025-02-11", "--name", "x", "--days", "3", "--data", "/srv/data", "--json"];
    expect(givenBy(...words)).toEqual({
      year: 2024,
      now: "2025-02-11",
      lang: null,
      only: null,
      name: "x",
      days: 3,
      data: "/srv/data",
      json: true,
    });
  });

  it("mean something where they are not there, too", () => {
    const { year, now, data, json } = givenBy();
    // Which day it is depends on where the university is: its data tells.
    expect({ year, now, json }).toEqual({ year: null, now: null, json: false });
    expect(data).toMatch(/[/\\]data$/);
  });

  it("are taken in their last meaning where one is given twice", () => {
    expect(givenBy("--year", "2023", "--year", "2024").year).toBe(2024);
  });

  it.each([
    [["--yaer", "2024"], "unknown option --yaer", "did you mean --year?"],
    [["--frobnicate"], "unknown option --frobnicate", "see --help"],
    [["--year"], "Option '--year <value>' argument missing", "see --help"],
    [["--json=yes"], "Option '--json' does not take an argument", "see --help"],
    [["stray"], "Unexpected argument 'stray'", "see --help"],
    [["--year", "24"], "--year 24: a year has four digits", undefined],
    [["--now", "2025-02-31x"], "--now 2025-02-31x: a day is written as 2025-02-11", undefined],
    [["--days", "-1"], "Option '--days' argument is ambiguous", "see --help"],
    [["--days", "1.5"], "--days 1.5: a whole number", undefined],
  ])("%j is refused with status 2", (words, message, hint) => {
    expect(() => givenBy(...words)).toThrow(
      expect.objectContaining({ status: 2, message: expect.stringContaining(message), hint }),
    );
  });

  it("list values, repeated or by commas, and say which are known", () => {
    expect(givenBy("--lang", "nl,en").lang).toEqual(["nl", "en"]);
    expect(givenBy("--lang", "nl", "--lang", "en").lang).toEqual(["nl", "en"]);
    expect(givenBy("--only", "a", "--only", "b").only).toEqual(["a", "b"]);
    expect(() => givenBy("--lang", "ne")).toThrow(
      expect.objectContaining({ status: 2, hint: expect.stringContaining("One of nl, en") }),
    );
  });

  it("that belong to no option are handed on where they may stand", () => {
    expect(parseWords(["out/2023", "--json", "out/2024"], options, true)).toMatchObject({
      operands: ["out/2023", "out/2024"],
      given: { json: true },
    });
  });
});
