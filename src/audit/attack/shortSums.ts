/** Printed rows -> how sets of people follow from up to four of them: the shorter a sum of rows is, the closer it tells.
 *
 * Rows are known by the sum of random numbers of their groups: pairs of rows whose sums complete that of a set are looked up, not searched. */
import type { MergedAtoms } from "./mergedAtoms.ts";
import { generator } from "./modulo.ts";
import type { Combination, Term } from "./question.ts";

/** The most sums that are kept for one set; others tell hardly more. */
const mostSums = 12;
/** Pairs of more rows take too long to put together: of these, sums of two are found. */
const mostRows = 400;

/** `upTo`: rows of a sum. */
export type ShortSums = (groups: readonly number[], upTo: 3 | 4) => readonly Combination[];

export function shortSumsOf({ members, counts }: MergedAtoms): ShortSums {
  const draw = generator(0x51f15e);
  const numbers = counts.map(() => draw() * 256 + (draw() & 255));
  const sumOf = (groups: readonly number[]) => groups.reduce((sum, group) => sum + (numbers[group] ?? 0), 0);
  const values = members.map(sumOf);
  const holders = counts.map((): number[] => []);
  members.forEach((groups, row) => {
    for (const group of groups) holders[group]?.push(row);
  });
  let pairs: Pairs | null = null;
  return (groups, upTo) => {
    pairs ??= pairsOf(values);
    const { sums, first, second, heads, next } = pairs;
    const inside = new Set(groups);
    const wanted = sumOf(groups);
    const found = new Map<string, Combination>();
    const complete = (one: number, other: number) => {
      const lacking = wanted - signedValue(one) - signedValue(other);
      for (let at = heads[placeOf(lacking, heads)] ?? -1; at >= 0; at = next[at] ?? -1) {
        if (sums[at] !== lacking) continue;
        const terms = termsOf([one, other, first[at] ?? 0, second[at] ?? 0]);
        const key = terms.map(({ row, times }) => `${row}:${times}`).join();
        if (!found.has(key) && gives(terms, inside)) found.set(key, terms);
      }
    };
    // Some row that is added holds the first group.
    for (const holder of holders[groups[0] ?? -1] ?? []) {
      complete(holder + 1, 0);
      for (let other = 1; upTo === 4 && other <= values.length && found.size < mostSums; other += 1) {
        complete(holder + 1, other);
        complete(holder + 1, -other);
      }
    }
    return [...found.values()].sort((a, b) => a.length - b.length);
  };

  function signedValue(signed: number): number {
    return signed === 0 ? 0 : Math.sign(signed) * (values[Math.abs(signed) - 1] ?? 0);
  }

  function gives(terms: Combination, inside: ReadonlySet<number>): boolean {
    const sums = new Map<number, number>();
    for (const { row, times } of terms)
      for (const group of members[row] ?? []) sums.set(group, (sums.get(group) ?? 0) + times);
    for (const [group, sum] of sums) if (sum !== Number(inside.has(group))) return false;
    return [...inside].every((group) => sums.has(group));
  }
}

/** A signed row is written as its index plus 1, negative where it is taken away; 0 is no row. */
function termsOf(signed: readonly number[]): readonly Term[] {
  const times = new Map<number, number>();
  for (const each of signed)
    if (each !== 0) times.set(Math.abs(each) - 1, (times.get(Math.abs(each) - 1) ?? 0) + Math.sign(each));
  return [...times].flatMap(([row, many]) => (many === 0 ? [] : [{ row, times: many }])).sort((a, b) => a.row - b.row);
}

/** All sums and differences of two rows, all single rows, and the empty sum; those that may be equal stand in one chain. */
interface Pairs {
  readonly sums: Float64Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

function pairsOf(values: readonly number[]): Pairs {
  const rows = values.length;
  const count = 1 + 2 * rows + (rows <= mostRows ? 2 * rows * (rows - 1) : 0);
  const sums = new Float64Array(count);
  const [first, second, next] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * count))).fill(-1);
  let at = 0;
  const add = (sum: number, one: number, other: number) => {
    sums[at] = sum;
    first[at] = one;
    second[at] = other;
    const place = placeOf(sum, heads);
    next[at] = heads[place] ?? -1;
    heads[place] = at;
    at += 1;
  };
  add(0, 0, 0);
  values.forEach((a, row) => {
    add(a, row + 1, 0);
    add(-a, -row - 1, 0);
    for (let other = row + 1; other < rows && rows <= mostRows; other += 1) {
      const b = values[other] ?? 0;
      add(a + b, row + 1, other + 1);
      add(a - b, row + 1, -other - 1);
      add(b - a, -row - 1, other + 1);
      add(-a - b, -row - 1, -other - 1);
    }
  });
  return { sums, first, second, heads, next };
}

function placeOf(sum: number, { length }: Int32Array): number {
  const low = Math.imul(sum >>> 0, 0x9e3779b1);
  return ((low ^ (low >>> 15)) >>> 0) & (length - 1);
}
