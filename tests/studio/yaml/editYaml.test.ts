import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editedValue } from "../../../src/studio/yaml/editedValue.ts";
import { editYaml, type YamlEdit, type YamlPath } from "../../../src/studio/yaml/index.ts";
import { scalars, values, yamlTexts } from "./aYamlText.ts";

function edited(text: string, edit: YamlEdit): string {
  const made = editYaml(text, edit);
  if (made.kind !== "edited") throw new Error(`${made.kind}: ${JSON.stringify(made)}`);
  return made.text;
}

/** Paths to all parts, the whole first. */
function pathsIn(value: unknown, path: YamlPath = []): readonly YamlPath[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((each, place) => pathsIn(each, [...path, place]))
    : Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]));
  return [path, ...inner];
}

const at = (value: unknown, path: YamlPath): unknown => path.reduce<unknown>((found, key) => Object(found)[key], value);

const plan = [
  "# head",
  "year: 2024",
  'title: { nl: "plan", en: plan } # beside',
  "actions:",
  "  # the first",
  "  - id: week",
  "    title: { nl: Week, en: 'The week' }",
  "    goal:",
  "      nl: Eén",
  "      en: One",
  "    note: |",
  "      Two lines",
  "      of text",
  "  # the second",
  "  - id: room # quiet",
  "    tags: [a, b]",
  "",
].join("\n");

describe("an edit of a YAML file", () => {
  it.each<readonly [YamlEdit, string, string]>([
    [{ kind: "set", path: ["actions", 0, "title", "en"], value: "It’s a week" }, "'The week'", "'It’s a week'"],
    [{ kind: "set", path: ["title", "nl"], value: "het plan" }, '"plan"', '"het plan"'],
    [{ kind: "set", path: ["title", "en"], value: "a, b" }, "en: plan", 'en: "a, b"'],
    [{ kind: "set", path: ["actions", 1, "id"], value: "stil" }, "room #", "stil #"],
    [{ kind: "set", path: ["year"], value: 2025 }, "2024", "2025"],
    [
      { kind: "set", path: ["actions", 0, "note"], value: "Three\nlines\n" },
      "      Two lines\n      of text",
      "      Three\n      lines",
    ],
    [
      { kind: "set", path: ["actions", 0, "state"], value: "done", order: ["id", "title", "goal", "state", "note"] },
      "      en: One\n",
      "      en: One\n    state: done\n",
    ],
    [
      { kind: "set", path: ["title", "de"], value: "Plan", order: ["de", "en", "nl"] },
      'title: { nl: "plan"',
      'title: { de: Plan, nl: "plan"',
    ],
    [
      { kind: "set", path: ["actions", 1, "goal", "nl"], value: "Rust" },
      "    tags: [a, b]\n",
      "    tags: [a, b]\n    goal: { nl: Rust }\n",
    ],
    [{ kind: "insert", path: ["actions", 1, "tags"], place: null, value: "c" }, "[a, b]", "[a, b, c]"],
    [{ kind: "insert", path: ["actions", 1, "tags"], place: 0, value: "c" }, "[a, b]", "[c, a, b]"],
    [
      { kind: "insert", path: ["actions"], place: null, value: { id: "new", title: { nl: "Nieuw", en: "New: one" } } },
      "    tags: [a, b]\n",
      '    tags: [a, b]\n  - id: new\n    title: { nl: Nieuw, en: "New: one" }\n',
    ],
    [{ kind: "remove", path: ["actions", 1, "tags", 0] }, "[a, b]", "[b]"],
    [{ kind: "remove", path: ["actions", 1] }, "  - id: room # quiet\n    tags: [a, b]\n", ""],
    [{ kind: "remove", path: ["actions", 1, "id"] }, "id: room # quiet\n    tags", "tags"],
    [{ kind: "remove", path: ["title", "nl"] }, '{ nl: "plan", en', "{ en"],
    [{ kind: "swap", path: ["actions", 1, "tags"], one: 0, other: 1 }, "[a, b]", "[b, a]"],
  ])("changes the bytes that it is about and no others: %j", (edit, before, after) => {
    expect(plan.split(before)).toHaveLength(2);
    expect(edited(plan, edit)).toBe(plan.replace(before, () => after));
  });

  it("writes an empty list where the last entry went, and fills it again", () => {
    const emptied = edited("a: 1\npin:\n  - x # gone\nb: 2\n", { kind: "remove", path: ["pin", 0] });
    expect(emptied).toBe("a: 1\npin: [] # gone\nb: 2\n");
    expect(edited(emptied, { kind: "insert", path: ["pin"], place: null, value: "change:nse.x" })).toBe(
      "a: 1\npin: [change:nse.x] # gone\nb: 2\n",
    );
  });

  it("writes into a file in which nothing stands but comments, or nothing", () => {
    expect(edited("# only this", { kind: "set", path: ["pin"], value: ["a"] })).toBe("# only this\npin: [a]\n");
    expect(edited("{}\n", { kind: "set", path: ["pin"], value: ["a"] })).toBe("pin: [a]\n");
    expect(edited("", { kind: "set", path: ["headline", "en"], value: "Hi" })).toBe("headline: { en: Hi }\n");
  });

  it("fills a key that has no value", () => {
    expect(edited("a: # nothing yet\nb: 2\n", { kind: "set", path: ["a"], value: "x" })).toBe(
      "a: x # nothing yet\nb: 2\n",
    );
  });

  it("is refused where a value stands for several, and where the file can't be read, with the place", () => {
    const edit: YamlEdit = { kind: "set", path: ["a"], value: "x" };
    expect(editYaml("a: &one 1\nb: *one\n", edit)).toMatchObject({ kind: "closed", reason: "shared", line: 1 });
    expect(editYaml("a: 1\nb:\n  <<: { c: 1 }\n", edit)).toMatchObject({ kind: "closed", reason: "shared", line: 3 });
    expect(editYaml("a: 1\nb: [1\n", edit)).toMatchObject({ kind: "closed", reason: "broken" });
    expect(editYaml("a: 1\na: 2\n", edit)).toMatchObject({ kind: "closed", reason: "broken", line: 2 });
    expect(editYaml("a: !mine 1\n", edit)).toMatchObject({ kind: "closed", reason: "unusual", line: 1 });
    expect(editYaml("a: 1\n---\nb: 1\n", edit)).toMatchObject({ kind: "closed", reason: "unusual" });
    expect(editYaml(`a: ${"[".repeat(200)}`, edit)).toMatchObject({ kind: "closed", reason: "broken" });
  });

  it("of a part that is not there is impossible", () => {
    expect(editYaml("a: 1\n", { kind: "remove", path: ["b"] })).toEqual({ kind: "impossible" });
    expect(editYaml("a: 1\n", { kind: "set", path: ["a", "b"], value: 1 })).toEqual({ kind: "impossible" });
    expect(editYaml("a: [1]\n", { kind: "set", path: ["a", 3], value: 1 })).toEqual({ kind: "impossible" });
  });
});

describe("of random files", () => {
  const withoutMark = (text: string) => text.replace(/^\uFEFF/, "");
  const isInserted = (before: string, after: string) => commonEnds(before, after) >= before.length;

  it("a value that is replaced leaves all before and behind it as it was", () => {
    fc.assert(
      fc.property(yamlTexts, fc.nat(), scalars, ({ text, value }, pick, fresh) => {
        const leaves = pathsIn(value).filter((path) => path.length > 0 && typeof at(value, path) !== "object");
        const path = leaves[pick % leaves.length];
        if (path === undefined) return;
        const edit: YamlEdit = { kind: "set", path, value: fresh };
        const made = edited(text, edit);
        expect(parse(withoutMark(made))).toEqual(editedValue(value, edit));
        expect(commentsOf(made)).toEqual(commentsOf(text));
        expect(edited(made, edit)).toBe(made);
      }),
      { numRuns: 400 },
    );
  });

  it("a key or an entry that is added takes nothing away", () => {
    fc.assert(
      fc.property(yamlTexts, fc.nat(), values.any, fc.nat(3), ({ text, value }, pick, fresh, place) => {
        const wholes = pathsIn(value).filter((path) => typeof at(value, path) === "object");
        const path = wholes[pick % wholes.length] ?? [];
        const whole = at(value, path);
        const edit: YamlEdit = Array.isArray(whole)
          ? { kind: "insert", path, place: Math.min(place, whole.length), value: fresh }
          : { kind: "set", path: [...path, "added"], value: fresh };
        const made = edited(text, edit);
        expect(parse(withoutMark(made))).toEqual(editedValue(value, edit));
        expect(isInserted(text, made)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("a part that is removed takes nothing else with it", () => {
    fc.assert(
      fc.property(yamlTexts, fc.nat(), ({ text, value }, pick) => {
        const parts = pathsIn(value).filter((path) => path.length > 0);
        const path = parts[pick % parts.length] ?? [];
        const edit: YamlEdit = { kind: "remove", path };
        const made = edited(text, edit);
        expect(parse(withoutMark(made))).toEqual(editedValue(value, edit));
        // But for an empty list or map where the last entry went.
        expect(commonEnds(text, made)).toBeGreaterThanOrEqual(made.length - " []".length);
        expect(made.startsWith(text.slice(0, text.indexOf("# first") + 7))).toBe(true);
        expect(made.endsWith(text.slice(-8))).toBe(true);
        if (text.includes("\r\n")) expect(/[^\r]\n/.test(made)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

/** As many letters as the two begin and end with alike. */
function commonEnds(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < most && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return before + behind;
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/# (?:first|last|above|beside)\r?$/gm)].map(([found]) => found);
}

describe("what is noted beside a value", () => {
  it("goes along with the part that it is of when two entries change places", () => {
    const swapped = edited(
      "actions:\n  - id: talk\n    state: done # by the dean\n  - id: room\n    state: running\n",
      {
        kind: "swap",
        path: ["actions"],
        one: 0,
        other: 1,
      },
    );
    expect(swapped).toBe("actions:\n  - id: room\n    state: running\n  - id: talk\n    state: done # by the dean\n");
  });

  it("stays where lines give way to a word", () => {
    const text = "note: |- # by the dean\n  Two\n  lines\nyear: 2024\n";
    expect(edited(text, { kind: "set", path: ["note"], value: "" })).toBe('note: "" # by the dean\nyear: 2024\n');
  });
});
