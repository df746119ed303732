/** Universities that nobody wrote by hand, each begun anew. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { newYear } from "../../../src/app/beginning/newYear.ts";
import { yearTasks } from "../../../src/editors/index.ts";
import { readData } from "../../../src/sources/index.ts";
import { makeUniversity } from "../../universities/makeUniversity.ts";

it.each([1, 2, 3, 4, 5, 6])("the new year of university %i has nothing to mend, and things to do", async (seed) => {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-new-year-"));
  try {
    // Answers have no part in it.
    for (const [name, content] of makeUniversity(seed, { surveys: 2, waves: 2 }).files) {
      if (content.kind !== "text") continue;
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content.text);
    }
    expect((await readData(folder)).findings).toEqual([]);
    const begun = await newYear({ dataFolder: folder, year: 2025, date: null });
    expect(begun).toMatchObject({ kind: "begun", before: 2024, left: [] });
    const { data, findings } = await readData(folder);
    expect(findings).toEqual([]);
    const tasks = data === null ? [] : yearTasks(data, 2025);
    expect(tasks.some(({ message }) => message.startsWith("students were asked in 2024"))).toBe(true);
    expect(tasks.every(({ task: { owner } }) => owner !== "")).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
