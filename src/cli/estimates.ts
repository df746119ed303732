/** `wellbeing estimates`: every estimate as it was computed, for the analyst's eyes. */
import path from "node:path";
import { checkPrivatePlace, writePrivately } from "../app/estimates/privateFile.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "../app/folders.ts";
import { printFindings } from "../app/telling/findings.ts";
import { CommandError } from "../domain/index.ts";
import { readResponses } from "../responses/index.ts";
import { readData } from "../sources/index.ts";
import { answerFindings, checkDesigns, exactEstimates, exactEstimatesHead } from "../survey/index.ts";
import { parseWords } from "./parseWords.ts";

export const estimatesCommand = {
  summary: "write the exact estimates, unrounded and unprotected (for the analyst only)",
  help: `usage: wellbeing estimates --to FILE.csv [options]

  --to FILE.csv  where they go: not in a folder of releases, and not where git would track them
  --data DIR     the university's data (default: data)
  --responses DIR  survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --json         findings, or what was written, as JSON on standard output

Every estimate of every survey with responses: value, standard error, degrees of freedom,
interval, base and effective base, to the last digit, with nothing hidden. The file is not
protected: students can be recognised in it. Only its owner can read it (mode 600); it is
for checking and for further analysis, never to be handed out, mailed or published.

examples:
  wellbeing estimates --to /home/analyst/exact.csv
  wellbeing estimates --data ../our-data --responses /secure/answers --to /secure/exact.csv
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    to: { type: "string" },
    data: { type: "string" },
    responses: { type: "string" },
    json: { type: "boolean" },
  });
  const { to } = options;
  if (typeof to !== "string" || to === "")
    throw new CommandError(2, "where to? --to FILE.csv is missing", "see --help");
  if (!/\.csv$/i.test(to)) throw new CommandError(2, `--to ${to}: the name must end in .csv`);
  const file = path.resolve(to);
  await checkPrivatePlace(file, { releases: path.join(projectFolder, "out"), head: exactEstimatesHead });
  const json = options.json === true;
  const dataFolder = folderOption(options.data, "data");
  const read = await readData(dataFolder);
  const responses =
    read.data === null
      ? { tallies: [], findings: [] }
      : await readResponses(read.data, dataFolder, responsesOption(options.responses));
  const designs = checkDesigns(read.data?.surveys ?? [], responses.tallies);
  const findings = [...read.findings, ...answerFindings(read, responses, designs)];
  if (read.data === null || findings.length > 0) {
    printFindings(findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  }
  const { csv, count } = exactEstimates(read.data, responses.tallies);
  await writePrivately(file, csv);
  process.stdout.write(
    json
      ? `${JSON.stringify({ findings: [], file, estimates: count })}\n`
      : `${readablePath(file)}: ${count} exact estimates, unprotected: for the analyst only, not to be handed out\n`,
  );
  return 0;
}
