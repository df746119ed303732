/** `wellbeing record`: notes in the publication ledger what a release printed and hid, so that later releases are judged with it. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { cellsOfRelease, checkRelease, ledgerText, recordedCells } from "../release/index.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { dayOf, parseWords, yearOf } from "./parseWords.ts";

export const recordCommand = {
  summary: "note in the ledger what this release prints and hides; commit the file",
  help: `usage: wellbeing record [options]

  --year YEAR    the reporting year; the newest in the data where absent
  --data DIR     the university's data (default: data)
  --responses DIR  survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR      where releases lie: what adopted ones printed is taken into account, as by report (default: out)
  --without-embargoed  of a release that was made with this word
  --now DAY        the day that it was made for: 2025-02-11 (default: today)

Run it when a release is handed out. It writes released/<year>.json into the data folder: the figures that were printed, as they were printed, and the names of those that were hidden. Later releases take it into account, so that nothing follows from comparing them.

examples:
  wellbeing record
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    year: { type: "string" },
    data: { type: "string" },
    responses: { type: "string" },
    out: { type: "string" },
    "without-embargoed": { type: "boolean" },
    now: { type: "string" },
  });
  const dataFolder = folderOption(options.data, "data");
  const inputs = await checkRelease({
    dataFolder,
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
    releases: folderOption(options.out, "out"),
    handsOut: true,
    day: options["without-embargoed"] === true ? dayOf(options.now) : undefined,
  });
  if (inputs.kind === "findings") {
    printFindings(inputs.findings, false, (text) => process.stderr.write(text));
    return 1;
  }
  const cells = cellsOfRelease(inputs.data, inputs.attacked);
  const file = path.join(dataFolder, "released", `${inputs.year}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all.
  await writeFile(`${file}.new`, ledgerText(inputs.year, cells, recordedCells(inputs.data, inputs.year)));
  await rename(`${file}.new`, file);
  process.stdout.write(`${readablePath(file)}: ${cells.length} cells; commit it\n`);
  return 0;
}
