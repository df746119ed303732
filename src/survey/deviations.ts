/** Linearised values of cells -> how far the units of each stratum are from their mean: Σ(u − ū)², which variances are made of. */
import type { DesignCell, SurveyDesign } from "./surveyDesign.ts";

/** The cells of one stratum in their order, as plain numbers: every domain's variance reads all of them. */
export interface StratumCells {
  readonly places: Uint32Array;
  readonly counts: Float64Array;
  /** The mean weight of a respondent. */
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

/** A cell of a domain, by its index in the design, with its value; all other cells have 0. */
export interface Linearised {
  readonly place: number;
  readonly value: number;
}

/** Gives the deviations by stratum. `own`: the cells of the domain, in order. With a calibration, cells outside the domain have residuals too. */
export function deviations(design: SurveyDesign, own: readonly Linearised[]): Float64Array {
  const { cells, clusters, strata, residuals } = design;
  const all = residuals === null ? null : residuals(inAll(own, cells.length));
  if (clusters !== null) return ofClusters(clusters, strata, all ?? inAll(own, cells.length));
  const influence = all === null ? own : Array.from(all, (value, place) => ({ place, value }));
  const squares = new Float64Array(strata.length);
  for (const [stratum, reached] of Map.groupBy(influence, ({ place }) => cells[place]?.stratum ?? 0))
    squares[stratum] = ofRespondents(design.byStratum[stratum], strata[stratum]?.units ?? 1, reached, cells);
  return squares;
}

function inAll(own: readonly Linearised[], count: number): Float64Array {
  const values = new Float64Array(count);
  for (const { place, value } of own) values[place] = value;
  return values;
}

/** Adds deviations around the stratum's mean to those within each cell, so that no digits cancel where all of a stratum answered alike. */
function ofRespondents(
  stratum: StratumCells | undefined,
  units: number,
  own: readonly Linearised[],
  cells: readonly DesignCell[],
): number {
  if (stratum === undefined) return 0;
  const { places, counts, meanWeights, spreads } = stratum;
  let sum = 0;
  for (const { place, value } of own) sum += (cells[place]?.weight ?? 0) * value;
  const mean = sum / units;
  let squares = 0;
  let next = 0;
  for (let at = 0; at < places.length; at += 1) {
    const reached = own[next];
    const isOwn = reached !== undefined && reached.place === places[at];
    if (isOwn) next += 1;
    const value = isOwn ? reached.value : 0;
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
