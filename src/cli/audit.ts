/** `wellbeing audit`: reads a finished release as its readers would, and tries to get at what it hides. */
import path from "node:path";
import { auditFolder, checkRelease, leakFindings, partFolder } from "../release/index.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { parseWords, yearOf } from "./parseWords.ts";
import { releasesOption } from "./releases.ts";

export const auditCommand = {
  summary: "attack a finished release: can anything hidden be derived from its files?",
  help: `usage: wellbeing audit [options]

  --year YEAR    the reporting year; the newest in the data where absent
  --data DIR     the university's data (default: data)
  --responses DIR  survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR      where releases are (default: out)
  --part         the part of a release that report --only, --lang or --format made
  --json         findings as JSON on standard output

Run it before anything is handed out. It reads the PDF files with what is attached to them, the pages and the data files.

examples:
  wellbeing audit
  wellbeing audit --year 2024 --out /srv/reports
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    year: { type: "string" },
    data: { type: "string" },
    responses: { type: "string" },
    out: { type: "string" },
    part: { type: "boolean" },
    json: { type: "boolean" },
  });
  const json = options.json === true;
  const write = (text: string) => (json ? process.stdout : process.stderr).write(text);
  const releases = await releasesOption(options.out);
  const inputs = await checkRelease({
    dataFolder: folderOption(options.data, "data"),
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
    releases,
  });
  if (inputs.kind === "findings") {
    printFindings(inputs.findings, json, write);
    return 1;
  }
  const folder = options.part === true ? partFolder(releases, inputs.year) : path.join(releases, String(inputs.year));
  const audit = await auditFolder(folder, inputs);
  const findings = [...audit.findings, ...leakFindings(audit)];
  if (findings.length > 0) {
    printFindings(findings, json, write);
    return 1;
  }
  const hidden = inputs.rounded.figures.filter(({ status }) => status === "suppressed").length;
  process.stdout.write(
    json
      ? `${JSON.stringify({ findings: [], files: audit.files, hidden })}\n`
      : `${readablePath(folder)}: ${audit.files} files read; ${hidden} hidden figures, none of which is in them or follows from them\n`,
  );
  return 0;
}
