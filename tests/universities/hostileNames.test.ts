/** Universities whose parts are called as numbers, as words of the program or as words of every day: `check` has nothing against them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../src/app/folders.ts";
import { checkRelease } from "../../src/release/index.ts";
import { isFull } from "../skips.ts";
import { withHostileNames } from "./hostileNames.ts";
import { makeUniversity } from "./makeUniversity.ts";
import { writeUniversity } from "./writeUniversity.ts";

it.each(isFull ? [9, 13, 19] : [9])("takes no name of university %i for a leak", async (seed) => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "hostile-names-"));
  try {
    const university = makeUniversity(seed, { faculties: 3, surveys: 1, students: 900 });
    await writeUniversity(withHostileNames(university), dataFolder);
    const inputs = await checkRelease({ dataFolder, responsesFolder: null, projectFolder, year: null });
    expect(inputs.kind === "findings" ? inputs.findings : []).toEqual([]);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
