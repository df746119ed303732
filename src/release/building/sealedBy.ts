/** What was read -> the notebook of those who have the same answers. */
import { type Notebook, type Notes, noNotebook } from "../../domain/index.ts";
import { answersSecret } from "./answersSecret.ts";
import type { Read } from "./read.ts";

/** What is counted while a file changes is believed by nobody: it is kept only where the files are the same afterwards. */
export async function sealedBy(read: Read, notes: Notes): Promise<Notebook> {
  const secret = await answersSecret(read);
  if (secret === null) return noNotebook;
  const sealed = await notes.sealed(secret);
  return {
    ...sealed,
    foundLater: async (kind, of, isFound, find) => {
      let isSteady = true;
      const isKept = (noted: unknown): noted is Awaited<ReturnType<typeof find>> => isSteady && isFound(noted);
      return await sealed.foundLater(kind, of, isKept, async () => {
        const found = await find();
        isSteady = (await answersSecret(read)) === secret;
        return found;
      });
    },
  };
}
