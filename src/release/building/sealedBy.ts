/** What was read -> the notebook of those who have the same answers. */
import { type Notebook, type Notes, noNotebook } from "../../domain/index.ts";
import { answersSecret } from "./answersSecret.ts";
import type { Read } from "./read.ts";

/** What is counted while a file changes is believed by nobody, nor is what follows from it: from then on nothing is kept, and nothing of earlier runs is taken. */
export async function sealedBy(read: Read, notes: Notes): Promise<Notebook> {
  const secret = await answersSecret(read);
  if (secret === null) return noNotebook;
  const sealed = await notes.sealed(secret);
  let isSteady = true;
  return {
    found: (kind, of, isFound, find) => (isSteady ? sealed.found(kind, of, isFound, find) : find()),
    foundLater: async (kind, of, isFound, find) => {
      const isKept = (noted: unknown): noted is Awaited<ReturnType<typeof find>> => isSteady && isFound(noted);
      return await sealed.foundLater(kind, of, isKept, async () => {
        const found = await find();
        isSteady &&= (await answersSecret(read)) === secret;
        return found;
      });
    },
  };
}
