/** `wellbeing strip`: a copy of a response file without the columns that say who somebody is. */
import { access } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { responseFiles, stripped, strippedEnding } from "../responses/index.ts";
import { readData } from "../sources/index.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { parseWords, yearOf } from "./parseWords.ts";
import { checkPrivatePlace } from "./privateFile.ts";

export const stripCommand = {
  summary: "write a copy of a response file without columns that say who somebody is",
  help: `usage: wellbeing strip --survey ID --wave YEAR --to FILE [options]

  --survey ID    the survey whose response file it is
  --wave YEAR    the wave
  --to FILE      the copy: .parquet of a Parquet file, else .csv (UTF-8, commas); it may not be there yet
  --data DIR     the university's data (default: data)
  --responses DIR  survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --json         what was left out, as JSON on standard output

The file itself stays as it is: remove it, and name the copy in survey.yaml. What students
wrote in open answers is copied as it is. Codes that an SPSS file declares to be no answer
are empty fields in the copy.

examples:
  wellbeing strip --survey nse --wave 2024 --to data/surveys/nse/responses/nse-2024-without.csv
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    survey: { type: "string" },
    wave: { type: "string" },
    to: { type: "string" },
    data: { type: "string" },
    responses: { type: "string" },
    json: { type: "boolean" },
  });
  const { survey, to } = options;
  const wave = yearOf(options.wave);
  if (typeof survey !== "string" || wave === null || typeof to !== "string")
    throw new CommandError(2, "which file, and where to? --survey ID --wave YEAR --to FILE", "see --help");
  const json = options.json === true;
  const dataFolder = folderOption(options.data, "data");
  const { data, findings } = await readData(dataFolder);
  const write = (text: string) => (json ? process.stdout : process.stderr).write(text);
  if (data === null) {
    printFindings(findings, json, write);
    return 1;
  }
  const files = responseFiles(data, dataFolder, responsesOption(options.responses));
  const file = files.find((each) => each.survey.id === survey && each.wave === wave);
  if (file === undefined)
    throw new CommandError(
      2,
      `no response file of ${survey} in ${wave} is named in survey.yaml`,
      `there are: ${files.map((each) => `${each.survey.id} ${each.wave}`).join(", ") || "none"}`,
    );
  const copy = path.resolve(to);
  await checkPlace(copy, file.location);
  const result = await stripped(file, copy);
  if (result.kind === "findings") {
    printFindings(result.findings, json, write);
    return 1;
  }
  process.stdout.write(json ? `${JSON.stringify({ file: copy, ...result })}\n` : inWords(readablePath(copy), result));
  return 0;
}

async function checkPlace(copy: string, place: string): Promise<void> {
  const ending = strippedEnding(place);
  if (path.extname(copy).toLowerCase() !== ending)
    throw new CommandError(2, `--to ${readablePath(copy)}: the name must end in ${ending}`);
  await checkPrivatePlace(copy, { releases: path.join(projectFolder, "out"), head: "" });
  await access(place).catch(() => {
    throw new CommandError(2, `${readablePath(place)} is not there`, "--data and --responses say where files lie");
  });
}

function inWords(
  copy: string,
  { rows, left, named, texts, emptied, weightedBy }: Extract<Awaited<ReturnType<typeof stripped>>, { kind: "written" }>,
): string {
  const lines = [
    `${copy}: ${rows} rows, without ${left.length === 0 ? "nothing: no column says who somebody is" : left.map(({ column, what }) => `"${column}" (${what})`).join(", ")}`,
    ...named.map((column) => `survey.yaml names "${column}", which is not in the copy: take it out there`),
    ...texts.map(
      ({ column, what, cells }) => `"${column}" still holds ${cells} answers that look like ${what}: look at them`,
    ),
    ...(emptied ? ["codes that the SPSS file declares to be no answer are empty fields in the copy"] : []),
    ...(weightedBy === null
      ? []
      : [
          `its rows are weighted by "${weightedBy}", which the copy does not say: name it in survey.yaml as \`weight\``,
        ]),
    "remove the file that holds them, and name the copy in survey.yaml",
  ];
  return `${lines.join("\n")}\n`;
}
