/** Read -> Tallied: the answers of the response files, counted. Nobody's answers exist from here on.
 *
 * Figures are made of data without contradictions only: of others some can't be computed, and texts would be blamed for figures that are not there. So what is wrong until here ends the work, all at once. */
import path from "node:path";
import { type Finding, type ItemTally, type Manifest, type Notebook, noNotebook } from "../../domain/index.ts";
import { isReadWell, mayBeReadAgain, type ReadResponses, readResponses } from "../../responses/index.ts";
import { stampOf } from "../../store/index.ts";
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

/** `sealed`: what was counted in the same answers. */
export async function tally(read: Read, sealed: Notebook = noNotebook): Promise<Tallied | Stopped> {
  const { data, folders, located } = read;
  const responses = await counted(read, sealed);
  const designs = checkDesigns(data.surveys, responses.tallies);
  const answers = answerFindings({ findings: read.contradictions, located }, responses, designs);
  const notes = responses.notes.map(located);
  if (read.contradictions.length > 0 || answers.length > 0)
    return { kind: "findings", findings: [...read.findings, ...answers, ...yearFindings(data, folders)], notes };
  return { kind: "tallied", read, tallies: designs.sound, responseFiles: responses.inputs, notes };
}

/** Where a file lies is looked at in any case: it may have come into git since. */
async function counted({ data, folders }: Read, sealed: Notebook): Promise<ReadResponses> {
  const { university, surveys } = data;
  const { dataFolder, responsesFolder } = folders;
  const read = async () => await readResponses(data, dataFolder, responsesFolder);
  const of = stampOf(university, surveys, path.basename(dataFolder), responsesFolder);
  const found = await sealed.foundLater("tallies", of, isReadWell, read);
  return (await mayBeReadAgain(found, data, dataFolder, responsesFolder)) ? found : await read();
}
