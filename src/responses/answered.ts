/** A tally -> how many respondents answered, and why the others did not: reasons differ in who counts as asked. */
import type { ItemTally, Missing } from "../domain/index.ts";

export interface Reason {
  /** As the survey file, or the response file, words it. */
  readonly reason: string;
  readonly count: number;
}

export interface Answered {
  readonly survey: string;
  readonly wave: number;
  readonly item: string;
  readonly respondents: number;
  /** The question was not put to them: they are no part of those who were asked. */
  readonly notAsked: number;
  /** It was put, and a code says that there is no answer. */
  readonly noAnswer: number;
  /** Nothing is stored, and nobody says why: they count as asked. */
  readonly empty: number;
  readonly asked: number;
  /** Respondents with an answer: the base of figures. */
  readonly answered: number;
  readonly reasons: { readonly notAsked: readonly Reason[]; readonly noAnswer: readonly Reason[] };
}

export function answeredOf({ survey, wave, item, cells }: ItemTally): Answered {
  const counts = new Map<string, { readonly missing: Missing | null; count: number }>();
  let [respondents, answered] = [0, 0];
  for (const { answer, missing, count } of cells) {
    respondents += count;
    if (answer !== null) answered += count;
    else {
      const key = JSON.stringify([missing?.kind, missing !== null && "reason" in missing ? missing.reason : null]);
      const known = counts.get(key) ?? { missing, count: 0 };
      known.count += count;
      counts.set(key, known);
    }
  }
  const reasonsOf = (kind: "not-asked" | "no-answer"): readonly Reason[] =>
    [...counts.values()]
      .flatMap(({ missing, count }) => (missing?.kind === kind ? [{ reason: missing.reason, count }] : []))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  const reasons = { notAsked: reasonsOf("not-asked"), noAnswer: reasonsOf("no-answer") };
  const total = (all: readonly Reason[]) => all.reduce((sum, { count }) => sum + count, 0);
  const [notAsked, noAnswer] = [total(reasons.notAsked), total(reasons.noAnswer)];
  return {
    survey,
    wave,
    item,
    respondents,
    notAsked,
    noAnswer,
    empty: respondents - answered - notAsked - noAnswer,
    asked: respondents - notAsked,
    answered,
    reasons,
  };
}
