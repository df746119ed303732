import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatFinding } from "../../../../src/domain/index.ts";
import { checkRelease } from "../../../../src/release/index.ts";
import { isFull } from "../../../skips.ts";

const projectFolder = fileURLToPath(new URL("../../../..", import.meta.url));
let root: string;
let dataFolder: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-words-"));
  dataFolder = path.join(root, "data");
  await cp(path.join(projectFolder, "tests/fixtures/hill-college/data"), dataFolder, { recursive: true });
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

/** What `check` says of a summary. */
async function told(summary: string): Promise<readonly string[]> {
  await writeFile(path.join(dataFolder, "texts/2024/en/summary.md"), summary);
  const inputs = await checkRelease({ dataFolder, responsesFolder: null, projectFolder, year: null });
  return inputs.kind === "findings" ? inputs.findings.map((each) => formatFinding(each).split("\n")[0] ?? "") : [];
}

const grade = 'Students gave their well-being a {{estimate "hcs.grade" wave=2024}}.\n\n';

// Reading the responses takes a second each time.
describe.runIf(isFull)("an editor's ordinary mistakes, through the whole check", () => {
  it.each([
    ["# Title\n\n## Sub\n", ["data/texts/2024/en/summary.md:3:1  a text has no title of its own (#)"]],
    ["#### Deep heading\n", ["data/texts/2024/en/summary.md:3:1  a heading of this level is not set (####)"]],
    [
      "| What | Who |\n|---|---|\n| Buddy | Tutor |\n",
      ["data/texts/2024/en/summary.md:3:1  this table does not say what it shows"],
    ],
    ["Table: help\n\n| What | Who |\n|---|---|\n| Buddy | Tutor |\n", []],
    ["Arrows → and ✓ and CO₂. Non\u2011breaking hyphen. ﬁne ﬂow, Ĳssel.\n", []],
    [
      "Well done 👍\n",
      ['data/texts/2024/en/summary.md:3:11  "👍" (U+1F44D) can\'t be printed: no font of the program has it'],
    ],
    ["After COVID-19 call 113, 24/7, or come to room B2.04 at 10:30 in 2023/24; see SDG 3 and article 7.34.\n", []],
    ["Of them, 45% need help.\n", ["data/texts/2024/en/summary.md:3:10  the number 45% is written by hand"]],
  ])("are told, or are none: %j", async (words, wanted) => expect(await told(`${grade}${words}`)).toEqual(wanted));
});
