/** Surveys and their tallies -> every estimate as it was computed: not rounded, nothing hidden. For the analyst only. */
import {
  type ComputedEstimate,
  type CountedEstimate,
  domainKey,
  type EstimateId,
  type Indicator,
  type ItemTally,
  type SuppressedEstimate,
  type UniversityData,
} from "../domain/index.ts";
import { computedEstimates } from "./computedEstimates.ts";
import { domainsOf } from "./domains.ts";
import { breaksIn } from "./facultyBreaks.ts";
import { responseRates } from "./responseRates.ts";

type Exact = ComputedEstimate | CountedEstimate | SuppressedEstimate;

interface Row {
  readonly estimate: Exact;
  readonly indicator: Indicator;
  readonly survey: UniversityData["surveys"][number]["survey"];
}

/** Numbers are written with as many digits as are needed to read back the same double; empty where there is none. */
const columns: Readonly<Record<string, (row: Row) => string | number | null>> = {
  survey: ({ survey }) => survey.id,
  wave: ({ estimate }) => estimate.wave,
  indicator: ({ indicator }) => indicator.id,
  item: ({ indicator }) => indicator.item,
  domain: ({ estimate }) => domainKey(estimate.domain),
  statistic: ({ estimate }) => estimate.statistic,
  unit: ({ indicator }) => indicator.unit,
  value: ({ estimate }) => (estimate.status === "suppressed" ? null : estimate.value),
  standard_error: ({ estimate }) => (estimate.status === "computed" ? estimate.standardError : null),
  degrees_of_freedom: ({ estimate }) => (estimate.status === "computed" ? estimate.degreesOfFreedom : null),
  lower: ({ estimate }) => (estimate.status === "computed" ? estimate.interval.lower : null),
  upper: ({ estimate }) => (estimate.status === "computed" ? estimate.interval.upper : null),
  level: ({ estimate }) => (estimate.status === "computed" ? estimate.interval.level : null),
  base: ({ estimate }) => (estimate.status === "suppressed" ? 0 : estimate.base),
  effective_base: ({ estimate }) => (estimate.status === "computed" ? estimate.effectiveBase : null),
  series: ({ estimate }) => estimate.comparability.series,
  synthetic: ({ estimate }) => String(estimate.provenance.kind === "computed" && estimate.provenance.synthetic),
  protection: () => "none: for the analyst only",
};

export interface ExactEstimates {
  readonly csv: string;
  readonly count: number;
}

/** CSV (RFC 4180), an estimate a row, by survey, wave, indicator and domain as the data has them; programmes are never merged. */
export function exactEstimates(
  { university, surveys, indicators }: UniversityData,
  tallies: readonly ItemTally[],
): ExactEstimates {
  const byId = new Map(indicators.indicators.map((indicator) => [indicator.id, indicator]));
  const none: ReadonlySet<EstimateId> = new Set();
  const rows = surveys.flatMap(({ survey }) => {
    const own = tallies.filter((tally) => tally.survey === survey.id).toSorted((a, b) => a.wave - b.wave);
    const { all: domains } = domainsOf(university, survey, new Map());
    const found: readonly Exact[] = [
      ...computedEstimates(indicators.indicators, survey, own, domains, none, breaksIn(own, survey, university)),
      ...responseRates(indicators.indicators, survey, university, own),
    ];
    return found.flatMap((estimate): Row[] => {
      const indicator = byId.get(estimate.indicator);
      return indicator === undefined ? [] : [{ estimate, indicator, survey }];
    });
  });
  const lines = rows.map((row) => Object.values(columns).map((of) => cell(of(row))));
  return {
    csv: [Object.keys(columns), ...lines].map((cells) => `${cells.join(",")}\r\n`).join(""),
    count: rows.length,
  };
}

/** The head of such a file, by which it is known. */
export const exactEstimatesHead = Object.keys(columns).join(",");

function cell(value: string | number | null): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
