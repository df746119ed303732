/** Files of the source are short enough to be read at once, and none tells the compiler what it does not know. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const source = path.join(import.meta.dirname, "../../src");

const mostLines = 200;

/** Files that may be longer, and why. */
const mayBeLonger: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^languages\/[a-z]+\/(?:claimWords|changes)\.ts$/, "a table: a language's words of claims"],
  [/^intake\/words\//, "a table: how a language says what a delivered file tells"],
  [/^wording\/messageTable\.ts$/, "a table: every sentence with its values, written by a command"],
  [/^sources\/fieldNotes\//, "a table: what each field of the data holds, with an example"],
];

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(source, file), "utf8") }));

const linesOf = (text: string) => text.trimEnd().split("\n").length;

/** Comments may speak of "as any share". */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

describe("every file of the source", () => {
  it(`has at most ${mostLines} lines, tables apart`, () => {
    const long = files
      .filter(({ file }) => !mayBeLonger.some(([pattern]) => pattern.test(file)))
      .filter(({ text }) => linesOf(text) > mostLines)
      .map(({ file, text }) => `${file}: ${linesOf(text)} lines`);
    expect(long).toEqual([]);
  });

  it("begins with what it turns into what, but for a room's index", () => {
    const silent = files.filter(({ file, text }) => !file.endsWith("index.ts") && !text.startsWith("/** "));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it("makes no value another type by way of unknown", () => {
    const casts = files.filter(({ text }) => /\bas unknown as\b|\bas any\b/.test(codeOf(text)));
    expect(casts.map(({ file }) => file)).toEqual([]);
  });
});

describe("an exception", () => {
  it.each(mayBeLonger)("to the length of files, %s, is needed", (pattern) => {
    expect(files.some(({ file, text }) => pattern.test(file) && linesOf(text) > mostLines)).toBe(true);
  });
});
