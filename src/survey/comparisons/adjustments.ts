/** The p of a family of comparisons -> p adjusted for all of them, in the order given. */

/** Holm's step-down adjustment (1979): each p multiplied by the number of hypotheses still open, never falling. The chance of any false finding stays below the level. */
export function holm(probabilities: readonly number[]): readonly number[] {
  const adjusted = new Array<number>(probabilities.length).fill(1);
  let highest = 0;
  ordered(probabilities).forEach(({ p, place }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (probabilities.length - rank)));
    adjusted[place] = highest;
  });
  return adjusted;
}

/** Benjamini & Hochberg's step-up adjustment (1995): each p multiplied by the number of hypotheses by its rank, never rising towards smaller ones. Of what is found, the expected part that is false stays below the level. */
export function benjaminiHochberg(probabilities: readonly number[]): readonly number[] {
  const adjusted = new Array<number>(probabilities.length).fill(1);
  let lowest = 1;
  ordered(probabilities)
    .map((each, rank) => ({ ...each, rank: rank + 1 }))
    .toReversed()
    .forEach(({ p, place, rank }) => {
      lowest = Math.min(lowest, (p * probabilities.length) / rank);
      adjusted[place] = lowest;
    });
  return adjusted;
}

function ordered(probabilities: readonly number[]): readonly { readonly p: number; readonly place: number }[] {
  return probabilities.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
}
