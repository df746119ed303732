/** A figure that was decided on -> its name, as the analyst writes and reads it: "nse/2024/wellbeing/programme:law-tax". */
import type { DecidedWave, FigureDecision } from "../../disclosure/index.ts";

/** `item`: null where it is a number of respondents, or all questions are meant. */
export function figureName({
  survey,
  wave,
  item,
  key,
}: Pick<FigureDecision, "survey" | "wave" | "item" | "key">): string {
  return [survey, wave, ...(item === null ? [] : [item]), key].join("/");
}

export function figuresOf({ respondents, items }: DecidedWave): readonly FigureDecision[] {
  return [...respondents, ...items.flatMap(({ decisions }) => decisions)];
}
