/** Remembered -> Grouped: which groups may be told about, in which programmes are merged, and which figures of them are hidden, as `disclosure/` decides it. */
import { type DecidedWave, decide, type KnownFigure } from "../../disclosure/index.ts";
import {
  type ItemTally,
  type LedgerCell,
  noSealedNotes,
  type SealedNotebook,
  type Survey,
} from "../../domain/index.ts";
import { knownFigures } from "../editions/index.ts";
import type { FigureData, Remembered } from "./remembered.ts";

export interface Grouped {
  readonly kind: "grouped";
  readonly data: FigureData;
  readonly tallies: readonly ItemTally[];
  readonly released: readonly LedgerCell[];
  /** Figures that readers have already. */
  readonly known: readonly KnownFigure[];
  readonly surveys: readonly GroupedSurvey[];
}

export interface GroupedSurvey {
  readonly survey: Survey;
  readonly decided: readonly DecidedWave[];
}

/** `sealed`: what was found in the same answers; `known`: what the ledgers say, where absent. */
export function group(
  { data, tallies, released }: Pick<Remembered, "data" | "tallies" | "released">,
  sealed: SealedNotebook = noSealedNotes,
  known: readonly KnownFigure[] = knownFigures(data, tallies),
): Grouped {
  const surveys = data.surveys.map(({ survey }) => ({
    survey,
    decided: decide(survey, data.university, tallies, data.indicators.indicators, known, { sealed }),
  }));
  return { kind: "grouped", data, tallies, released, known, surveys };
}
