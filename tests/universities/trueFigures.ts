/** Respondents -> the weighted mean and base of any of them, reckoned here anew: none of the program's code is used. */
import type { Margin, Respondent, TrueIndicator } from "./university.ts";

const mostRounds = 300;
const precision = 1e-12;

/** Factors on the weights that make them agree with the margins (Deming & Stephan 1940); null where they do not come to rest, or somebody's group has no students or nobody of a group answered. */
export function rakedWeights(respondents: readonly Respondent[], margins: readonly Margin[]): readonly number[] | null {
  const weights = respondents.map(({ weight }) => weight);
  if (margins.length === 0) return weights;
  for (let round = 0; round < mostRounds; round += 1) {
    let furthest = 0;
    for (const { by, totals } of margins) {
      const sums = new Map<string, number>();
      respondents.forEach((respondent, place) => {
        const group = respondent[by] ?? "";
        sums.set(group, (sums.get(group) ?? 0) + (weights[place] ?? 0));
      });
      if (Object.keys(totals).some((group) => !sums.has(group))) return null;
      if ([...sums.keys()].some((group) => totals[group] === undefined)) return null;
      respondents.forEach((respondent, place) => {
        const group = respondent[by] ?? "";
        const factor = (totals[group] ?? 0) / (sums.get(group) ?? 1);
        furthest = Math.max(furthest, Math.abs(factor - 1));
        weights[place] = (weights[place] ?? 0) * factor;
      });
    }
    if (furthest < precision) return weights;
  }
  return null;
}

export interface TrueFigure {
  /** In the indicator's unit; null where nobody answered. */
  readonly value: number | null;
  readonly base: number;
  /** Who is in the domain, whatever they answered. */
  readonly respondents: number;
}

export function trueFigure(
  respondents: readonly Respondent[],
  weights: readonly number[],
  indicator: TrueIndicator,
  isIn: (respondent: Respondent) => boolean,
): TrueFigure {
  let [sum, total, base, inside] = [0, 0, 0, 0];
  respondents.forEach((respondent, place) => {
    if (!isIn(respondent)) return;
    inside += 1;
    const answer = respondent.answers[indicator.item] ?? null;
    if (answer === null) return;
    const { answers } = indicator;
    const counted = answers === null ? answer : Number(answer >= answers.from && answer <= answers.to);
    base += 1;
    sum += (weights[place] ?? 0) * counted;
    total += weights[place] ?? 0;
  });
  const factor = indicator.unit === "percent" ? 100 : 1;
  return { value: base === 0 ? null : (factor * sum) / total, base, respondents: inside };
}
