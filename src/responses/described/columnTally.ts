/** The values of a column with how often each stands there -> what is kept of them. */
import {
  type DescribedColumn,
  keptValues,
  mostValues,
  type NumbersOf,
  plainCode,
  signOfNothing,
  type ValueCount,
} from "../../domain/index.ts";
import { numberOf } from "../codes.ts";

export type Tallied = Pick<DescribedColumn, "filled" | "distinct" | "values" | "numbers" | "length">;

/** Counts what stands in a column, cell by cell; values beyond `mostValues` are counted together. */
export class ColumnTally {
  readonly #counts = new Map<string, number>();
  #filled = 0;
  #letters = 0;

  sees(value: string, count = 1): void {
    if (value === "") return;
    this.#filled += count;
    this.#letters += count * value.length;
    const before = this.#counts.get(value);
    if (before !== undefined || this.#counts.size < mostValues) this.#counts.set(value, (before ?? 0) + count);
  }

  tallied(): Tallied {
    const values = [...this.#counts].map(([value, count]): ValueCount => ({ value, count }));
    return {
      filled: this.#filled,
      distinct: new Set(values.map(({ value }) => plainCode(value))).size,
      values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, keptValues),
      numbers: numbersOf(values),
      length: this.#filled === 0 ? 0 : this.#letters / this.#filled,
    };
  }
}

function numbersOf(values: readonly ValueCount[]): NumbersOf | null {
  const numbers = values
    .filter(({ value }) => !signOfNothing.test(value))
    .map(({ value, count }) => ({ number: numberOf(value, undefined), count }));
  if (numbers.length === 0 || numbers.some(({ number }) => number === null)) return null;
  let [sum, all, min, max, areWhole] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const { number, count } of numbers) {
    if (number === null) continue;
    sum += number * count;
    all += count;
    min = Math.min(min, number);
    max = Math.max(max, number);
    areWhole &&= Number.isInteger(number);
  }
  return { min, max, mean: sum / all, areWhole };
}
