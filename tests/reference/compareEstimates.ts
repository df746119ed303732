/** Two sets of estimates of a design -> where they differ, and by how much at most. */
import { compared, type EstimateRow } from "./pipeline.ts";

export interface Compared {
  readonly count: number;
  /** Of all numbers that are not 0, relative to the larger of the two. */
  readonly largest: number;
  readonly differences: readonly string[];
}

/** Nine digits. */
const tolerance = 1e-9;
/** Of a standard error that is 0 but for rounding, in parts of the figure's scale. */
const nothing = 1e-12;

export function compareEstimates(ours: readonly EstimateRow[], theirs: readonly EstimateRow[]): Compared {
  const keyOf = ({ indicator, domain }: EstimateRow) => `${indicator} of ${domain}`;
  const found = new Map(ours.map((row) => [keyOf(row), row]));
  const differences: string[] = [];
  let largest = 0;
  for (const row of theirs) {
    const own = found.get(keyOf(row));
    if (own === undefined) {
      differences.push(`${keyOf(row)}: missing`);
      continue;
    }
    row.numbers.forEach((wanted, place) => {
      const number = own.numbers[place] ?? Number.NaN;
      if (Number.isNaN(wanted) && Number.isNaN(number)) return;
      const size = Math.max(Math.abs(number), Math.abs(wanted));
      if (size <= nothing * Math.max(1, Math.abs(row.numbers[0] ?? 0))) return;
      const relative = Math.abs(number - wanted) / size;
      largest = Math.max(largest, relative);
      if (!(relative <= tolerance)) differences.push(`${keyOf(row)}: ${compared[place]} is ${number}, R has ${wanted}`);
    });
  }
  const known = new Set(theirs.map(keyOf));
  differences.push(...ours.filter((row) => !known.has(keyOf(row))).map((row) => `${keyOf(row)}: R has none`));
  return { count: theirs.length, largest, differences };
}
