/** Published sums -> what they let a reader derive, in exact arithmetic modulo a prime (GaussSuppression; Langsrud 2024).
 *
 * Sums of counts are rows of zeros and ones over atoms. A cell can be derived from published ones when its row is a combination of theirs. */

/** The largest below 2^26, so that a product of two residues is exact in a double. A rank modulo it is never above the true one; that it is below has a chance of one in millions. */
const prime = 67_108_859;

/** Coefficients other than 0, by atom. */
export type Row = Map<number, number>;

export function rowOf(atoms: readonly number[]): Row {
  return new Map(atoms.map((atom) => [atom, 1]));
}

/** A growing set of rows, each kept free of the others' pivots, beside watched rows that are kept free of them too. */
export interface Span {
  /** The row without what the span can derive of it; empty where it can derive all. */
  readonly reduce: (row: Row) => Row;
  /** Takes in a row that `reduce` gave and left something of. */
  readonly add: (reduced: Row) => void;
  /** Watches a row: its rest is always at hand. Returns its number. */
  readonly watch: (row: Row) => number;
  /** What the span can't derive of a watched row. */
  readonly restOf: (watched: number) => Row;
  /** Watched rows whose rests would change if this reduced row came in. */
  readonly touchedBy: (reduced: Row) => ReadonlySet<number>;
}

/** `pivotsBelow`: columns from there on are carried along, and never eliminated. */
export function emptySpan(pivotsBelow = Number.POSITIVE_INFINITY): Span {
  const rows: Row[] = [];
  const pivotRow = new Map<number, number>();
  // By atom: which rows hold it. Rows of the span are numbered from 0 up, watched ones from -1 down.
  const holders = new Map<number, Set<number>>();
  const watched: Row[] = [];
  const rowNumbered = (number: number) => (number >= 0 ? rows[number] : watched[-1 - number]);
  const note = (number: number, row: Row) => {
    for (const atom of row.keys()) {
      const known = holders.get(atom) ?? new Set<number>();
      known.add(number);
      holders.set(atom, known);
    }
  };
  const reduce = (row: Row): Row => {
    const rest = new Map(row);
    for (const [atom, coefficient] of row) {
      const at = pivotRow.get(atom);
      if (at !== undefined) subtract(rest, rows[at], coefficient);
    }
    return rest;
  };
  const pivotOf = (reduced: Row): number => {
    let [best, fewest] = [-1, Number.POSITIVE_INFINITY];
    for (const atom of reduced.keys()) {
      if (atom >= pivotsBelow) continue;
      const count = holders.get(atom)?.size ?? 0;
      if (count < fewest || (count === fewest && atom < best)) [best, fewest] = [atom, count];
    }
    return best;
  };
  return {
    reduce,
    add: (reduced) => {
      const pivot = pivotOf(reduced);
      const row = scaled(reduced, inverse(reduced.get(pivot) ?? 1));
      for (const number of [...(holders.get(pivot) ?? [])]) {
        const holder = rowNumbered(number);
        const coefficient = holder?.get(pivot);
        if (holder === undefined || coefficient === undefined) continue;
        subtract(holder, row, coefficient);
        for (const atom of row.keys()) {
          const known = holders.get(atom) ?? new Set<number>();
          if (holder.has(atom)) known.add(number);
          else known.delete(number);
          holders.set(atom, known);
        }
      }
      pivotRow.set(pivot, rows.length);
      rows.push(row);
      note(rows.length - 1, row);
    },
    watch: (row) => {
      const rest = reduce(row);
      watched.push(rest);
      note(-watched.length, rest);
      return watched.length - 1;
    },
    restOf: (number) => watched[number] ?? new Map(),
    touchedBy: (reduced) => {
      const pivot = pivotOf(reduced);
      return new Set([...(holders.get(pivot) ?? [])].filter((number) => number < 0).map((number) => -1 - number));
    },
  };
}

/** One row is a multiple of the other; neither is empty. */
export function areProportional(a: Row, b: Row): boolean {
  if (a.size !== b.size) return false;
  const [first] = a;
  if (first === undefined) return false;
  const other = b.get(first[0]);
  if (other === undefined) return false;
  const factor = times(first[1], inverse(other));
  for (const [atom, coefficient] of a) {
    const found = b.get(atom);
    if (found === undefined || times(found, factor) !== coefficient) return false;
  }
  return true;
}

/** What is left of a row when the multiple of another that empties its atom is taken away. */
export function without(row: Row, other: Row, atom: number): Row {
  const rest = new Map(row);
  subtract(rest, other, times(row.get(atom) ?? 0, inverse(other.get(atom) ?? 1)));
  return rest;
}

function subtract(from: Row, row: Row | undefined, coefficient: number): void {
  for (const [atom, value] of row ?? []) {
    const left = ((from.get(atom) ?? 0) - times(value, coefficient) + prime) % prime;
    if (left === 0) from.delete(atom);
    else from.set(atom, left);
  }
}

function scaled(row: Row, factor: number): Row {
  return new Map([...row].map(([atom, value]) => [atom, times(value, factor)]));
}

function times(a: number, b: number): number {
  return (a * b) % prime;
}

/** By Fermat's little theorem: a^(p - 2). */
function inverse(value: number): number {
  let result = 1;
  let power = value;
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, power);
    power = times(power, power);
  }
  return result;
}
