/** Two rows of open data of one figure -> whether they differ only in how coarsely they are rounded: then nothing was wrong, and nothing is corrected. */

/** A row's cells by column. */
export type Cells = Readonly<Record<string, string>>;

/** From the first release that has it on, figures are rounded to steps that the row names; before, they were exact to what was written. */
export const stepColumn = "value_step";

/** Another step than before, or steps where there were none; and the figure of now stands for what the figure before stood for. */
export function areRoundedAlike(was: Cells, is: Cells): boolean {
  if (was.status !== is.status || (is.status !== "computed" && is.status !== "counted")) return false;
  if (was.value === "" || is.value === "") return false;
  const isAnotherStep = (name: string) => (was[name] ?? "") !== (is[name] ?? "");
  if (!isAnotherStep(stepColumn) && !isAnotherStep("base_step")) return false;
  return overlap(valueRange(was, is), valueRange(is, is)) && baseAgrees(was, is) && intervalAgrees(was, is);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const ulp = 1e-6;

/** What exact values the printed one can stand for. */
function valueRange(row: Cells, { base, status }: Cells): Range {
  const value = Number(row.value);
  const step = Number(row[stepColumn] ?? 0) || 0;
  // A rate is one of a count that is rounded itself, by half of ten at most; so is a number of respondents at the lowest that is printed.
  const counted = status !== "counted" || step === 0 ? 0 : base === "" ? step / 2 : 500 / Math.max(1, Number(base));
  const half = step / 2 + counted + (step === 0 ? written(row.value ?? "") : 0);
  if (row.bound === "at_most") return { from: 0, to: value + half };
  if (row.bound === "at_least") return { from: value - half, to: 100 };
  return { from: value - half, to: value + half };
}

/** Half of the last decimal that a figure without a step was written with; two of them were more than were printed. */
function written(value: string): number {
  const decimals = value.includes(".") ? (value.split(".")[1]?.length ?? 0) : 0;
  return 0.5 * 10 ** -Math.max(decimals, 2);
}

function overlap(a: Range, b: Range): boolean {
  return a.from <= b.to + ulp && b.from <= a.to + ulp;
}

/** Two numbers of respondents that can be the same one. The lowest that is printed stands for up to a whole step more or less. */
function baseAgrees(was: Cells, is: Cells): boolean {
  if (was.base === is.base) return true;
  if (was.base === "" || is.base === "") return false;
  const steps = Math.max(Number(was.base_step ?? 0), Number(is.base_step ?? 0));
  return Math.abs(Number(was.base) - Number(is.base)) <= steps + ulp;
}

/** An interval that is rounded outward holds the one before; where both were rounded, they overlap. */
function intervalAgrees(was: Cells, is: Cells): boolean {
  if ((was.lower === "") !== (is.lower === "")) return false;
  if (was.lower === "") return true;
  const own = { from: Number(is.lower), to: Number(is.upper) };
  const before = { from: Number(was.lower), to: Number(was.upper) };
  if (was[stepColumn]) return overlap(own, before);
  return own.from <= before.from + 0.01 && own.to >= before.to - 0.01;
}
