/** What was decided on every figure of a release -> what there is to say of it: counts by reason, questions that are left out, what breakdowns cost, what was attacked. It names no hidden figure. */
import {
  costOfDimensions,
  type DecidedWave,
  type DimensionCost,
  type FigureDecision,
  type HiddenBecause,
} from "../../disclosure/index.ts";
import type { CellKind, ItemTally, UniversityData } from "../../domain/index.ts";
import type { CheckedByAnalyst } from "../../release/index.ts";

export interface DisclosureTold {
  readonly waves: readonly WaveTold[];
  readonly costs: readonly (DimensionCost & { readonly survey: string })[];
  readonly attack: CheckedByAnalyst["attacked"]["attack"];
  /** Figures that readers have of earlier editions and years. */
  readonly known: number;
  readonly seconds: number;
}

export interface WaveTold {
  readonly survey: string;
  readonly wave: number;
  readonly figures: number;
  readonly printed: number;
  /** Figures by why they are hidden, the most first. */
  readonly hidden: ReadonlyMap<HiddenBecause, number>;
  /** Hidden figures by what they are of: programmes, levels, parts of faculties. */
  readonly kinds: ReadonlyMap<CellKind, number>;
  /** Questions that fewer than the minimum answered in all: no figure of them is printed. */
  readonly leftOut: readonly string[];
  /** Groups to which the rules on numbers of students were not applied, since nobody says how many there are. */
  readonly withoutPopulation: number;
  /** Sets of few people whose answers follow from earlier editions, whatever is hidden now. */
  readonly exposed: number;
}

export function disclosureOf(
  { surveys, university, indicators: { indicators } }: UniversityData,
  tallies: readonly ItemTally[],
  { decided, attack, known, seconds }: CheckedByAnalyst["attacked"],
): DisclosureTold {
  const costs = surveys.flatMap(({ survey }) => {
    const own = decided.filter((wave) => wave.survey === survey.id);
    return costOfDimensions(survey, university, tallies, indicators, known, own).map((each) => ({
      ...each,
      survey: survey.id,
    }));
  });
  return { waves: decided.map(waveTold), costs, attack, known: known.length, seconds };
}

function waveTold({ survey, wave, items, respondents, withoutPopulation }: DecidedWave): WaveTold {
  const leftOut = items.filter(({ decisions }) => decisions.some(isLeftOut)).map(({ item }) => item);
  const figures = [...respondents, ...items.flatMap(({ decisions }) => decisions)].filter(
    ({ status }) => status === "printed" || status === "hidden",
  );
  const reasons = Map.groupBy(
    figures.flatMap((each) => (each.status === "hidden" ? [each.because] : [])),
    (because) => because,
  );
  const counts = [...reasons].map(([because, all]) => [because, all.length] as const);
  const kinds = Map.groupBy(
    figures.filter(({ status }) => status === "hidden"),
    ({ kind }) => kind,
  );
  return {
    survey,
    wave,
    kinds: new Map([...kinds].map(([kind, all]) => [kind, all.length])),
    figures: figures.length,
    printed: figures.filter(({ status }) => status === "printed").length,
    hidden: new Map(counts.sort(([, a], [, b]) => b - a)),
    leftOut,
    withoutPopulation: withoutPopulation.length,
    exposed: items.reduce((sum, { exposed }) => sum + exposed.length, 0),
  };
}

function isLeftOut({ status }: FigureDecision): boolean {
  return status === "left out";
}
