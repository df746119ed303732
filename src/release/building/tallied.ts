/** Read -> Tallied: the answers of the response files, counted. Nobody's answers exist from here on.
 *
 * Figures are made of data without contradictions only: of others some can't be computed, and texts would be blamed for figures that are not there. So what is wrong until here ends the work, all at once. */
import type { Finding, ItemTally, Manifest } from "../../domain/index.ts";
import { readResponses } from "../../responses/index.ts";
import { answerFindings, checkDesigns } from "../../survey/index.ts";
import { yearFindings } from "./newestYear.ts";
import type { Read } from "./read.ts";
import type { Stopped } from "./stopped.ts";

export interface Tallied {
  readonly kind: "tallied";
  readonly read: Read;
  /** Of waves whose design is sound. */
  readonly tallies: readonly ItemTally[];
  /** Response files, as the manifest lists them. */
  readonly responseFiles: Manifest["inputs"];
  /** What was taken of the response files, and what is worth a look without being wrong. */
  readonly notes: readonly Finding[];
}

export async function tally(read: Read): Promise<Tallied | Stopped> {
  const { data, folders, located } = read;
  const responses = await readResponses(data, folders.dataFolder, folders.responsesFolder);
  const designs = checkDesigns(data.surveys, responses.tallies);
  const answers = answerFindings({ findings: read.contradictions, located }, responses, designs);
  const notes = responses.notes.map(located);
  if (read.contradictions.length > 0 || answers.length > 0)
    return { kind: "findings", findings: [...read.findings, ...answers, ...yearFindings(data, folders)], notes };
  return { kind: "tallied", read, tallies: designs.sound, responseFiles: responses.inputs, notes };
}
