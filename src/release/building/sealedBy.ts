/** What was read -> the notebook of those who have the same answers, and that of each wave. */
import { type Notebook, type Notes, noNotebook, noSealedNotes, type SealedNotebook } from "../../domain/index.ts";
import { answersSecrets, waveKey } from "./answersSecrets.ts";
import type { Read } from "./read.ts";

/** What is counted while a file changes is believed by nobody, nor is what follows from it: from then on nothing is kept, and nothing of earlier runs is taken. */
export async function sealedBy(read: Read, notes: Notes): Promise<SealedNotebook> {
  const secrets = await answersSecrets(read);
  if (secrets === null) return noSealedNotes;
  const waves = [...secrets.ofWaves];
  const [all = noNotebook, ...others] = await notes.sealed([secrets.all, ...waves.map(([, secret]) => secret)]);
  let isSteady = true;
  const steady = (sealed: Notebook): Notebook => ({
    found: (kind, of, isFound, find) => (isSteady ? sealed.found(kind, of, isFound, find) : find()),
    foundLater: async (kind, of, isFound, find) => {
      const isKept = (noted: unknown): noted is Awaited<ReturnType<typeof find>> => isSteady && isFound(noted);
      return await sealed.foundLater(kind, of, isKept, async () => {
        const found = await find();
        isSteady &&= (await answersSecrets(read))?.all === secrets.all;
        return found;
      });
    },
  });
  const ofWaves = new Map(waves.map(([key], place) => [key, steady(others[place] ?? noNotebook)]));
  return { ...steady(all), ofWave: (survey, wave) => ofWaves.get(waveKey(survey, wave)) ?? noNotebook };
}
