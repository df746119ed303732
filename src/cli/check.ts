/** `wellbeing check`: everything that keeps the reports from being made, without making them. */
import { loadInputs } from "../release/index.ts";
import { disclosureReport, explained } from "./disclosureReport.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { parseWords, yearOf } from "./parseWords.ts";

export const checkCommand = {
  summary: "check data, texts and templates, without making anything",
  help: `usage: wellbeing check [options]

  --year YEAR    the reporting year; the newest in the data where absent
  --data DIR     the university's data (default: data)
  --responses DIR  survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --disclosure   what is hidden to protect people, and how well (for the analyst: not to be handed out)
  --explain CELL  why a cell is hidden, e.g. nse/2024/programme:law-tax (for the analyst)
  --json         findings as JSON on standard output

examples:
  wellbeing check
  wellbeing check --data ../our-data --json
  wellbeing check --explain nse/2024/programme:law-tax
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    year: { type: "string" },
    data: { type: "string" },
    responses: { type: "string" },
    disclosure: { type: "boolean" },
    explain: { type: "string" },
    json: { type: "boolean" },
  });
  const dataFolder = folderOption(options.data, "data");
  const json = options.json === true;
  const inputs = await loadInputs({
    dataFolder,
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
  });
  if (inputs.kind === "findings") {
    printFindings(inputs.findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  }
  const { filesRead, year, composer, protection } = inputs;
  if (options.disclosure === true) {
    process.stdout.write(disclosureReport(composer.decisions, protection, json));
    return 0;
  }
  if (typeof options.explain === "string") {
    process.stdout.write(explained(options.explain, composer.decisions));
    return 0;
  }
  process.stdout.write(
    json
      ? `${JSON.stringify({ findings: [] })}\n`
      : `${readablePath(dataFolder)}: no problems in ${filesRead} files; ${composer.estimates.length} figures for the reports of ${year}\n`,
  );
  return 0;
}
