import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatFinding, type Notebook, sortFindings } from "../../src/domain/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import { memoryNotes } from "../../src/store/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
let copy: string;
beforeEach(async () => {
  copy = await mkdtemp(path.join(tmpdir(), "wellbeing-design-"));
  await cp(path.join(project, "templates"), path.join(copy, "templates"), { recursive: true });
  await cp(path.join(project, "styles"), path.join(copy, "styles"), { recursive: true });
});
afterEach(async () => await rm(copy, { recursive: true, force: true }));

async function replaceIn(name: string, from: string | RegExp, to: string): Promise<void> {
  const file = path.join(copy, name);
  const text = await readFile(file, "utf8");
  expect(text.replace(from, to)).not.toBe(text);
  await writeFile(file, text.replace(from, to));
}

async function changed(from: string | RegExp, to: string): Promise<string[]> {
  await replaceIn("templates/messages/en.yaml", from, to);
  return sortFindings((await readDesign(copy)).findings).map(formatFinding);
}

describe("the design", () => {
  it("that is shipped has no findings, and every file of it is an input", async () => {
    const { findings, inputs, design } = await readDesign(project);
    expect(findings).toEqual([]);
    expect(inputs).toHaveLength(design.templates.size + design.styles.size + Object.keys(design.messages).length);
  });

  it("misses a sentence in one language, told where it should stand", async () => {
    expect(await changed("  contents: Contents\n", "")).toEqual([
      expect.stringMatching(
        /^templates\/messages\/en\.yaml:\d+:3 {2}the sentence "page\.contents" is missing\n {4}the program says it; write it as the other languages have it$/,
      ),
    ]);
  });

  it("misses a sentence in all languages at once", async () => {
    for (const [language, words] of [
      ["de", "Inhalt"],
      ["nl", "Inhoud"],
    ])
      await replaceIn(`templates/messages/${language}.yaml`, `  contents: ${words}\n`, "");
    expect((await changed("  contents: Contents\n", "")).map((each) => each.split(":")[0])).toEqual([
      "templates/messages/de.yaml",
      "templates/messages/en.yaml",
      "templates/messages/nl.yaml",
    ]);
  });

  it("has a sentence under a key that is spelt wrong", async () => {
    expect(await changed("  contents: Contents\n", "  contens: Contents\n")).toEqual([
      expect.stringContaining('the sentence "page.contents" is missing: is it the one called "page.contens"?'),
      expect.stringContaining('"page.contens" has no counterpart in templates/messages/de.yaml'),
      expect.stringContaining('"page.contens" has no counterpart in templates/messages/nl.yaml'),
    ]);
  });

  it.each([
    [
      "asks for a value that it is not given",
      "{vlaue}",
      "asks for {vlaue}, which the program does not give it: did you mean {value}?",
    ],
    ["does not say a value that readers must get", "a lot", "does not say {value}"],
    [
      "counts with a text",
      "{value, plural, one {one} other {#}}",
      "counts with {value}, which the program gives as text",
    ],
    ["is no text", "[a]", "is not a text"],
  ])("has a sentence that %s", async (_, sentence, told) => {
    const findings = await changed(
      "about: about {value}",
      `about: ${JSON.stringify(sentence)}`.replace('"[a]"', "[a]"),
    );
    expect(findings[0]).toMatch(/^templates\/messages\/en\.yaml:\d+:10 {2}"value\.about" /);
    expect(findings[0]).toContain(told);
  });

  it("may leave out what a language does not choose words by", async () => {
    expect(await changed(/^(?<key> {2}onTrack: ).*$/m, '$<key>"On track"')).toEqual([]);
  });

  it("holds a sentence that is no ICU MessageFormat", async () => {
    expect(await changed("moreThan: more than {value}", 'moreThan: "more than {value"')).toEqual([
      expect.stringMatching(/^templates\/messages\/en\.yaml:\d+:13 {2}"value\.moreThan" is no ICU MessageFormat: /),
    ]);
  });
});

describe("sentences that an earlier run read", () => {
  /** Counts what is read anew. */
  function counting() {
    const { open } = memoryNotes();
    const count = { read: 0 };
    const notebook: Notebook = {
      ...open,
      found: (kind, of, isFound, find) =>
        open.found(kind, of, isFound, () => {
          count.read += 1;
          return find();
        }),
    };
    return { count, notebook };
  }

  it("are the same without being read again, until a file of them is another", async () => {
    const { count, notebook } = counting();
    const first = await readDesign(copy, undefined, notebook);
    const again = await readDesign(copy, undefined, notebook);
    expect(count.read).toBe(1);
    expect(again.design.messages).toEqual(first.design.messages);
    expect(first.design.messages).toEqual((await readDesign(copy)).design.messages);
    await replaceIn("templates/messages/en.yaml", "contents: Contents", "contents: What is in it");
    const changed = await readDesign(copy, undefined, notebook);
    expect(count.read).toBe(2);
    expect(changed.design.messages.en).toMatchObject({ page: { contents: "What is in it" } });
  });

  it("are read each time where something is wrong with them, so that it is told each time", async () => {
    const { count, notebook } = counting();
    await replaceIn("templates/messages/en.yaml", "  contents: Contents\n", "");
    const told = async () => (await readDesign(copy, undefined, notebook)).findings.map(formatFinding);
    const first = await told();
    expect(first).toEqual([expect.stringContaining('the sentence "page.contents" is missing')]);
    expect(await told()).toEqual(first);
    expect(count.read).toBe(2);
  });
});
