/** `wellbeing check`: everything that keeps the reports from being made, without making them. */
import { writeFile } from "node:fs/promises";
import { CommandError, type Finding, Language, sortFindings } from "../domain/index.ts";
import { loadInputs } from "../release/index.ts";
import { answeredOf } from "../responses/index.ts";
import { answersTable } from "./answersTable.ts";
import { disclosurePage } from "./disclosurePage.ts";
import { disclosureReport, explained, exposedNotes } from "./disclosureReport.ts";
import { printFindings, printNotes } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { parseWords, yearOf } from "./parseWords.ts";
import { releasesOption } from "./releases.ts";
import { tellDisclosure } from "./tellDisclosure.ts";

export const checkCommand = {
  summary: "check data, texts and templates, without making anything",
  help: `usage: wellbeing check [options]

  --year YEAR    the reporting year; the newest in the data where absent
  --data DIR     the university's data (default: data)
  --responses DIR  survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR      where releases lie: what adopted ones printed is taken into account (default: out)
  --disclosure   what is hidden to protect people, why, and what that costs (for the analyst: not to be handed out)
  --to FILE      with --disclosure: a page for the privacy officer to sign (Markdown), which names nothing that is hidden
  --lang LANGUAGE  of that page: ${Language.options.join(", ")} (default: the university's first)
  --explain FIGURE  why a figure is hidden, e.g. nse/2024/wellbeing/programme:law-tax (for the analyst)
  --answers      how many were asked each question, gave no answer, or have nothing stored (for the analyst: not to be handed out)
  --json         findings, notes and these numbers as JSON on standard output

examples:
  wellbeing check
  wellbeing check --data ../our-data --json
  wellbeing check --disclosure --to disclosure.md
  wellbeing check --explain nse/2024/wellbeing/programme:law-tax
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    year: { type: "string" },
    data: { type: "string" },
    responses: { type: "string" },
    out: { type: "string" },
    disclosure: { type: "boolean" },
    to: { type: "string" },
    lang: { type: "string" },
    explain: { type: "string" },
    answers: { type: "boolean" },
    json: { type: "boolean" },
  });
  if (typeof options.to === "string" && options.disclosure !== true)
    throw new CommandError(2, "--to belongs to --disclosure", "wellbeing check --disclosure --to FILE");
  if (options.lang !== undefined && !Language.safeParse(options.lang).success)
    throw new CommandError(2, `--lang ${String(options.lang)}: ${Language.options.join(", ")}`);
  const dataFolder = folderOption(options.data, "data");
  const json = options.json === true;
  const inputs = await loadInputs({
    dataFolder,
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
    releases: await releasesOption(options.out),
  });
  const tellNotes = (notes: readonly Finding[]) => {
    if (!json) printNotes(notes, (text) => process.stdout.write(text));
  };
  if (inputs.kind === "findings") {
    tellNotes(inputs.notes ?? []);
    printFindings(inputs.findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  }
  const { filesRead, year, composer, protection, data, tallies, design } = inputs;
  if (options.disclosure === true) {
    const told = tellDisclosure(data, tallies, protection);
    if (typeof options.to === "string") {
      const own = data.university.languages[0] ?? "en";
      const language = Language.safeParse(options.lang).data ?? own;
      if (!data.university.languages.includes(language))
        throw new CommandError(
          2,
          `--lang ${language}: the university's languages are ${data.university.languages.join(", ")}`,
        );
      await writeFile(options.to, disclosurePage(told, data, year, language, design.messages));
      process.stdout.write(`${readablePath(options.to)}: for the privacy officer to sign\n`);
    } else process.stdout.write(json ? `${JSON.stringify(told)}\n` : disclosureReport(told, protection.decided));
    return 0;
  }
  if (typeof options.explain === "string") {
    process.stdout.write(explained(options.explain, protection.decided));
    return 0;
  }
  const answers = tallies.map(answeredOf);
  if (options.answers === true) {
    process.stdout.write(json ? `${JSON.stringify({ answers })}\n` : answersTable(answers));
    return 0;
  }
  tellNotes(inputs.notes);
  process.stdout.write(
    json
      ? `${JSON.stringify({ findings: [], notes: sortFindings(inputs.notes), answers })}\n`
      : `${readablePath(dataFolder)}: no problems in ${filesRead} files; ${composer.estimates.length} figures for the reports of ${year}\n${json ? "" : exposedNotes(protection.decided)}`,
  );
  return 0;
}
