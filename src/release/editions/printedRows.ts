/** Figures -> the rows that are printed of them, as data files have them. */
import { domainKey, type Figure, type IndicatorId } from "../../domain/index.ts";

export interface PrintedRow extends Readonly<Record<string, string>> {
  readonly indicator: IndicatorId;
  readonly wave: string;
  readonly domain: string;
  readonly status: "computed";
  readonly value: string;
  readonly value_step: string;
  readonly bound: "" | "at_most" | "at_least";
  readonly base: string;
  readonly base_step: string;
}

/** What is hidden, counted or somebody else's has no row. */
export function printedRows(figures: readonly Figure[]): readonly PrintedRow[] {
  return figures.flatMap((figure): PrintedRow[] => {
    if (figure.status !== "computed") return [];
    const { indicator, wave, domain, value, valueStep, bound, base, baseStep } = figure;
    return [
      {
        indicator,
        wave: String(wave),
        domain: domainKey(domain),
        status: "computed",
        value: String(value),
        value_step: String(valueStep),
        bound: bound ?? "",
        base: String(base),
        base_step: String(baseStep),
      },
    ];
  });
}
