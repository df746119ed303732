/** Ledgers, and releases that were adopted -> the figures that readers have already, whatever is printed now. */
import { countStepBehind, type KnownFigure, knownExactly } from "../../disclosure/index.ts";
import type { Indicator, ItemTally, LedgerCell, Survey, UniversityData } from "../../domain/index.ts";
import { answersOf } from "./answersOf.ts";
import { recordedCells } from "./recordedCells.ts";

/** `released`: of adopted releases that lie at hand, by what they printed. */
export function knownFigures(
  data: Pick<UniversityData, "ledgers" | "surveys" | "indicators">,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[] = [],
): readonly KnownFigure[] {
  const recorded = data.ledgers.flatMap(({ year }) => recordedCells(data, year));
  if (recorded.length === 0 && released.length === 0) return [];
  const waves = Map.groupBy(tallies, ({ survey, wave }) => `${survey} ${wave}`);
  const answers = new Map([...waves].map(([wave, own]) => [wave, answersOf(own)]));
  const { indicators } = data.indicators;
  return data.surveys.flatMap(({ survey }) =>
    [...recorded, ...released]
      .filter((cell) => cell.survey === survey.id)
      .flatMap((cell) => figuresOf(cell, survey, indicators, answers.get(`${survey.id} ${cell.wave}`))),
  );
}

function figuresOf(
  cell: LedgerCell,
  survey: Survey,
  indicators: readonly Indicator[],
  answers: string | undefined,
): readonly KnownFigure[] {
  const { wave, of, printed, minimum_base: minimumBase } = cell;
  if (printed === "exactly")
    return knownExactly([{ survey: survey.id, wave, cell: cell.cell, of, status: "printed" }], survey);
  const itemOf = new Map(indicators.filter((each) => each.survey === survey.id).map(({ id, item }) => [id, item]));
  return [...Map.groupBy(printed, ({ indicator }) => itemOf.get(indicator))].flatMap(([item, own]): KnownFigure[] => {
    const [first] = own;
    // An indicator that there is no more, of a question that has none left.
    if (item === undefined || first === undefined) return [];
    return [
      {
        survey: survey.id,
        wave,
        item,
        of,
        printed: {
          kind: "rounded",
          base: first.base,
          rounding: { countStep: countStepBehind(first.base_step), minimumBase: Math.min(minimumBase, first.base) },
          values: own.map(({ indicator, value, value_step: step, bound }) => ({
            indicator,
            printed: { value, step, bound },
          })),
          sameAnswers: cell.answers !== null && cell.answers === answers,
        },
      },
    ];
  });
}
