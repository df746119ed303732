/** What earlier editions and years printed about a wave -> what is known of its people, whatever is hidden now. */
import type { CellComposition, ExactLedgerCell, Indicator, ItemId, Survey, Year } from "../domain/index.ts";
import type { BaseRounding, PrintedValue } from "./rounding/index.ts";

/** One row of figures as an earlier edition printed it. */
export interface KnownFigure {
  readonly survey: Survey["id"];
  readonly wave: Year;
  readonly item: ItemId;
  readonly of: CellComposition;
  readonly printed: PrintedBefore;
}

export type PrintedBefore =
  /** Figures were printed exactly, as in editions before rounding. Their numbers are not in the ledger, so today's are used instead. */
  | { readonly kind: "exact" }
  | {
      readonly kind: "rounded";
      readonly base: number;
      readonly rounding: BaseRounding;
      readonly values: readonly { readonly indicator: Indicator["id"]; readonly printed: PrintedValue }[];
      /** Whether the wave's answers are the same as then. Where they are not, people have joined, left or been recoded, and the difference tells of them. */
      readonly sameAnswers: boolean;
    };

/** A ledger of an edition before rounding: every item of a printed cell is known exactly. */
export function knownExactly(cells: readonly ExactLedgerCell[], survey: Survey): readonly KnownFigure[] {
  return cells
    .filter((cell) => cell.survey === survey.id && cell.status === "printed")
    .flatMap(({ wave, of }) =>
      survey.items.map(
        ({ id: item }): KnownFigure => ({ survey: survey.id, wave, item, of, printed: { kind: "exact" } }),
      ),
    );
}
