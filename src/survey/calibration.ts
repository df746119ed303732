/** Population margins -> factors on the weights that make them agree, and what that does to a variance.
 *
 * Raking by iterative proportional fitting (Deming & Stephan 1940); one margin is post-stratification. */
import type { TallyCell } from "../domain/index.ts";

export interface Margin {
  /** The group that a cell belongs to. */
  readonly groupOf: (cell: TallyCell) => string;
  /** Population of each group, above zero. */
  readonly totals: Readonly<Record<string, number>>;
}

export interface Calibration {
  readonly factorOf: (cell: TallyCell) => number;
  /** Linearised values, one a cell -> their residuals on the margins: the part that calibration leaves to chance. */
  readonly residuals: (values: readonly number[]) => readonly number[];
}

const mostRounds = 500;
const precision = 1e-12;

/** Throws where a group has no population, or the margins contradict one another so that no weights fit. */
export function calibrate(cells: readonly TallyCell[], margins: readonly Margin[]): Calibration {
  // A factor belongs to the groups of a cell, so that copies of the cell with other answers have it too.
  const groupsOf = (cell: TallyCell) => JSON.stringify(margins.map(({ groupOf }) => groupOf(cell)));
  const factors = new Map([...rake(cells, margins)].map(([cell, factor]) => [groupsOf(cell), factor]));
  const columns = designColumns(cells, margins);
  const weights = cells.map(({ weight }) => weight);
  return {
    factorOf: (cell) => factors.get(groupsOf(cell)) ?? 1,
    residuals: (values) => residualsOf(values, columns, weights),
  };
}

function rake(cells: readonly TallyCell[], margins: readonly Margin[]): ReadonlyMap<TallyCell, number> {
  const factors = new Map(cells.map((cell) => [cell, 1]));
  for (let round = 0; round < mostRounds; round += 1) {
    let furthest = 0;
    for (const { groupOf, totals } of margins) {
      const sums = new Map<string, number>();
      for (const cell of cells)
        sums.set(groupOf(cell), (sums.get(groupOf(cell)) ?? 0) + cell.weight * (factors.get(cell) ?? 1));
      for (const [group, sum] of sums) {
        const total = totals[group];
        if (total === undefined || !(total > 0)) throw new Error(`no population is given for "${group}"`);
        furthest = Math.max(furthest, Math.abs(total / sum - 1));
      }
      for (const cell of cells) {
        const group = groupOf(cell);
        factors.set(cell, ((factors.get(cell) ?? 1) * (totals[group] ?? 0)) / (sums.get(group) ?? 1));
      }
    }
    if (furthest < precision) return factors;
  }
  throw new Error("the population margins contradict one another: their totals must be the same");
}

/** One indicator for each group of each margin, without the first of later margins, which follows from the others. */
function designColumns(cells: readonly TallyCell[], margins: readonly Margin[]): readonly (readonly number[])[] {
  const names = margins.flatMap(({ groupOf }, place) => {
    const groups = [...new Set(cells.map(groupOf))].sort();
    return groups.slice(place === 0 ? 0 : 1).map((group) => ({ groupOf, group }));
  });
  return cells.map((cell) => names.map(({ groupOf, group }) => Number(groupOf(cell) === group)));
}

/** Residuals of a regression weighted by the weights before calibration, as R's `calibrate(calfun = "raking")` takes them (Deville & Särndal 1992). */
function residualsOf(
  values: readonly number[],
  columns: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  const size = columns[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  columns.forEach((row, cell) => {
    const weight = weights[cell] ?? 0;
    row.forEach((left, a) => {
      const line = matrix[a];
      if (left === 0 || line === undefined) return;
      row.forEach((right, b) => {
        line[b] = (line[b] ?? 0) + weight * left * right;
      });
      line[size] = (line[size] ?? 0) + weight * left * (values[cell] ?? 0);
    });
  });
  const solution = solve(matrix);
  return columns.map(
    (row, cell) => (values[cell] ?? 0) - row.reduce((sum, value, place) => sum + value * (solution[place] ?? 0), 0),
  );
}

/** Gauss–Jordan with pivoting on an augmented matrix; a column that depends on others gets 0. */
function solve(matrix: readonly number[][]): readonly number[] {
  const size = matrix.length;
  const rows = matrix.map((row) => [...row]);
  const pivotOf = new Array<number>(size).fill(-1);
  let used = 0;
  for (let column = 0; column < size; column += 1) {
    const scale = Math.max(...rows.map((row) => Math.abs(row[column] ?? 0)), 1e-300);
    let best = -1;
    for (let row = used; row < size; row += 1) {
      if (best < 0 || Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best]?.[column] ?? 0;
    if (best < 0 || Math.abs(pivot) < 1e-11 * scale) continue;
    const [here, there] = [rows[used] ?? [], rows[best] ?? []];
    rows[best] = here;
    rows[used] = there.map((value) => value / pivot);
    for (let row = 0; row < size; row += 1) {
      const factor = rows[row]?.[column] ?? 0;
      if (row !== used && factor !== 0)
        rows[row] = (rows[row] ?? []).map((value, place) => value - factor * (rows[used]?.[place] ?? 0));
    }
    pivotOf[column] = used;
    used += 1;
  }
  return pivotOf.map((row) => (row < 0 ? 0 : (rows[row]?.[size] ?? 0)));
}
