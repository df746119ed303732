/** Grouped -> Estimated: the exact figures of every group, from the answers.
 *
 * By them it is known whether an adopted release was made of the answers of today: then its figures are about today's people, and the groups are decided on once more. */
import type { FromResponses } from "../../disclosure/index.ts";
import { type EstimateId, noSealedNotes, type SealedNotebook } from "../../domain/index.ts";
import { breaksIn, computedEstimates, publishedEstimates, responseRates } from "../../survey/index.ts";
import { knownFigures, withAnswers } from "../editions/index.ts";
import { type Grouped, type GroupedSurvey, group } from "./grouped.ts";

export interface Estimated extends Omit<Grouped, "kind" | "surveys"> {
  readonly kind: "estimated";
  readonly surveys: readonly EstimatedSurvey[];
}

export interface EstimatedSurvey extends GroupedSurvey {
  /** Exact, of all cells: verdicts are judged on them. */
  readonly computed: readonly FromResponses[];
}

/** `sealed`: what was found in the same answers. */
export function estimate(grouped: Grouped, sealed: SealedNotebook = noSealedNotes): Estimated {
  const { data, tallies, released } = grouped;
  const first = estimatesOf(grouped);
  if (released.length === 0) return first;
  const computed = first.surveys.flatMap((each) => each.computed);
  return estimatesOf(group(grouped, sealed, knownFigures(data, tallies, withAnswers(released, computed, tallies))));
}

function estimatesOf(grouped: Grouped): Estimated {
  const { data, tallies } = grouped;
  const { indicators } = data.indicators;
  const published = new Set<EstimateId>(publishedEstimates(indicators, data.surveys).estimates.map(({ id }) => id));
  const surveys = grouped.surveys.map(({ survey, decided }) => {
    const breaksOf = breaksIn(tallies, survey, data.university);
    const computed = decided.flatMap((wave) => [
      ...computedEstimates(indicators, survey, wave.tallies, wave.domains.all, published, breaksOf),
      ...responseRates(indicators, survey, data.university, wave.tallies),
    ]);
    return { survey, decided, computed };
  });
  return { ...grouped, kind: "estimated", surveys };
}
