/** The ledger of a year -> what its editions printed and hid, in today's words. */
import type { Ledger, LedgerCell, SurveyId, UniversityData, Year } from "../../domain/index.ts";

export function recordedCells({ ledgers, surveys }: Pick<UniversityData, "ledgers" | "surveys">, year: Year) {
  return ledgers.filter((ledger) => ledger.year === year).flatMap((ledger) => cellsOfLedger(ledger, surveys));
}

/** Schema 1 knew cells, not figures: what it printed is known exactly, whatever the question. */
function cellsOfLedger(ledger: Ledger, surveys: UniversityData["surveys"]): readonly LedgerCell[] {
  if (ledger.schema === 2) return ledger.cells;
  const minimum = (id: SurveyId) => surveys.find(({ survey }) => survey.id === id)?.survey.privacy.minimumBase ?? 5;
  return ledger.cells.map(
    ({ survey, wave, cell, of, status }): LedgerCell => ({
      survey,
      wave,
      cell,
      of,
      answers: null,
      minimum_base: minimum(survey),
      printed: status === "printed" ? "exactly" : [],
      hidden: [],
    }),
  );
}
