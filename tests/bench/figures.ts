/** What was measured -> rows of a table, each with its goal and whether it is met. */

export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly goal: string;
  /** Measured by goal, so that at most 1 is met; null where there is no goal, or nothing could be measured. */
  readonly ratio: number | null;
}

export function atMost(name: string, measured: number, goal: number, digits = 2): Figure {
  return figure(name, measured, `≤ ${Number(goal.toFixed(3))}`, measured / goal, digits);
}

export function atLeast(name: string, measured: number, goal: number, digits = 2): Figure {
  return figure(name, measured, `≥ ${goal}`, goal / measured, digits);
}

export function told(name: string, measured: number, digits = 1): Figure {
  return figure(name, measured, "", null, digits);
}

/** Of what a machine lacks: it is said, and no goal is met by it. */
export function lacking(name: string, why: string): Figure {
  return { name, measured: why, goal: "", ratio: null };
}

function figure(name: string, measured: number, goal: string, ratio: number | null, digits: number): Figure {
  return Number.isFinite(measured)
    ? { name, measured: measured.toFixed(digits), goal, ratio }
    : { name, measured: "not measured here", goal, ratio: null };
}

/** Of an even number, halfway between the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function isMissed({ ratio }: Figure): boolean {
  return ratio !== null && ratio > 1;
}

/** Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((each) => `| ${each.name} | ${each.measured} | ${each.goal} | ${verdictOf(each)} |\n`);
  return `| figure | measured | goal | met |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}

function verdictOf(figure: Figure): string {
  if (figure.ratio === null) return figure.goal === "" ? "" : "unknown";
  return isMissed(figure) ? "no" : "yes";
}
