/** The response files -> secrets that only who has them can make, by which what was found in them is kept for the next run. The hashes of the files, which a manifest lists, do not give them away. */
import { createHash } from "node:crypto";
import { hashOrdinary } from "../../files/index.ts";
import { responseFiles } from "../../responses/index.ts";
import type { Read } from "./read.ts";

const purpose = "what was counted in this file\n";
const purposeOfWave = "what was found in this wave\n";

export interface AnswersSecrets {
  /** Of all files. */
  readonly all: string;
  /** Of those of each wave, by `waveKey`. */
  readonly ofWaves: ReadonlyMap<string, string>;
}

export function waveKey(survey: string, wave: number): string {
  return `${wave} ${survey}`;
}

/** Null where there is no file, or one that can't be read. */
export async function answersSecrets({
  data,
  folders,
}: Pick<Read, "data" | "folders">): Promise<AnswersSecrets | null> {
  const files = responseFiles(data, folders.dataFolder, folders.responsesFolder);
  if (files.length === 0) return null;
  const all = createHash("sha256");
  const ofWaves = new Map<string, ReturnType<typeof createHash>>();
  for (const { location, survey, wave } of files) {
    const own = await hashOrdinary(location, createHash("sha256").update(purpose));
    if (own === null) return null;
    all.update(own);
    const key = waveKey(survey.id, wave);
    const ofWave = ofWaves.get(key) ?? createHash("sha256").update(purposeOfWave);
    ofWaves.set(key, ofWave.update(own));
  }
  return { all: all.digest("hex"), ofWaves: new Map([...ofWaves].map(([key, hash]) => [key, hash.digest("hex")])) };
}
