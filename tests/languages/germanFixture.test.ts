/** The German of the shipped example and of Hill College: whoever rewrites an English text there hears of it here, in a second. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { germanWords, translatable } from "../fixtures/german/inGerman.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const folders = [
  { data: "data", german: "tests/fixtures/german/leiden" },
  { data: "tests/fixtures/hill-college/data", german: "tests/fixtures/german/hill" },
];

const words = await germanWords();
const english = new Map(folders.map(({ data }) => [data, englishOf(data)]));

describe.each(folders)("the German of $data", ({ data, german }) => {
  it("has words for every English text of its files", () => {
    const own = english.get(data) ?? [];
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter((text) => words[text] === undefined)).toEqual([]);
  });

  it("has every page and letter, and no other", () => {
    const pages = (folder: string, language: string) => [
      ...globSync(`texts/*/${language}/*.md`, { cwd: path.join(project, folder) }),
      ...globSync(`letters/*.${language}.md`, { cwd: path.join(project, folder) }),
    ];
    const expected = pages(data, "en").map(inGermanPlace).sort();
    expect(expected).not.toEqual([]);
    expect(pages(german, "de").sort()).toEqual(expected);
  });

  it("prints the same figures, claims and sources in each of them", () => {
    const files = globSync(["texts/*/en/*.md", "letters/*.en.md"], { cwd: path.join(project, data) });
    const calls = (folder: string, file: string) => callsOf(readFileSync(path.join(project, folder, file), "utf8"));
    expect(files.map((file) => [file, calls(german, inGermanPlace(file))])).toEqual(
      files.map((file) => [file, calls(data, file)]),
    );
  });
});

describe("the German words of both", () => {
  it("are none that no text uses any more", () => {
    const used = new Set([...english.values()].flat());
    expect(Object.keys(words).filter((text) => !used.has(text))).toEqual([]);
  });

  it("print the same figures as the English", () => {
    const pairs = Object.entries(words);
    expect(pairs.map(([, text]) => callsOf(text))).toEqual(pairs.map(([text]) => callsOf(text)));
  });
});

function englishOf(data: string): readonly string[] {
  return globSync("**/*.yaml", { cwd: path.join(project, data) }).flatMap((file) =>
    translatable(parseDocument(readFileSync(path.join(project, data, file), "utf8"))).map((text) => text.english),
  );
}

function inGermanPlace(file: string): string {
  return file.replace(/([/\\])en(?=[/\\])/, "$1de").replace(/\.en\.md$/, ".de.md");
}

/** Helpers with what they name; the words that are quoted or printed as they are differ by language. */
function callsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{.*?\}\}/g)]
    .map(([call]) => call.replace(/(?<=\{\{(?:quoted|plain) )"[^"]*"/, '"…"'))
    .sort();
}
