/** Published figures and the answers to the same questions -> findings, where the two contradict one another. */
import type { Finding, ItemTally } from "../../domain/index.ts";
import { type Disagreement, disagreements, type publishedEstimates } from "../../survey/index.ts";
import type { FigureData } from "./remembered.ts";

export function contradictions(
  { surveys, indicators }: Pick<FigureData, "surveys" | "indicators">,
  tallies: readonly ItemTally[],
  published: ReturnType<typeof publishedEstimates>["estimates"],
): readonly Finding[] {
  return disagreements(published, tallies, indicators.indicators, surveys).map(findingOf);
}

function findingOf({ published, computed, survey }: Disagreement): Finding {
  const { indicator, wave, value } = published;
  return {
    file: `data/surveys/${survey}/published.yaml`,
    message: `${indicator} in ${wave} is published as ${value}, but the responses give ${computed.toFixed(3)}`,
    hint: "is it the same edition of the file, with the same weights and the same question?",
  };
}
