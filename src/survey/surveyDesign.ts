/** A tally and what its survey declares -> the design that every estimate of it shares: strata, clusters, finite population correction, calibrated weights. */
import { type ItemTally, marginsOf, type Survey, type TallyCell } from "../domain/index.ts";
import { type Calibration, calibrate, type MarginProblem } from "./calibration.ts";
import { collapsedStrata, type Stratum } from "./collapsedStrata.ts";
import { cellsByStratum, type StratumCells } from "./deviations.ts";

/** A cell with its stratum and its calibrated weight. They stand beside the cell, so that nothing is looked up by it. */
export interface DesignCell {
  readonly respondents: TallyCell;
  /** The index of its stratum in the design. */
  readonly stratum: number;
  /** The weight, calibrated where the survey declares populations for it. */
  readonly weight: number;
  readonly squaredWeight: number;
}

/** One entry a cluster and cell. */
export interface ClusterEntries {
  readonly cells: Uint32Array;
  readonly clusters: Uint32Array;
  /** Calibrated. */
  readonly weights: Float64Array;
  /** Of each cluster: its stratum. */
  readonly strata: Uint32Array;
}

export interface SurveyDesign {
  readonly cells: readonly DesignCell[];
  readonly strata: readonly Stratum[];
  /** The cells of each stratum. */
  readonly byStratum: readonly StratumCells[];
  /** Null: respondents are the units. */
  readonly clusters: ClusterEntries | null;
  /** Null: the weights are as delivered. */
  readonly residuals: Calibration["residuals"] | null;
}

export type DesignProblem =
  | MarginProblem
  /** Whether all of the sample is one cluster: then nobody can know how much clusters differ. */
  | { readonly kind: "one cluster"; readonly respondents: number };

export type Designed =
  | { readonly kind: "ready"; readonly design: SurveyDesign }
  | { readonly kind: "failed"; readonly problems: readonly DesignProblem[] };

export function designOf(tally: ItemTally, survey: Survey): Designed {
  const margins = marginsOf(survey.responses, tally.wave);
  const calibrated = margins.length === 0 ? null : calibrate(tally.cells, margins);
  if (calibrated?.kind === "failed") return calibrated;
  const calibration = calibrated?.calibration ?? null;
  const { strata, stratumOf } = collapsedStrata(tally);
  const cells = tally.cells.map((respondents, place): DesignCell => {
    const factor = calibration?.factors[place] ?? 1;
    return {
      respondents,
      stratum: stratumOf(respondents),
      weight: respondents.weight * factor,
      squaredWeight: respondents.squaredWeight * factor * factor,
    };
  });
  const [only, ...others] = strata;
  if (tally.clusters !== null && only !== undefined && others.length === 0 && only.units === 1 && only.fraction < 1) {
    const respondents = tally.cells.reduce((sum, { count }) => sum + count, 0);
    if (respondents > 1) return { kind: "failed", problems: [{ kind: "one cluster", respondents }] };
  }
  const clusters = clusterEntries(tally, cells, calibration);
  const byStratum = cellsByStratum(cells, strata.length);
  return { kind: "ready", design: { cells, strata, byStratum, clusters, residuals: calibration?.residuals ?? null } };
}

/** The design of a tally that `designFindings` found nothing wrong with. */
export function surveyDesign(tally: ItemTally, survey: Survey): SurveyDesign {
  const designed = designOf(tally, survey);
  if (designed.kind === "failed")
    throw new Error(`${tally.survey} ${tally.wave}: ${designed.problems.map(({ kind }) => kind).join(", ")}`);
  return designed.design;
}

function clusterEntries(
  { clusters }: ItemTally,
  cells: readonly DesignCell[],
  calibration: Calibration | null,
): ClusterEntries | null {
  if (clusters === null) return null;
  const strata = new Uint32Array(clusters.count);
  clusters.clusters.forEach((cluster, entry) => {
    strata[cluster] = cells[clusters.cells[entry] ?? 0]?.stratum ?? 0;
  });
  const weights = clusters.weights.map(
    (weight, entry) => weight * (calibration?.factors[clusters.cells[entry] ?? 0] ?? 1),
  );
  return { cells: clusters.cells, clusters: clusters.clusters, weights, strata };
}
