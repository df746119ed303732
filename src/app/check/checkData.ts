/** Data, texts and templates -> everything that keeps the reports from being made, without making them. */
import { type Finding, sortFindings, type Year } from "../../domain/index.ts";
import { type Answered, answeredOf } from "../../responses/index.ts";
import type { ReleaseAsked } from "../readyInputs.ts";
import { type CheckStopped, checkedInputs } from "./checkedInputs.ts";
import { type Exposed, exposedIn } from "./exposedIn.ts";

export interface Sound {
  readonly kind: "sound";
  readonly filesRead: number;
  readonly year: Year;
  /** For the reports of the year. */
  readonly figures: number;
  readonly notes: readonly Finding[];
  readonly answers: readonly Answered[];
  readonly exposed: readonly Exposed[];
}

export async function checkData(asked: ReleaseAsked): Promise<Sound | CheckStopped> {
  const inputs = await checkedInputs(asked);
  if (inputs.kind === "findings") return inputs;
  const { filesRead, year, rounded, notes, tallies, attacked } = inputs;
  return {
    kind: "sound",
    filesRead,
    year,
    figures: rounded.figures.length,
    notes: sortFindings(notes),
    answers: tallies.map(answeredOf),
    exposed: exposedIn(attacked.decided),
  };
}
