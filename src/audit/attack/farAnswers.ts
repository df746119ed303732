/** Sets of few people -> what to ask for first, so that answers are found which show many of these sets open at once. */
import type { FittingAnswers } from "./fittingAnswers.ts";
import { generator, prime } from "./modulo.ts";

interface Explored {
  readonly sets: readonly { readonly groups: readonly number[] }[];
  readonly fitting: Pick<FittingAnswers, "bins" | "peopleIn">;
}

const explorations = 4;

/** Answers in which many sets at once are far from what they are: all in one range of answers, in another, or each group in one by chance. `others`: columns of weights and excesses. */
export function* farAnswers(
  { sets, fitting: { bins, peopleIn } }: Explored,
  columns: number,
  others: { readonly from: number; readonly to: number },
): Generator<Float64Array> {
  const draw = generator(0x2c1b3c6d);
  const groups = [...new Set(sets.flatMap((each) => each.groups))]
    .sort((a, b) => a - b)
    .map((group) => [...peopleIn([group]).keys()]);
  for (let drawn = 0; drawn < bins.length + explorations; drawn += 1) {
    const objective = new Float64Array(columns);
    for (const byBin of groups) {
      const wanted = drawn < bins.length ? drawn : draw() % bins.length;
      for (const [bin, column] of byBin.entries()) objective[column] = bin === wanted ? 0.4 : -0.6;
    }
    const sign = draw() > prime / 2 ? 0.05 : -0.05;
    for (let column = others.from; column < others.to; column += 1) objective[column] = sign / 10;
    yield objective;
  }
}
