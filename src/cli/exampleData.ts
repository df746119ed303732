/** `wellbeing example-data`: the made-up responses of the shipped example, made again from their seed. */
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { writeExampleResponses } from "../responses/index.ts";
import { readData } from "../sources/index.ts";
import { folderOption, projectFolder, readablePath } from "./folders.ts";
import { parseWords } from "./parseWords.ts";

export const exampleDataCommand = {
  summary: "make the synthetic responses of the shipped example again",
  help: `usage: wellbeing example-data [options]

  --out DIR    where the files go (default: data/surveys/nse/responses)

examples:
  wellbeing example-data
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, { out: { type: "string" } });
  const folder = folderOption(options.out, path.join("data", "surveys", "nse", "responses"));
  const { data } = await readData(path.join(projectFolder, "data"));
  if (data === null) throw new CommandError(1, "the example data has problems", "npx wellbeing check names them");
  const names = await writeExampleResponses(data.university, folder);
  process.stdout.write(`${readablePath(folder)}: ${names.join(", ")}\n`);
  return 0;
}
