/** What was asked to be checked -> all that was read, or what is wrong with it; with notes on what was taken of each file either way. */
import type { Finding } from "../../domain/index.ts";
import { type CheckedByAnalyst, type ReleaseAsked, readyInputs, type Stopped } from "../readyInputs.ts";

/** Something must be mended; what was taken of the response files tells with what the findings are about. */
export interface CheckStopped extends Stopped {
  readonly notes: readonly Finding[];
}

export async function checkedInputs(asked: ReleaseAsked): Promise<CheckedByAnalyst | CheckStopped> {
  const inputs = await readyInputs(asked);
  return inputs.kind === "checked" ? inputs : { notes: [], ...inputs };
}
