/** What earlier editions printed -> rows that an attacker has beside today's, of the people of today. */
import { rowName } from "../../audit/index.ts";
import type { KnownFigure } from "../../disclosure/index.ts";
import type { LedgerCell } from "../../domain/index.ts";
import type { PrintedRow } from "./printedRows.ts";

export interface EarlierRows extends Pick<KnownFigure, "survey" | "wave" | "item" | "of"> {
  /** Of the edition's cell: no cell of today is called so. */
  readonly key: string;
  readonly rows: readonly PrintedRow[];
}

/** Of editions that were made from other answers, and of those that printed exact figures, `disclosure/` alone takes account: what they printed is about other people, or has no rows. */
export function earlierRows(known: readonly KnownFigure[]): readonly EarlierRows[] {
  return known.flatMap(({ survey, wave, item, of, printed }, place): EarlierRows[] => {
    if (printed.kind !== "rounded" || !printed.sameAnswers) return [];
    const key = `earlier edition ${place + 1}`;
    const rows = printed.values.map(
      ({ indicator, printed: { value, step, bound } }): PrintedRow => ({
        indicator,
        wave: String(wave),
        domain: key,
        status: "computed",
        value: String(value),
        value_step: String(step),
        bound: bound ?? "",
        base: String(printed.base),
        base_step: String(printed.rounding.countStep),
      }),
    );
    return [{ survey, wave, item, of, key, rows }];
  });
}

/** The names of all that earlier editions printed: who hands it out again tells nothing that was not taken account of. */
export function earlierRowNames(cells: readonly LedgerCell[]): readonly string[] {
  return cells.flatMap(({ wave, cell, printed }) =>
    printed === "exactly"
      ? []
      : printed.map(({ indicator, value, value_step: step, bound, base, base_step: baseStep }) =>
          rowName({
            indicator,
            wave: String(wave),
            domain: cell,
            value: String(value),
            value_step: String(step),
            bound: bound ?? "",
            base: String(base),
            base_step: String(baseStep),
          }),
        ),
  );
}
