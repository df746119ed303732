/** The texts that are open in editors now. */
import { say } from "../say.ts";

interface Open {
  /** Whether it has words that are not in its file. */
  readonly isUnsaved: boolean;
  readonly saveNow: () => Promise<void>;
}

export const openTexts = new Set<Open>();

/** Before something is done with files as they are. Throws in the reader's words while words can't be saved. */
export async function saveAllTexts(): Promise<void> {
  await Promise.all([...openTexts].map(async (each) => await each.saveNow()));
  if ([...openTexts].some(({ isUnsaved }) => isUnsaved)) throw new Error(say("studio.write.saveFirst"));
}
