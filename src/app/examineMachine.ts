/** A machine -> what it has of all that reports need, what is missing, and how to mend it. */
import { describeMachine } from "../pdf/index.ts";
import { recoverReleases } from "../store/index.ts";

export type MachineFact = Awaited<ReturnType<typeof describeMachine>>[number];

export async function examineMachine(releases: string): Promise<readonly MachineFact[]> {
  await recoverReleases(releases);
  return await describeMachine(releases);
}
