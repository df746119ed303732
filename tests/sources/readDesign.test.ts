import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatFinding } from "../../src/domain/index.ts";
import { readDesign } from "../../src/sources/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
let copy: string;
beforeEach(async () => {
  copy = await mkdtemp(path.join(tmpdir(), "wellbeing-design-"));
  await cp(path.join(project, "templates"), path.join(copy, "templates"), { recursive: true });
  await cp(path.join(project, "styles"), path.join(copy, "styles"), { recursive: true });
});
afterEach(async () => await rm(copy, { recursive: true, force: true }));

async function changed(from: string, to: string): Promise<string[]> {
  const file = path.join(copy, "templates/messages/en.yaml");
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
  return (await readDesign(copy)).findings.map(formatFinding);
}

describe("the design", () => {
  it("that is shipped has no findings, and every file of it is an input", async () => {
    const { findings, inputs, design } = await readDesign(project);
    expect(findings).toEqual([]);
    expect(inputs).toHaveLength(design.templates.size + design.styles.size + Object.keys(design.messages).length);
  });

  it("misses a sentence in one language", async () => {
    expect(await changed("  contents: Contents\n", "")).toEqual([
      expect.stringMatching(
        /^templates\/messages\/de\.yaml:\d+:13 {2}"page\.contents" has no counterpart in templates\/messages\/en\.yaml/,
      ),
    ]);
  });

  it("holds a sentence that is no ICU MessageFormat", async () => {
    expect(await changed("moreThan: more than {value}", 'moreThan: "more than {value"')).toEqual([
      expect.stringMatching(/^templates\/messages\/en\.yaml:\d+:13 {2}"value\.moreThan" is no ICU MessageFormat: /),
    ]);
  });
});
