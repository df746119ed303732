/** A number of respondents <-> the number that is printed for it. */

/** How numbers of respondents are printed. */
export interface BaseRounding {
  /** Printed numbers are multiples of it. */
  readonly countStep: number;
  /** Fewer respondents are never printed, and readers know that. */
  readonly minimumBase: number;
}

/** Every number of respondents that a printed one can stand for. */
export interface BasesBehind {
  readonly least: number;
  readonly most: number;
}

/** Rounds to the nearest multiple; a tie goes up (with steps of 10, 15 is printed as 20). */
export function printedCount(count: number, step: number): number {
  return Math.floor(count / step + 0.5) * step;
}

/** Rounds a base of at least the minimum. Where the minimum leaves less than half of a multiple's numbers (12 alone for a printed 10), these are printed as the next multiple, since the printed one would tell the base. */
export function printedBase(base: number, { countStep, minimumBase }: BaseRounding): number {
  if (base < minimumBase) throw new Error(`a base of ${base} is never printed, where the minimum is ${minimumBase}`);
  return Math.max(printedCount(base, countStep), lowestPrinted(countStep, minimumBase));
}

/** The step that is told beside a printed base: within half of it lies the exact one. The lowest printed base can stand for numbers further below it. */
export function toldBaseStep(printed: number, rounding: BaseRounding): number {
  return Math.max(rounding.countStep, 2 * (printed - basesBehind(printed, rounding).least));
}

/** The steps in which numbers of respondents can be printed. */
const countSteps = [1, 3, 5, 10] as const;

/** The inverse of `toldBaseStep`: the largest of the steps in use that is no wider than the one told. */
export function countStepBehind(told: number): number {
  return countSteps.findLast((step) => step <= told) ?? 1;
}

/** The inverse of `printedBase`. */
export function basesBehind(printed: number, { countStep, minimumBase }: BaseRounding): BasesBehind {
  const ownLeast = leastOf(printed, countStep);
  return {
    least: printed === lowestPrinted(countStep, minimumBase) ? minimumBase : Math.max(minimumBase, ownLeast),
    most: leastOf(printed + countStep, countStep) - 1,
  };
}

function lowestPrinted(countStep: number, minimumBase: number): number {
  const first = printedCount(minimumBase, countStep);
  const kept = leastOf(first + countStep, countStep) - minimumBase;
  return kept < countStep / 2 ? first + countStep : first;
}

/** The smallest whole number that is printed as this multiple. */
function leastOf(printed: number, countStep: number): number {
  return Math.ceil(printed - countStep / 2);
}
