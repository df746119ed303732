/** The range of a file's weights -> SQL that sums weights and their squares exactly, so that the order of rows and threads changes nothing, and to at least twelve digits in every cell, however wide the weights are.
 *
 * A weight is measured in whole steps, and whole numbers are summed. Where weights are wide, each is measured by the steps of its own level, 2^24 from the next. */
import type { ResponseMapping } from "../domain/index.ts";
import type { OpenResponses } from "./openResponses.ts";
import { weightIn } from "./sqlNumber.ts";

export interface WeightSums {
  /** Sums over rows, with their names. */
  readonly within: readonly string[];
  /** Adds up one value of each sum: gives the sum of weights, and of their squares. */
  readonly each: { readonly weight: string; readonly squared: string };
  /** The same from sums of these. */
  readonly all: { readonly weight: string; readonly squared: string };
}

/** Every respondent counts as one. */
export const unweighted: WeightSums = {
  within: [],
  each: { weight: "CAST(n AS DOUBLE)", squared: "CAST(n AS DOUBLE)" },
  all: { weight: "CAST(sum(n) AS DOUBLE)", squared: "CAST(sum(n) AS DOUBLE)" },
};

/** Where the largest weight is at most 2 to this power times the smallest, 62 binary digits hold the squares to twelve decimal ones. */
const narrowBits = 10;
const levelBits = 24;

/** Makes the SQL for a file whose weights have no findings. */
export async function weightSums(responses: OpenResponses, mapping: ResponseMapping): Promise<WeightSums> {
  const { weight: named } = mapping;
  if (named === undefined) return unweighted;
  const weight = weightIn(named.column, responses, mapping);
  const [found] = await responses.query(`SELECT min(${weight}) AS lowest, max(${weight}) AS highest FROM responses`);
  const [lowest, highest] = [Number(found?.lowest ?? 1), Number(found?.highest ?? 1)];
  const top = Math.ceil(Math.log2(highest));
  const bits = top - Math.floor(Math.log2(lowest));
  return bits <= narrowBits
    ? levelled(weight, [top], 62, "BIGINT")
    : levelled(weight, levelsFrom(top, bits), 94, "HUGEINT");
}

/** Exponents of the largest weight of each level. */
function levelsFrom(top: number, bits: number): readonly number[] {
  return Array.from({ length: Math.floor(bits / levelBits) + 1 }, (_, level) => top - level * levelBits);
}

/** `digits`: the largest weight of a level is 2^digits steps. */
function levelled(weight: string, tops: readonly number[], digits: number, type: string): WeightSums {
  const levels = tops.map((top, level) => ({ name: `l${level}`, top, bottom: tops[level + 1] }));
  const relative = (top: number) => `(${weight} * ${powerOfTwo(-top)})`;
  const steps = powerOfTwo(digits);
  // The level is chosen before the weight is measured: one of another level may be too large for the steps of this one.
  const chosen = ({ top, bottom }: (typeof levels)[number]) =>
    tops.length === 1
      ? relative(top)
      : `(CASE WHEN ${top === tops[0] ? "true" : `${weight} <= ${powerOfTwo(top)}`} AND ${bottom === undefined ? "true" : `${weight} > ${powerOfTwo(bottom)}`} THEN ${relative(top)} ELSE 0 END)`;
  const sum = (of: string) => `sum(CAST(${of} * ${steps} AS ${type}))`;
  const back = (of: (name: string) => string, times: number) =>
    levels
      .map(({ name, top }) => `coalesce(CAST(${of(name)} AS DOUBLE), 0) * ${powerOfTwo(times * top - digits)}`)
      .join(" + ");
  return {
    within: levels.flatMap((level) => [
      `${sum(chosen(level))} AS ${level.name}`,
      `${sum(`${chosen(level)} * ${chosen(level)}`)} AS ${level.name}s`,
    ]),
    each: { weight: back((name) => name, 1), squared: back((name) => `${name}s`, 2) },
    all: { weight: back((name) => `sum(${name})`, 1), squared: back((name) => `sum(${name}s)`, 2) },
  };
}

/** Writes a number as a literal that DuckDB reads as a double, digit for digit. */
function powerOfTwo(exponent: number): string {
  return `CAST('${2 ** exponent}' AS DOUBLE)`;
}
