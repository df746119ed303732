/** Texts that are deeper, larger or more twisted than anybody writes: each ends in a finding with its place. Without limits some of these take minutes, or end the program. */
import { describe, expect, it } from "vitest";
import { Sha256 } from "../../src/domain/index.ts";
import { checkMarkdown } from "../../src/sources/checkMarkdown.ts";
import { parseYaml } from "../../src/sources/yamlFile.ts";
import { isFull } from "../skips.ts";
import { aCollege } from "./aCollege.ts";

function yaml(text: string, name = "x.yaml") {
  const file = { path: name, shown: `data/${name}`, text, sha256: Sha256.parse("0".repeat(64)) };
  return parseYaml(file);
}

const times = (count: number, line: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => line(place));

describe("YAML", () => {
  it.each<[string, string, string, number, number]>([
    ["brackets", `a: 1\nb: ${"[".repeat(1500)}${"]".repeat(1500)}`, "nested too deeply", 2, 54],
    ["open brackets", `a: ${"[".repeat(20_000)}`, "nested too deeply", 1, 54],
    ["braces", `a: ${"{a: ".repeat(5000)}1${"}".repeat(5000)}`, "nested too deeply", 1, 204],
    ["blocks", times(1000, (place) => `${" ".repeat(place)}a:`).join("\n"), "nested too deeply", 202, 1],
    ["lists in a line", `a:\n${"- ".repeat(5000)}x`, "nested too deeply", 2, 201],
    [
      "maps that begin alike",
      `{\n${times(9000, (place) => `  "k${place}": ${place}||`).join("\n")}\n}`,
      "nested too deeply",
      1,
      1,
    ],
    ["keys", times(25_000, (place) => `k${place}: 1`).join("\n"), "25000 parts of one list or map", 1, 1],
    ["entries", `a:\n${times(25_000, (place) => `- ${place}`).join("\n")}`, "25000 parts of one list or map", 2, 1],
    ["a key twice", "a: 1\nb:\n  c: 1\n  c: 2\n", "map keys must be unique", 4, 3],
  ])("of too many %s is a finding at its place", (_, text, message, line, column) => {
    const { findings, value } = yaml(text);
    expect(findings[0]).toMatchObject({ file: "data/x.yaml", line, column, message: expect.stringContaining(message) });
    expect([findings.length <= 20, value]).toEqual([true, null]);
  });

  it("whose aliases multiply, or lead to themselves, is a finding or a value, and never more than its text", () => {
    const letters = "abcdefghi";
    const bomb = [...letters].map((letter, place) => {
      const of = place === 0 ? "x" : `*${letters[place - 1]}`;
      return `${letter}: &${letter} [${times(9, () => of).join(", ")}]`;
    });
    expect(yaml(bomb.join("\n")).findings[0]?.hint).toBe("write the values out instead of using aliases (*)");
    expect(() => yaml("a: &a [*a]")).not.toThrow();
  });

  it("is read where it is as deep as the data's own files, and where a record of the program has many entries", () => {
    const nested = times(30, (place) => `${"  ".repeat(place)}a:`).join("\n");
    expect(yaml(`${nested} [[[[1]]]]\ntext: >\n${" ".repeat(190)}words\n`).findings).toEqual([]);
    const record = JSON.stringify({ cells: times(25_000, String) });
    expect(yaml(record, "released/2024.json").findings).toEqual([]);
  });

  it("with a text of millions of characters is read", () => {
    expect(yaml(`a: "${"x\n  ".repeat(500_000)}"`).findings).toEqual([]);
  });

  it.runIf(isFull)("with thousands of faults tells the first of them", () => {
    expect(yaml("a: ]\n".repeat(100_000)).findings).toHaveLength(20);
  });
});

describe("Markdown", () => {
  it.each<[string, string, string, number]>([
    ["quotations", `Words.\n\n${"> ".repeat(2000)}x`, "nested deeper than 20 levels", 3],
    ["quotations without spaces", ">".repeat(2000), "nested deeper than 20 levels", 1],
    ["lists in a line", `${"- ".repeat(2000)}a`, "nested deeper than 20 levels", 1],
    ["numbered lists in a line", `${"1. ".repeat(2000)}a`, "nested deeper than 20 levels", 1],
    ["lists below one another", times(100, (place) => `${"  ".repeat(place)}- a`).join("\n"), "nested deeper", 21],
    ["words without an empty line", `Words.\n\n${"word ".repeat(7000)}`, "more than 30000 characters", 3],
    ["signs of emphasis", "_a__b".repeat(30_000), "more than 30000 characters", 1],
    ["brackets", "[".repeat(50_000), "more than 30000 characters", 1],
  ])("of too many %s is a finding with its line", (_, text, message, line) => {
    const [finding] = checkMarkdown("summary.md", text);
    expect(finding).toMatchObject({ file: "summary.md", line, column: 1, message: expect.stringContaining(message) });
  });

  it("that is far too long is a finding", () => {
    expect(checkMarkdown("summary.md", "word\n\n".repeat(50_000))).toMatchObject([{ file: "summary.md" }]);
  });

  it("tells no more than fifty of a thousand faults", () => {
    expect(checkMarkdown("summary.md", "[a](x)\n\n".repeat(1000))).toHaveLength(50);
  });

  it("is read where it is as deep and as long as people write", () => {
    const list = times(8, (place) => `${"  ".repeat(place)}- a`).join("\n");
    expect(checkMarkdown("summary.md", `> > > words\n\n${list}\n\n${"word ".repeat(3000)}\n\n1. one\n2. two`)).toEqual(
      [],
    );
  });
});

describe("the data", () => {
  it("tells of such files by their names, and of nothing that follows from them in their place", async () => {
    await using college = await aCollege();
    await college.write("texts/2024/en/summary.md", `${"> ".repeat(2000)}x`);
    await college.write("policy.yaml", `events: ${"[".repeat(1500)}${"]".repeat(1500)}`);
    await college.write("glossary.yaml", "x".repeat(10_000_000));
    const findings = await college.findings();
    expect(findings).toContainEqual(expect.stringMatching(/texts\/2024\/en\/summary\.md:1:1 {2}quotations and lists/));
    expect(findings).toContainEqual(
      expect.stringMatching(/policy\.yaml:1:59 {2}this YAML can't be read: it is nested/),
    );
    expect(findings).toContainEqual(expect.stringMatching(/glossary\.yaml {2}this file is larger than 5 MB/));
  });
});
