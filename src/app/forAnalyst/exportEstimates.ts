/** Data and responses -> every estimate as it was computed, in a file that nobody else can read. */
import path from "node:path";
import { readResponses } from "../../responses/index.ts";
import { answerFindings, checkDesigns, exactEstimates, exactEstimatesHead } from "../../survey/index.ts";
import { finishedData } from "../finishedData.ts";
import { projectFolder } from "../folders.ts";
import type { Stopped } from "../readyInputs.ts";
import { checkPrivatePath, writePrivately } from "./privateFile.ts";

export interface DataAsked {
  readonly dataFolder: string;
  /** null: response files lie beside each survey in the data. */
  readonly responsesFolder: string | null;
}

export interface ExportedEstimates {
  readonly kind: "exported";
  readonly file: string;
  readonly estimates: number;
}

/** Throws a CommandError (2) where the file would be handed out, published or tracked. */
export async function exportEstimates(
  { dataFolder, responsesFolder }: DataAsked,
  file: string,
): Promise<ExportedEstimates | Stopped> {
  await checkPrivatePath(file, { releases: path.join(projectFolder, "out"), head: exactEstimatesHead });
  const read = await finishedData(dataFolder);
  const responses =
    read.data === null ? { tallies: [], findings: [] } : await readResponses(read.data, dataFolder, responsesFolder);
  const designs = checkDesigns(read.data?.surveys ?? [], responses.tallies);
  const findings = [...read.findings, ...answerFindings(read, responses, designs)];
  if (read.data === null || findings.length > 0) return { kind: "findings", findings };
  const { csv, count } = exactEstimates(read.data, responses.tallies);
  await writePrivately(file, csv);
  return { kind: "exported", file, estimates: count };
}
