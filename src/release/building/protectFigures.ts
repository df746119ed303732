/** (data, tallies, what earlier editions printed) -> figures that may be handed out: decided, attacked, and hidden more until the attack finds nothing.
 *
 * What is hidden is decided by `disclosure/` and attacked by `audit/` in the rows that all audiences get together. What the attack finds goes back, and one of its rows is hidden besides: so it ends, with the university's own figures last. */
import { performance } from "node:perf_hooks";
import type { AttackKnowledge } from "../../audit/index.ts";
import {
  type DecidedWave,
  decide,
  type FigureRow,
  type FromResponses,
  type KnownFigure,
  protectEstimates,
} from "../../disclosure/index.ts";
import type { Estimate, EstimateId, ItemTally, LedgerCell, Survey, UniversityData } from "../../domain/index.ts";
import { breaksIn, computedEstimates, publishedEstimates, responseRates } from "../../survey/index.ts";
import { earlierRowNames, earlierRows } from "../editions/earlierRows.ts";
import { knownFigures } from "../editions/knownFigures.ts";
import { recordedCells } from "../editions/recordedCells.ts";
import { withAnswers } from "../editions/sameAnswers.ts";
import { attackKnowledgeOf } from "./attack/attackKnowledge.ts";
import { attackSurvey } from "./attack/attackSurvey.ts";

export interface ProtectedFigures {
  readonly surveys: readonly ProtectedSurvey[];
  readonly decided: readonly DecidedWave[];
  readonly attack: AttackTold;
  /** Of the attack on figures: it goes on in the finished files. */
  readonly knowledge: AttackKnowledge;
  /** Rows that were attacked together and told nothing. */
  readonly judged: ReadonlySet<string>;
  /** What readers have already of earlier editions. */
  readonly known: readonly KnownFigure[];
  readonly seconds: number;
}

export interface ProtectedSurvey {
  readonly survey: Survey;
  /** Exact, of all cells: verdicts are judged on them. */
  readonly computed: readonly FromResponses[];
  /** What may be handed out. */
  readonly estimates: readonly Estimate[];
}

export interface AttackTold {
  /** Questions with their waves that were attacked. */
  readonly questions: number;
  /** Rows of figures that were read. */
  readonly rows: number;
  /** Rows that were hidden because the attack found a way. */
  readonly hidden: number;
  /** Printed rows of which not every sum with others was looked at, since there are very many. */
  readonly cut: number;
}

/** What is needed of the data. */
export type ProtectedData = Pick<UniversityData, "university" | "surveys" | "indicators" | "ledgers">;

export function protectFigures(
  data: ProtectedData,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[] = [],
): ProtectedFigures {
  const began = performance.now();
  const { indicators } = data.indicators;
  const recorded = knownFigures(data, tallies);
  const first = decideAll(data, tallies, recorded);
  const known =
    released.length === 0
      ? recorded
      : knownFigures(
          data,
          tallies,
          withAnswers(
            released,
            first.flatMap(({ computed }) => computed),
            tallies,
          ),
        );
  const before = known === recorded ? first : decideAll(data, tallies, known);
  const earlier = earlierRows(known);
  const knowledge = attackKnowledgeOf(
    data,
    tallies,
    before.flatMap(({ decided }) => decided),
    earlier,
  );
  const attacked = before.map(({ survey, decided, computed }) => {
    const decideAgain = (without: readonly FigureRow[]) => {
      const questions = new Set(without.map(({ wave, item }) => `${wave} ${item}`));
      return decide(survey, data.university, tallies, indicators, known, new Set(), without, questions);
    };
    const found = attackSurvey({ survey, decided, decideAgain, computed, indicators, knowledge, earlier });
    return { ...found, survey, computed, estimates: protectEstimates(computed, found.decided, indicators) };
  });
  const sum = (of: keyof AttackTold) => attacked.reduce((total, each) => total + each[of], 0);
  return {
    surveys: attacked,
    decided: attacked.flatMap(({ decided }) => decided),
    attack: { questions: sum("questions"), rows: sum("rows"), hidden: sum("hidden"), cut: sum("cut") },
    knowledge,
    judged: new Set([
      ...attacked.flatMap(({ judged }) => judged),
      ...earlierRowNames([...data.ledgers.flatMap(({ year }) => recordedCells(data, year)), ...released]),
    ]),
    known,
    seconds: (performance.now() - began) / 1000,
  };
}

function decideAll(data: ProtectedData, tallies: readonly ItemTally[], known: readonly KnownFigure[]) {
  const { indicators } = data.indicators;
  const published = new Set(publishedEstimates(indicators, data.surveys).estimates.map(({ id }) => id));
  return data.surveys.map(({ survey }) => {
    const breaksOf = breaksIn(tallies, survey, data.university);
    const decided = decide(survey, data.university, tallies, indicators, known);
    return { survey, decided, computed: computedOf(survey, decided, data, published, breaksOf) };
  });
}

function computedOf(
  survey: Survey,
  decided: readonly DecidedWave[],
  { indicators: { indicators }, university }: ProtectedData,
  published: ReadonlySet<EstimateId>,
  breaksOf: ReturnType<typeof breaksIn>,
): readonly FromResponses[] {
  return decided.flatMap(({ tallies, domains }) => [
    ...computedEstimates(indicators, survey, tallies, domains.all, published, breaksOf),
    ...responseRates(indicators, survey, university, tallies),
  ]);
}
