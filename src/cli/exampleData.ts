/** `wellbeing example-data`: the made-up responses of the shipped example, made again from their seed. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { folderOption, projectFolder, readablePath } from "../app/folders.ts";
import { CommandError, type UniversityData } from "../domain/index.ts";
import { writeExampleResponses } from "../responses/index.ts";
import { readData } from "../sources/index.ts";
import { parseWords } from "./parseWords.ts";

export const exampleDataCommand = {
  summary: "make the synthetic responses of the shipped example again",
  help: `usage: wellbeing example-data [options]

  --out DIR    where the files go (default: where the example's own lie)

examples:
  wellbeing example-data
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, { out: { type: "string" } });
  const { data } = await readData(path.join(projectFolder, "data"));
  if (data === null) throw new CommandError(1, "the example data has problems", "npx wellbeing check names them");
  const folder = folderOption(options.out, ownFolder(data));
  await mkdir(folder, { recursive: true });
  const names = await writeExampleResponses(data.university, folder);
  process.stdout.write(`${readablePath(folder)}: ${names.join(", ")}\n`);
  return 0;
}

/** Of the example's surveys, one has answers. */
function ownFolder({ surveys }: UniversityData): string {
  const [first, ...others] = surveys.filter(({ survey }) => survey.responses !== undefined);
  if (first === undefined || others.length > 0)
    throw new CommandError(1, "the data is not the example's: it has not one survey with answers", "say --out");
  return path.join("data", "surveys", first.survey.id, "responses");
}
