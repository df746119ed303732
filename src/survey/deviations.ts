/** Linearised values of cells -> how far the units of each stratum are from their mean: Σ(u − ū)², which variances are made of. */
import type { DesignCell, SurveyDesign } from "./surveyDesign.ts";

/** The cells of one stratum in their order, as plain numbers: every domain's variance reads all of them. */
export interface StratumCells {
  readonly places: Uint32Array;
  readonly counts: Float64Array;
  readonly weights: Float64Array;
  /** A respondent's, on average. */
  readonly meanWeights: Float64Array;
  /** Σ(w − w̄)² of the cell's weights. */
  readonly spreads: Float64Array;
}

export function cellsByStratum(cells: readonly DesignCell[], strata: number): readonly StratumCells[] {
  const byStratum = Map.groupBy(cells.keys(), (place) => cells[place]?.stratum);
  return Array.from({ length: strata }, (_, stratum): StratumCells => {
    const places = byStratum.get(stratum) ?? [];
    const column = (of: (cell: DesignCell) => number) =>
      Float64Array.from(places, (place) => {
        const cell = cells[place];
        return cell === undefined ? Number.NaN : of(cell);
      });
    return {
      places: Uint32Array.from(places),
      counts: column(({ respondents }) => respondents.count),
      weights: column(({ weight }) => weight),
      meanWeights: column(({ weight, respondents }) => weight / respondents.count),
      spreads: column(({ weight, squaredWeight, respondents }) => spread(weight, squaredWeight, respondents.count)),
    };
  });
}

/** Σ(w − w̄)² of a cell's weights; what is left by rounding alone, where all are the same, is 0. */
function spread(weight: number, squaredWeight: number, count: number): number {
  const left = squaredWeight - (weight * weight) / count;
  return count < 2 || left < 16 * Number.EPSILON * squaredWeight ? 0 : left;
}

/** By stratum; `influence` by cell. */
export function deviations(design: SurveyDesign, influence: Float64Array): Float64Array {
  const { clusters, strata } = design;
  if (clusters !== null) return ofClusters(clusters, strata, influence);
  return Float64Array.from(design.byStratum, (own, stratum) =>
    ofRespondents(own, strata[stratum]?.units ?? 1, influence),
  );
}

/** Around the stratum's mean and within each cell, so that nothing cancels where all of a stratum answered alike. */
function ofRespondents(
  { places, counts, weights, meanWeights, spreads }: StratumCells,
  units: number,
  influence: Float64Array,
): number {
  let sum = 0;
  let isReached = false;
  for (let at = 0; at < places.length; at += 1) {
    const value = influence[places[at] ?? 0] ?? 0;
    if (value === 0) continue;
    isReached = true;
    sum += (weights[at] ?? 0) * value;
  }
  if (!isReached) return 0;
  const mean = sum / units;
  let squares = 0;
  for (let at = 0; at < places.length; at += 1) {
    const value = influence[places[at] ?? 0] ?? 0;
    const away = (meanWeights[at] ?? 0) * value - mean;
    squares += (counts[at] ?? 0) * away * away + (spreads[at] ?? 0) * value * value;
  }
  return squares;
}

function ofClusters(
  clusters: NonNullable<SurveyDesign["clusters"]>,
  strata: SurveyDesign["strata"],
  influence: Float64Array,
): Float64Array {
  const means = new Float64Array(strata.length);
  const squares = new Float64Array(strata.length);
  const add = (sums: Float64Array, at: number, value: number) => {
    sums[at] = (sums[at] ?? 0) + value;
  };
  const sums = new Float64Array(clusters.strata.length);
  clusters.weights.forEach((weight, entry) => {
    const value = influence[clusters.cells[entry] ?? 0] ?? 0;
    if (value !== 0) add(sums, clusters.clusters[entry] ?? 0, weight * value);
  });
  sums.forEach((sum, cluster) => {
    add(means, clusters.strata[cluster] ?? 0, sum);
  });
  sums.forEach((sum, cluster) => {
    const stratum = clusters.strata[cluster] ?? 0;
    const mean = (means[stratum] ?? 0) / (strata[stratum]?.units ?? 1);
    add(squares, stratum, (sum - mean) ** 2);
  });
  return squares;
}
