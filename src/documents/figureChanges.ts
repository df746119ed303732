/** Editions -> what is to be told of each figure that they corrected, and with which of them. */
import type { CorrectionCause, Edition, Given } from "../domain/index.ts";

export interface FigureChange {
  readonly estimate: string;
  readonly before: Given;
  /** As the newest edition gives it. */
  readonly after: Given;
  readonly causes: readonly CorrectionCause[];
  /** With which it is told. */
  readonly edition: number;
  /** All that changed it. */
  readonly editions: readonly number[];
}

/** Each figure once. `since`: the edition that the readers have, whose figure is compared with that of now; null tells what each edition corrected, where a newer one did not correct it again. Nothing of a figure that came to the same, or that nobody saw before or after. */
export function figureChanges(editions: readonly Edition[], since: number | null): readonly FigureChange[] {
  const read = editions.filter(({ edition }) => since === null || edition > since);
  const all = read.flatMap(({ edition, corrections }) => corrections.map((each) => ({ ...each, edition })));
  return [...Map.groupBy(all, ({ estimate }) => estimate)].flatMap(([estimate, entries]): FigureChange[] => {
    const steps = entries.filter(({ before, after }) => isChange(before, after));
    const after = entries.at(-1)?.after;
    const [first, last] = [steps[0], steps.at(-1)];
    if (after === undefined || first === undefined || last === undefined) return [];
    const about = { estimate, after, editions: steps.map(({ edition }) => edition) };
    if (since !== null) {
      const causes = [...new Set(steps.map(({ cause }) => cause))];
      return isChange(first.before, after) ? [{ ...about, before: first.before, causes, edition: last.edition }] : [];
    }
    // Another base or interval is told only where nothing more has changed.
    const step =
      after.state === "shown"
        ? (steps.findLast((each) => isAnother(each.before, each.after)) ?? last)
        : steps.findLast(({ before }) => before.state === "shown");
    if (step === undefined) return [];
    return [{ ...about, before: step.before, causes: [step.cause], edition: step.edition }];
  });
}

/** Would a reader see it. */
function isChange(a: Given, b: Given): boolean {
  if (a.state !== "shown" || b.state !== "shown") return a.state === "shown" || b.state === "shown";
  return isAnother(a, b) || a.lower !== b.lower || a.upper !== b.upper || a.base !== b.base;
}

function isAnother(a: Given, b: Given): boolean {
  if (a.state !== "shown" || b.state !== "shown") return a.state !== b.state;
  return a.value !== b.value || a.precision !== b.precision || a.bound !== b.bound;
}
