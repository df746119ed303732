/** A response file -> a copy without the columns that say who somebody is. */
import { access, rename, rm } from "node:fs/promises";
import path from "node:path";
import { CommandError, type UniversityData, type Year } from "../../domain/index.ts";
import { responseFiles, stripped, strippedEnding } from "../../responses/index.ts";
import { finishedData } from "../finishedData.ts";
import { projectFolder, readablePath } from "../folders.ts";
import type { Stopped } from "../readyInputs.ts";
import type { DataAsked } from "./exportEstimates.ts";
import { checkPrivatePath } from "./privateFile.ts";
import { synced } from "./synced.ts";

export interface StripAsked extends DataAsked {
  readonly survey: string;
  readonly wave: Year;
  /** The copy. */
  readonly to: string;
}

export type StrippedAnswers = Extract<Awaited<ReturnType<typeof stripped>>, { kind: "written" }> & {
  readonly file: string;
};

/** The copy is there whole or not at all: half a file of answers reads like one of fewer respondents. Throws a CommandError (2) where there is no such file, or its copy may not be there. */
export async function stripAnswers(asked: StripAsked): Promise<StrippedAnswers | Stopped> {
  const { data, findings } = await finishedData(asked.dataFolder);
  if (data === null) return { kind: "findings", findings };
  const file = fileAsked(data, asked);
  await checkCopy(asked.to, file.location);
  const hidden = path.join(path.dirname(asked.to), `.stripping-${path.basename(asked.to)}`);
  await rm(hidden, { force: true });
  try {
    const result = await stripped(file, hidden);
    if (result.kind === "findings") return result;
    await synced(hidden);
    await rename(hidden, asked.to);
    return { file: asked.to, ...result };
  } finally {
    await rm(hidden, { force: true });
  }
}

function fileAsked(data: UniversityData, { survey, wave, dataFolder, responsesFolder }: StripAsked) {
  const files = responseFiles(data, dataFolder, responsesFolder);
  const file = files.find((each) => each.survey.id === survey && each.wave === wave);
  if (file !== undefined) return file;
  throw new CommandError(
    2,
    `no response file of ${survey} in ${wave} is named in survey.yaml`,
    `there are: ${files.map((each) => `${each.survey.id} ${each.wave}`).join(", ") || "none"}`,
  );
}

async function checkCopy(copy: string, original: string): Promise<void> {
  const ending = strippedEnding(original);
  if (path.extname(copy).toLowerCase() !== ending)
    throw new CommandError(2, `--to ${readablePath(copy)}: the name must end in ${ending}`);
  await checkPrivatePath(copy, { releases: path.join(projectFolder, "out"), head: "" });
  await access(original).catch(() => {
    throw new CommandError(2, `${readablePath(original)} is not there`, "--data and --responses say where files lie");
  });
}
