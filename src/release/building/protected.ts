/** Estimated -> Protected: estimates of which a hidden one keeps nothing but its name, and what an attacker of them would know. */
import type { AttackKnowledge } from "../../audit/index.ts";
import { protectEstimates } from "../../disclosure/index.ts";
import type { Estimate } from "../../domain/index.ts";
import { type EarlierRows, earlierRows } from "../editions/index.ts";
import { attackKnowledgeOf } from "./attack/attackKnowledge.ts";
import type { Estimated, EstimatedSurvey } from "./estimated.ts";

export interface Protected extends Omit<Estimated, "kind" | "surveys"> {
  readonly kind: "protected";
  readonly surveys: readonly ProtectedSurvey[];
  /** Of the attack on figures. */
  readonly knowledge: AttackKnowledge;
  /** Rows that readers have already, of the people of today. */
  readonly earlier: readonly EarlierRows[];
}

export interface ProtectedSurvey extends EstimatedSurvey {
  /** What may be handed out, if the attack finds nothing. */
  readonly estimates: readonly Estimate[];
}

export function protect(estimated: Estimated): Protected {
  const { data, tallies, known } = estimated;
  const earlier = earlierRows(known);
  const decided = estimated.surveys.flatMap((each) => each.decided);
  return {
    ...estimated,
    kind: "protected",
    surveys: estimated.surveys.map((each) => ({
      ...each,
      estimates: protectEstimates(each.computed, each.decided, data.indicators.indicators),
    })),
    knowledge: attackKnowledgeOf(data, tallies, decided, earlier),
    earlier,
  };
}
