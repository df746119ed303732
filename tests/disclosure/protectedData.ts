/** Made-up surveys of one university -> what its figures are protected from: the data, and its tallies. */
import type { ItemTally } from "../../src/domain/index.ts";
import type { FigureData } from "../../src/release/building/remembered.ts";
import type { MadeSurvey } from "./aUniversity.ts";

export function protectedData(made: readonly MadeSurvey[]): readonly [FigureData, readonly ItemTally[]] {
  const [first] = made;
  if (first === undefined) throw new Error("no survey");
  return [
    {
      university: first.university,
      surveys: made.map(({ survey }) => ({ survey, published: null, benchmark: null })),
      indicators: {
        topics: [],
        status: { attentionFrom: 0, offTrackPercent: 0 },
        indicators: made.flatMap(({ indicators }) => indicators),
      },
      ledgers: [],
      heldFaculties: new Set(),
    },
    made.flatMap(({ tallies }) => tallies),
  ];
}
