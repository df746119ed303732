/** Response files -> how many were asked each question, gave no answer, or have nothing stored. */
import { type Answered, answeredOf } from "../../responses/index.ts";
import type { ReleaseAsked } from "../readyInputs.ts";
import { type CheckStopped, checkedInputs } from "./checkedInputs.ts";

export interface CountedAnswers {
  readonly kind: "answers";
  /** Exact: not to be handed out. */
  readonly answers: readonly Answered[];
}

export async function countAnswers(asked: ReleaseAsked): Promise<CountedAnswers | CheckStopped> {
  const inputs = await checkedInputs(asked);
  return inputs.kind === "findings" ? inputs : { kind: "answers", answers: inputs.tallies.map(answeredOf) };
}
