/** A text is saved -> how long `report --only` takes until its page, and until its printed page, lie there; in a store that is warm. */
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { changedFiles, changeText, stampsOf } from "./changes.ts";
import { atMost, type Figure, median, told } from "./figures.ts";
import type { Measured } from "./processTree.ts";
import { wellbeing } from "./program.ts";

const rounds = 3;
/** A report and a text in it: the longest, and one of a faculty. */
const cases = [
  { report: "board", text: "nl/priority-support.md" },
  { report: "faculty-law", text: "nl/faculty.md" },
];
const formats = [
  { format: "html", goalSeconds: 1.5 },
  { format: "pdf", goalSeconds: 2.5 },
];

export async function measureSavedText(project: string, scratch: string): Promise<readonly Figure[]> {
  const folder = path.join(scratch, "saved-text");
  const data = path.join(folder, "data");
  cpSync(path.join(project, "data"), data, { recursive: true });
  const figures: Figure[] = [];
  for (const { report, text } of cases) {
    for (const { format, goalSeconds } of formats) {
      const out = path.join(folder, `${report}-${format}`);
      const words = ["report", "--data", data, "--only", report, "--lang", "nl", "--format", format, "--out", out];
      await wellbeing([...words, "--json"]);
      const runs: Measured[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const before = await stampsOf(out);
        changeText(data, text, "Wij lezen dit samen.");
        runs.push(await wellbeing([...words, "--json"]));
        const changed = changedFiles(before, await stampsOf(out));
        if (!changed.some((file) => file.endsWith(`${report}.nl.${format}`)))
          throw new Error(`a sentence more in ${text} changed nothing in ${report}.nl.${format}`);
      }
      const name = `a text saved, \`report --only ${report} --lang nl --format ${format}\``;
      figures.push(atMost(`${name}, seconds`, median(runs.map(({ seconds }) => seconds)), goalSeconds));
      figures.push(told(`${name}, CPU seconds`, median(runs.map(({ cpuSeconds }) => cpuSeconds))));
    }
  }
  rmSync(folder, { recursive: true });
  return figures;
}
