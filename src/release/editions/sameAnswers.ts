/** What an adopted release printed, and today's exact figures -> whether its answers were today's: then its figures are known of today's people. */
import type { FromResponses } from "../../disclosure/index.ts";
import { domainKey, type ItemTally, type LedgerCell, type RecordedFigure } from "../../domain/index.ts";
import { answersOf } from "./answersOf.ts";

/** Wave by wave: of a wave in which a single figure is another one, everything is of other people. */
export function withAnswers(
  released: readonly LedgerCell[],
  computed: readonly FromResponses[],
  tallies: readonly ItemTally[],
): readonly LedgerCell[] {
  const today = new Map(computed.map((each) => [`${each.indicator}/${each.wave}/${domainKey(each.domain)}`, each]));
  const nameOf = ({ survey, wave }: { readonly survey: string; readonly wave: number }) => `${survey} ${wave}`;
  const waves = Map.groupBy(tallies, nameOf);
  return [...Map.groupBy(released, nameOf)].flatMap(([name, cells]) => {
    const own = waves.get(name);
    const compared = cells.flatMap(({ wave, cell, printed }) =>
      printed === "exactly"
        ? []
        : printed.flatMap((figure) => {
            const now = today.get(`${figure.indicator}/${wave}/${cell}`);
            return now?.status === "computed" ? [isPrintedAs(now, figure)] : [];
          }),
    );
    if (own === undefined || compared.length === 0 || compared.includes(false)) return cells;
    const answers = answersOf(own);
    return cells.map((cell) => ({ ...cell, answers, printed: asExactly(cell.printed) }));
  });
}

function isPrintedAs(
  { value, base }: { readonly value: number; readonly base: number },
  { value: printed, value_step: step, bound, base: printedBase, base_step: baseStep }: RecordedFigure,
): boolean {
  const isBase = Math.abs(base - printedBase) <= (baseStep === 1 ? 0 : baseStep);
  return isBase && (bound !== null || Math.abs(value - printed) <= step / 2 + 1e-6);
}

/** To the last digit, as editions before rounding printed. */
function asExactly(printed: LedgerCell["printed"]): LedgerCell["printed"] {
  if (printed === "exactly" || printed.length === 0) return printed;
  return printed.every(({ base_step: step }) => step === 1) ? "exactly" : printed;
}
