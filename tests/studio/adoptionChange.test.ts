/** What is written into adoption/<year>.yaml, byte by byte. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Adoption } from "../../src/domain/index.ts";
import { checkOf, steppedAdoption, withEmbargoes } from "../../src/studio/desks/releasing/adoptionChange.ts";
import { withField } from "../../src/studio/desks/releasing/topLevelYaml.ts";

const manifest = "a".repeat(64);
const other = "b".repeat(64);
const read = (text: string) => Adoption.parse(parse(text));
const check = { to: "checked", by: "Analyst", on: "2025-02-04", manifest } as const;
const adopt = { to: "adopted", by: "Executive Board", on: "2025-02-11", manifest } as const;

describe("a release that comes further", () => {
  it("begins a file where there is none, and names its schema", () => {
    const text = steppedAdoption(null, 2024, null, check);
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/adoption.schema.json");
    expect(read(text)).toEqual({
      year: 2024,
      state: "checked",
      by: "Analyst",
      on: "2025-02-04",
      manifest,
      reports: [],
    });
  });

  it("keeps who checked exactly the release that is adopted", () => {
    const checked = steppedAdoption(null, 2024, null, check);
    const text = steppedAdoption(checked, 2024, read(checked), adopt);
    expect(read(text)).toMatchObject({ state: "adopted", by: "Executive Board", checked: { by: "Analyst", manifest } });
    expect(checkOf(read(text), manifest)).toEqual({ by: "Analyst", on: "2025-02-04", manifest });
  });

  it("keeps nobody who checked another release", () => {
    const checked = steppedAdoption(null, 2024, null, { ...check, manifest: other });
    expect(read(steppedAdoption(checked, 2024, read(checked), adopt)).checked).toBeUndefined();
  });

  it("forgets who checked and adopted it where it is a draft again, and keeps embargoes and comments", () => {
    const before = `# ours
year: 2024
state:   adopted   # since the meeting
by: 'Executive Board'
on: "2025-02-11"  # a Tuesday

manifest: ${manifest}
checked: { by: Analyst, on: "2025-02-04", manifest: ${manifest} }
# until the press has it
embargo: 2025-03-01
reports:
  - { report: faculty-law,   until: 2025-04-01 } # the dean asked
`;
    expect(steppedAdoption(before, 2024, read(before), { to: "draft" })).toBe(`# ours
year: 2024
state:   draft   # since the meeting

# until the press has it
embargo: 2025-03-01
reports:
  - { report: faculty-law,   until: 2025-04-01 } # the dean asked
`);
  });

  it("changes embargoes and nothing else, and takes them away", () => {
    const before = "year: 2024\nstate: draft # for now\n";
    const held = withEmbargoes(before, 2024, {
      embargo: "2025-03-01",
      reports: [{ report: "faculty-law", until: "2025-04-01" }],
    });
    expect(held.startsWith(before)).toBe(true);
    expect(read(held)).toMatchObject({ embargo: "2025-03-01", reports: [{ report: "faculty-law" }] });
    expect(withEmbargoes(held, 2024, { embargo: null, reports: [] })).toBe(before);
  });
});

describe("a field of a file", () => {
  it.each([
    ["a comment behind it", "a: 1 # one\nb: 2\n", "a: 3 # one\nb: 2\n"],
    ["the last line without an end", "b: 2\na: 1", "b: 2\na: 3"],
    ["no value yet", "a:\nb: 2\n", "a: 3\nb: 2\n"],
    ["lines that end as on Windows", "a: 1\r\nb: 2\r\n", "a: 3\r\nb: 2\r\n"],
    ["quotation marks", "a: 'x'\n", "a: 3\n"],
    ["a value of several lines", "a:\n  - x\n  - y\n# end\nb: 2\n", "a: 3\n# end\nb: 2\n"],
    ["no such field", "b: 2\n", "b: 2\na: 3\n"],
    ["nothing in the file", "", "a: 3\n"],
    ["all in one line", "{ a: 1, b: 2 }\n", "{ a: 3, b: 2 }\n"],
  ])("is changed where there is %s", (_, before, after) => {
    expect(withField(before, "a", 3)).toBe(after);
  });

  it("is never guessed in a file that can't be read", () => {
    expect(() => withField("a: [1\nb: 2\n", "a", 3)).toThrow("can't be read");
    expect(() => withField("- 1\n", "a", 3)).toThrow("no fields");
  });

  it.each(["year: 2024\n", "year: 2024\nby: Board\n", "year: 2024\nby:\n  - x\n"])(
    "can't become another field by what somebody types",
    (before) => {
      const text = withField(before, "by", 'x"\nstate: adopted # "');
      expect(parse(text)).toEqual({ year: 2024, by: 'x"\nstate: adopted # "' });
    },
  );
});
