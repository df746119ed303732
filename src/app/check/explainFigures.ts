/** The name of a figure -> why it is printed or hidden, and what would follow if it were printed. For the analyst. */
import { explainFigure, type FigureDecision, type FigureExplanation } from "../../disclosure/index.ts";
import { CommandError, nearest } from "../../domain/index.ts";
import type { ReleaseAsked } from "../readyInputs.ts";
import { type CheckStopped, checkedInputs } from "./checkedInputs.ts";
import { figureName, figuresOf } from "./figureName.ts";

export interface ExplainedFigure {
  readonly name: string;
  readonly figure: FigureDecision;
  readonly explanation: FigureExplanation | null;
}

export interface ExplainedFigures {
  readonly kind: "explained";
  readonly figures: readonly ExplainedFigure[];
}

/** A name without a question stands for the figures of all questions. Throws a CommandError (2) where there is no such figure. */
export async function explainFigures(asked: ReleaseAsked, name: string): Promise<ExplainedFigures | CheckStopped> {
  const inputs = await checkedInputs(asked);
  if (inputs.kind === "findings") return inputs;
  const { decided } = inputs.attacked;
  const figures = named(name, decided.flatMap(figuresOf)).map((figure) => {
    const wave = decided.find((each) => each.survey === figure.survey && each.wave === figure.wave);
    const explanation = wave === undefined ? null : explainFigure(wave, figure.item, figure.key);
    return { name: figureName(figure), figure, explanation: explanation ?? null };
  });
  return { kind: "explained", figures };
}

function named(name: string, all: readonly FigureDecision[]): readonly FigureDecision[] {
  const exact = all.filter((each) => figureName(each) === name);
  const found = exact.length > 0 ? exact : all.filter((each) => figureName({ ...each, item: null }) === name);
  if (found.length > 0) return found;
  const meant = nearest(name, all.map(figureName));
  throw new CommandError(
    2,
    `there is no figure "${name}"`,
    meant === null ? "wellbeing check --disclosure lists them" : `did you mean "${meant}"?`,
  );
}
