/** The shipped example -> its made-up responses, made again from their seed. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { CommandError, type UniversityData } from "../domain/index.ts";
import { writeExampleResponses } from "../responses/index.ts";
import { readData } from "../sources/index.ts";
import { projectFolder } from "./folders.ts";

/** `out`: null where they go where the example's own lie. */
export async function makeExampleData(
  out: string | null,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const { data } = await readData(path.join(projectFolder, "data"));
  if (data === null) throw new CommandError(1, "the example data has problems", "npx wellbeing check names them");
  const folder = out ?? path.join(projectFolder, ownFolder(data));
  await mkdir(folder, { recursive: true });
  return { folder, files: await writeExampleResponses(data.university, folder) };
}

/** Of the example's surveys, one has answers. */
function ownFolder({ surveys }: UniversityData): string {
  const [first, ...others] = surveys.filter(({ survey }) => survey.responses !== undefined);
  if (first === undefined || others.length > 0)
    throw new CommandError(1, "the data is not the example's: it has not one survey with answers", "say --out");
  return path.join("data", "surveys", first.survey.id, "responses");
}
