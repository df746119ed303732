/** A puzzle -> how far each secret sum can be narrowed down: the smallest and largest it can be, by linear programming. */
import highsModule from "highs";
import type { Puzzle, Sum } from "./puzzle.ts";

export interface Range {
  readonly sum: Sum;
  readonly lower: number;
  readonly upper: number;
}

/** The package's types describe a CommonJS module; what Node imports is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;
type Highs = Awaited<ReturnType<typeof loadHighs>>;
let loading: Promise<Highs> | null = null;

/** Secret sums whose range is narrower than `width`, with their ranges, and how wide the narrowest is at least: a range is not followed further once it is wide enough. Throws where the printed sums contradict one another. */
export async function narrowRanges(
  puzzle: Puzzle,
  width: number,
): Promise<{ readonly narrow: readonly Range[]; readonly narrowest: number }> {
  if (puzzle.secret.length === 0) return { narrow: [], narrowest: Number.POSITIVE_INFINITY };
  loading ??= loadHighs();
  const highs = await loading;
  using model = highs.createModel();
  model.options.set({ output_flag: false });
  for (let group = 0; group < puzzle.unknowns; group += 1) model.addVar(0, highs.infinity);
  for (const { groups, atLeast, atMost } of [...puzzle.known, ...puzzle.secret]) {
    const upper = Number.isFinite(atMost) ? atMost : highs.infinity;
    model.addRow(atLeast, upper, { indices: [...groups], values: groups.map(() => 1) });
  }
  const seen = puzzle.secret.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY }));
  const costs = new Float64Array(puzzle.unknowns);
  const extreme = (groups: readonly number[], sign: 1 | -1): void => {
    for (const group of groups) if (costs[group] !== sign) model.changeColCost(group, sign);
    model.run();
    const status = model.getModelStatus();
    const { optimal, infeasible, unbounded } = highs.constants.modelStatus;
    if (status === infeasible) throw new Error("the printed counts contradict one another");
    if (status === optimal) {
      const values = model.getSolution().colValue;
      // Every solution is a way in which it could be: it says something of all secrets.
      puzzle.secret.forEach((sum, place) => {
        const range = seen[place];
        if (range === undefined) return;
        const value = sum.groups.reduce((total, group) => total + (values[group] ?? 0), 0);
        range.lower = Math.min(range.lower, value);
        range.upper = Math.max(range.upper, value);
      });
    } else if (status === unbounded) {
      for (const [place, sum] of puzzle.secret.entries()) {
        const range = seen[place];
        if (range !== undefined && sum.groups === groups) range.upper = Number.POSITIVE_INFINITY;
      }
    } else throw new Error(`the solver ended with status ${status}`);
    for (const group of groups) model.changeColCost(group, 0);
  };
  const everything = [...new Set(puzzle.secret.flatMap(({ groups }) => groups))];
  extreme(everything, 1);
  const isWide = (place: number) => (seen[place]?.upper ?? 0) - (seen[place]?.lower ?? 0) >= width - 1e-6;
  puzzle.secret.forEach(({ groups }, place) => {
    if (isWide(place)) return;
    extreme(groups, 1);
    if (!isWide(place)) extreme(groups, -1);
  });
  const ranges = puzzle.secret.map((sum, place) => ({ sum, ...(seen[place] ?? { lower: 0, upper: 0 }) }));
  const narrow = ranges.filter((_, place) => !isWide(place));
  return { narrow, narrowest: Math.min(...ranges.map(({ lower, upper }) => upper - lower)) };
}
