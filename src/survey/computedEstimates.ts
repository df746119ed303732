/** Tallies -> estimates of faculties, each beside the rest of the university.
 *
 * The university's own figure is never made from synthetic responses: a made-up number must not stand in for a published one. */
import {
  type ComputedEstimate,
  type Domain,
  estimateId,
  type Indicator,
  type Interval,
  type ItemTally,
  type SuppressedEstimate,
  type Survey,
  type TallyCell,
  type University,
} from "../domain/index.ts";
import { type Calibration, calibrate, type Margin } from "./calibration.ts";
import { comparability } from "./comparability.ts";
import { type DomainMean, domainMean } from "./domainMean.ts";
import { meanInterval, shareInterval } from "./intervals.ts";

/** Coverage of every interval that is printed. */
const level = 0.95;

export type FromResponses = ComputedEstimate | SuppressedEstimate;

export function computedEstimates(
  indicators: readonly Indicator[],
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
): readonly FromResponses[] {
  return tallies
    .filter((tally) => tally.survey === survey.id)
    .flatMap((tally) =>
      indicators
        .filter((indicator) => indicator.survey === survey.id && indicator.item === tally.item)
        .flatMap((indicator) => facultyEstimates(indicator, survey, university, tally)),
    );
}

/** Each faculty and the university without it. Where one faculty has fewer respondents than the survey's minimum, none of this wave is given out: from the others and the whole, the small one could be derived. */
function facultyEstimates(
  indicator: Indicator,
  survey: Survey,
  university: University,
  tally: ItemTally,
): readonly FromResponses[] {
  const cells = collapsed(tally.cells);
  const calibration = calibrationOf(cells, survey, tally.wave);
  const domains = university.faculties.flatMap(({ id }): { domain: Domain; within: (cell: TallyCell) => boolean }[] => [
    { domain: { kind: "faculty", faculty: id }, within: (cell) => cell.faculty === id },
    { domain: { kind: "rest", faculty: id }, within: (cell) => cell.faculty !== id },
  ]);
  const means = domains.map(({ domain, within }) => ({
    domain,
    mean: domainMean(cells, within, tally.fractions, calibration),
  }));
  const hidden = means.some(({ mean }) => (mean?.base ?? 0) < survey.privacy.minimumBase);
  return means.map(({ domain, mean }) => {
    const about = {
      id: estimateId(indicator.id, tally.wave, domain),
      indicator: indicator.id,
      wave: tally.wave,
      domain,
      unit: indicator.unit,
      comparability: comparability(survey, indicator.item, tally.wave),
      provenance: { kind: "computed" as const, survey: survey.id, synthetic: tally.synthetic },
    };
    if (hidden || mean === null) return { ...about, status: "suppressed" };
    return {
      ...about,
      status: "computed",
      ...numbers(mean, indicator, survey),
      unreliable: mean.base < survey.privacy.reliableBase,
    };
  });
}

/** The weights raked to the population margins that the survey declares for this wave; null where it declares none. */
function calibrationOf(cells: readonly TallyCell[], survey: Survey, wave: number): Calibration | null {
  const margins = (survey.responses?.margins ?? []).flatMap(({ by, counts }): Margin[] => {
    const totals = counts[String(wave)];
    return totals === undefined ? [] : [{ groupOf: (cell) => cell[by] ?? "", totals }];
  });
  return margins.length === 0 ? null : calibrate(cells, margins);
}

/** In the indicator's unit: shares as percentages. */
function numbers(found: DomainMean, indicator: Indicator, survey: Survey) {
  const scale = survey.items.find(({ id }) => id === indicator.item)?.scale;
  const factor = indicator.unit === "percent" ? 100 : 1;
  const interval =
    scale?.kind === "range" ? meanInterval(found, level, [scale.min, scale.max]) : shareInterval(found, level);
  return {
    value: found.mean * factor,
    base: found.base,
    standardError: found.standardError * factor,
    degreesOfFreedom: found.degreesOfFreedom,
    interval: times(interval, factor),
  };
}

function times({ lower, upper, level }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor, level };
}

/** A stratum with one respondent has no variance: such strata are taken together, and with the next larger one where they are still alone. */
function collapsed(cells: readonly TallyCell[]): readonly TallyCell[] {
  const sizes = new Map<string, number>();
  for (const { stratum, count } of cells) sizes.set(stratum, (sizes.get(stratum) ?? 0) + count);
  const ordered = [...sizes].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const joined = new Set<string>();
  let together = 0;
  for (const [stratum, size] of ordered) {
    if (size >= 2 && (together === 0 || together >= 2)) break;
    joined.add(stratum);
    together += size;
  }
  return joined.size === 0
    ? cells
    : cells.map((cell) => (joined.has(cell.stratum) ? { ...cell, stratum: "small strata" } : cell));
}

/** A weighted university figure, for the comparison with a published one only; null where nobody answered. */
export function universityValue(tally: ItemTally, indicator: Indicator, survey: Survey): number | null {
  const cells = collapsed(tally.cells);
  const found = domainMean(cells, () => true, tally.fractions, calibrationOf(cells, survey, tally.wave));
  return found === null ? null : found.mean * (indicator.unit === "percent" ? 100 : 1);
}
