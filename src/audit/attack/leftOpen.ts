/** All answers that fit what is printed -> of which few people too little is left open.
 *
 * A set is shown to be open by answers that fit; it is shown to be told by a bound that no other answers pass (a ratio's least and greatest: Dinkelbach 1967). In fractions of people more fits than is possible, so that what is told then is told all the more in whole numbers. */
import { farAnswers } from "./farAnswers.ts";
import type { FittingAnswers, Sum } from "./fittingAnswers.ts";
import { type Inequality, type LinearProgram, withSolver } from "./linearPrograms.ts";
import type { AskedIndicator, Range } from "./question.ts";
import { fault, learn, type State, stateOf, tiny } from "./shownOpen.ts";
import { narrowest, type Rule } from "./whatIsTold.ts";

export interface JudgedSet {
  readonly groups: readonly number[];
  /** Fewer than the minimum; of others only everybody and nobody are asked after, where it is sensitive. */
  readonly isFew: boolean;
}

export interface LeftOpen {
  /** By set and indicator, as they are given: the rule that is broken; null where none is. Not there where it is not known. */
  readonly rules: ReadonlyMap<number, readonly (Rule | null | undefined)[]>;
  /** How far each share or mean may differ, in what it must at least. */
  readonly freedom: (set: number, indicator: number) => number;
}

export interface Limits {
  /** Whether people are counted in whole numbers, and how hard these are looked for. */
  readonly whole: "no" | "tried" | "searched";
  /** Programs that may be solved. */
  readonly solves: number;
  /** How far each share or mean, in what it must at least, must be shown to differ until it is left alone: by indicator. Left out where that it is open is enough. */
  readonly freeEnough?: readonly number[];
}

/** Differences as small as this are the solver's rounding. */
const beyond = 1e-4;
const mostSteps = 12;
/** The nodes that HiGHS may search in one program in whole numbers. */
const branches = 150;

/** A question's part of a program: its sets, and where its numbers stand. */
export interface Part {
  readonly sets: readonly JudgedSet[];
  readonly fitting: Omit<FittingAnswers, "program">;
  readonly indicators: readonly AskedIndicator[];
  readonly scale: Range;
}

export function leftOpen(
  sets: readonly JudgedSet[],
  { program, ...fitting }: FittingAnswers,
  indicators: readonly AskedIndicator[],
  scale: Range,
  limits: Limits,
): LeftOpen {
  const [open = nothingOpen] = leftOpenOfAll(program, [{ sets, fitting, indicators, scale }], limits);
  return open;
}

const nothingOpen: LeftOpen = { rules: new Map(), freedom: () => 0 };

/** Of each part; in whole numbers, of a single one. Answers that were found for one show what is possible of the others, too. */
export function leftOpenOfAll(
  program: LinearProgram,
  parts: readonly Part[],
  { whole, solves, freeEnough = [] }: Limits,
): readonly LeftOpen[] {
  const judged = parts.map((part) => judgedPart(part, freeEnough));
  const people = parts[0]?.fitting.people ?? 0;
  const numbers = whole === "no" ? null : { columns: people, branches, isSearched: whole === "searched" };
  withSolver(program, numbers, (solver) => {
    let left = solves;
    const learnFrom = (found: Float64Array) => {
      for (const { states } of judged) for (const state of states) learn(state, found);
    };
    const solve = (objective: Float64Array, also: Inequality | null, floor = 0, isOpen = never): number | null => {
      left -= 1;
      const most = solver.most(objective, also, floor, (found) => {
        learnFrom(found);
        return isOpen();
      });
      if (most?.numbers) learnFrom(most.numbers);
      return most === null ? null : most.bound;
    };
    for (const part of judged) {
      const others = parts.length === 1 ? { from: people, to: program.columns } : { from: 0, to: 0 };
      for (const objective of whole === "no" ? farAnswers(part, program.columns, others) : []) {
        if (left <= 0 || !part.pairs.some(part.isAsked)) break;
        solve(objective, null);
      }
    }
    for (const { pairs, states, isAsked, faultOf, unknown, sets, fitting, indicators, scale } of judged)
      for (const pair of pairs) {
        if (!isAsked(pair)) continue;
        const [state, asked] = [states[pair.set], indicators[pair.indicator]];
        const groups = sets[pair.set]?.groups ?? [];
        if (state === undefined || asked === undefined) continue;
        const goesOn = () => left > 0 && isAsked(pair);
        const beyondLevel = (level: number) => fitting.above(groups, asked, level);
        const isCertain = widen(state, pair.indicator, asked, scale, program.columns, beyondLevel, goesOn, solve);
        if (faultOf(pair) !== null && !isCertain) unknown.add(`${pair.set} ${pair.indicator}`);
      }
  });
  return judged.map(({ sets, indicators, unknown, faultOf, freedom }) => ({
    rules: new Map(
      sets.map((_, set) => [
        set,
        indicators.map((_, indicator) =>
          unknown.has(`${set} ${indicator}`) ? undefined : faultOf({ set, indicator }),
        ),
      ]),
    ),
    freedom: (set, indicator) => freedom({ set, indicator }),
  }));
}

/** A set and an indicator, as they are given. */
interface Pair {
  readonly set: number;
  readonly indicator: number;
}

/** What is known of a part as it is judged. */
function judgedPart(part: Part, freeEnough: readonly number[]) {
  const { sets, fitting, indicators, scale } = part;
  const states = sets.map(({ groups }) => stateOf(groups, fitting, indicators));
  const pairs = sets.flatMap((_, set) => indicators.map((_, indicator): Pair => ({ set, indicator })));
  const faultOf = ({ set, indicator }: Pair) => {
    const [state, asked] = [states[set], indicators[indicator]];
    return state === undefined || asked === undefined ? null : fault(state, indicator, asked, scale, sets[set]?.isFew);
  };
  const freedom = ({ set, indicator }: Pair) => {
    const [range, asked] = [states[set]?.ranges[indicator], indicators[indicator]];
    return range === undefined || asked === undefined ? 0 : (range.hi - range.lo) / narrowest(asked, scale);
  };
  const isAsked = (pair: Pair) => faultOf(pair) !== null || freedom(pair) < (freeEnough[pair.indicator] ?? 0);
  return { ...part, states, pairs, faultOf, freedom, isAsked, unknown: new Set<string>() };
}

const never = () => false;

/** The least and greatest value of a set, until it is shown open: true where it is certain that no other is possible. */
function widen(
  state: State,
  place: number,
  asked: AskedIndicator,
  scale: Range,
  columns: number,
  beyondLevel: (level: number) => Sum,
  goesOn: () => boolean,
  solve: (objective: Float64Array, also: Inequality, floor: number, isOpen: () => boolean) => number | null,
): boolean {
  const range = state.ranges[place];
  if (range === undefined) return false;
  const isOpen = () => !goesOn();
  let isCertain = true;
  if (state.most < 1.5) {
    const bound = solve(vectorOf(state.people, columns, 1), state.somebody, state.most, isOpen);
    isCertain = bound !== null && bound < state.most + 0.5;
  }
  const ends = asked.kind === "share" ? { lo: 0, hi: 1 } : scale;
  for (const end of ["hi", "lo"] as const) {
    const sign = end === "hi" ? 1 : -1;
    let isEnd = false;
    for (let step = 0; step < mostSteps && !isEnd; step += 1) {
      if (!goesOn()) return false;
      const level = range[end];
      if (!Number.isFinite(level)) return false;
      isEnd = Math.abs(level - ends[end]) < tiny;
      if (isEnd) break;
      const bound = solve(vectorOf(beyondLevel(level), columns, sign), state.somebody, 0, isOpen);
      if (sign * (range[end] - level) > tiny) continue;
      if (bound === null || bound >= beyond) return false;
      isEnd = true;
    }
    if (!isEnd) return false;
  }
  return isCertain;
}

function vectorOf(sum: Sum, columns: number, sign: number): Float64Array {
  const vector = new Float64Array(columns);
  for (const [column, factor] of sum) vector[column] = sign * factor;
  return vector;
}
