/** Protected -> Attacked: figures that may be handed out, since an attack on the rows that all audiences get together finds nothing any more.
 *
 * What the attack finds goes back, and one of its rows is hidden besides: so it ends, with the university's own figures last. */
import type { AttackKnowledge } from "../../audit/index.ts";
import {
  type DecidedWave,
  decide,
  type FigureRow,
  type KnownFigure,
  protectEstimates,
} from "../../disclosure/index.ts";
import type { ItemTally, SealedNotebook } from "../../domain/index.ts";
import { earlierRowNames, recordedCells } from "../editions/index.ts";
import { type AttackTold, attackSurvey, sumOfTold } from "./attack/attackSurvey.ts";
import type { Protected, ProtectedSurvey } from "./protected.ts";
import type { FigureData } from "./remembered.ts";

export interface Attacked {
  readonly kind: "attacked";
  readonly data: FigureData;
  readonly tallies: readonly ItemTally[];
  /** Their estimates may be handed out. */
  readonly surveys: readonly Omit<ProtectedSurvey, "decided">[];
  readonly decided: readonly DecidedWave[];
  readonly attack: AttackTold;
  /** Of the attack on figures: it goes on in the finished files. */
  readonly knowledge: AttackKnowledge;
  /** Rows that were attacked together and told nothing. */
  readonly judged: ReadonlySet<string>;
  /** What readers have already of earlier editions. */
  readonly known: readonly KnownFigure[];
}

export function attack(
  { data, tallies, known, surveys, knowledge, earlier, released }: Protected,
  sealed: SealedNotebook,
): Attacked {
  const { indicators } = data.indicators;
  const attacked = surveys.map(({ survey, decided, computed, estimates }) => {
    const decideAgain = (without: readonly FigureRow[]) => {
      const questions = new Set(without.map(({ wave, item }) => `${wave} ${item}`));
      return decide(survey, data.university, tallies, indicators, known, {
        hiddenByAttack: without,
        only: questions,
        sealed,
      });
    };
    const found = attackSurvey({
      survey,
      decided,
      estimates,
      decideAgain,
      computed,
      indicators,
      knowledge,
      earlier,
      sealed,
    });
    return { ...found, survey, computed, estimates: protectEstimates(computed, found.decided, indicators) };
  });
  const before = [...data.ledgers.flatMap(({ year }) => recordedCells(data, year)), ...released];
  return {
    kind: "attacked",
    data,
    tallies,
    surveys: attacked.map(({ survey, computed, estimates }) => ({ survey, computed, estimates })),
    decided: attacked.flatMap((each) => each.decided),
    attack: sumOfTold(attacked),
    knowledge,
    judged: new Set([...attacked.flatMap((each) => each.judged), ...earlierRowNames(before)]),
    known,
  };
}
