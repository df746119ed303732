/** Languages that no report can be written in: each is refused by its name. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wellbeingHere as wellbeing } from "../cli/run.ts";

const hill = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
let root: string;
let data: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-other-"));
  data = path.join(root, "data");
  await cp(hill, data, { recursive: true });
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

describe("a language that is none of the program's", () => {
  it("is refused where the university names it, and no other is guessed", async () => {
    const file = path.join(data, "university.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace(/^languages: .*$/m, "languages: [fr]"));
    const { status, stderr } = await wellbeing(["check", "--data", data]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/university\.yaml:\d+:\d+ {2}"languages": "fr" is not known/),
    ]);
    expect(stderr).not.toContain("did you mean");
    expect(stderr).toContain("one of de, en, nl");
  });

  it.each(["texts/2024/fr/summary.md", "letters/covering.fr.md"])(
    "is refused where a file is in it: %s",
    async (name) => {
      await mkdir(path.dirname(path.join(data, name)), { recursive: true });
      await writeFile(path.join(data, name), "# Bonjour\n\nBonjour.\n");
      const { status, stderr } = await wellbeing(["check", "--data", data]);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`${name}  no report can be written in "fr"`)]);
      expect(stderr).toContain("the languages are de, en, nl");
    },
  );
});
