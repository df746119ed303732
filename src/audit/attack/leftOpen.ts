/** All answers that fit what is printed -> of which few people too little is left open.
 *
 * A set is shown to be open by answers that fit; it is shown to be told by a bound that no other answers pass (a ratio's least and greatest: Dinkelbach 1967). In fractions of people more fits than is possible, so that what is told then is told all the more in whole numbers. */
import type { FittingAnswers, Sum } from "./fittingAnswers.ts";
import { type Inequality, withSolver } from "./linearPrograms.ts";
import { generator, prime } from "./modulo.ts";
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
const explorations = 4;

export function leftOpen(
  sets: readonly JudgedSet[],
  fitting: FittingAnswers,
  indicators: readonly AskedIndicator[],
  scale: Range,
  { whole, solves, freeEnough = [] }: Limits,
): LeftOpen {
  const { program, people, above } = fitting;
  const states = sets.map(({ groups }) => stateOf(groups, fitting, indicators));
  const pairs = sets.flatMap((_, set) => indicators.map((_, indicator) => ({ set, indicator })));
  const faultOf = (set: number, indicator: number) => {
    const [state, asked] = [states[set], indicators[indicator]];
    return state === undefined || asked === undefined ? null : fault(state, indicator, asked, scale, sets[set]?.isFew);
  };
  const freedom = (set: number, place: number) => {
    const [range, asked] = [states[set]?.ranges[place], indicators[place]];
    return range === undefined || asked === undefined ? 0 : (range.hi - range.lo) / narrowest(asked, scale);
  };
  const isAsked = (set: number, place: number) =>
    faultOf(set, place) !== null || freedom(set, place) < (freeEnough[place] ?? 0);
  const unknown = new Set<string>();
  const numbers = whole === "no" ? null : { columns: people, branches, isSearched: whole === "searched" };
  withSolver(program, numbers, (solver) => {
    let left = solves;
    const learnFrom = (numbers: Float64Array) => {
      for (const state of states) learn(state, numbers);
    };
    const solve = (objective: Float64Array, also: Inequality | null, floor = 0, isOpen = never): number | null => {
      left -= 1;
      const most = solver.most(objective, also, floor, (numbers) => {
        learnFrom(numbers);
        return isOpen();
      });
      if (most?.numbers) learnFrom(most.numbers);
      return most === null ? null : most.bound;
    };
    for (const objective of whole === "no" ? far(sets, fitting) : []) {
      if (left <= 0 || !pairs.some(({ set, indicator }) => isAsked(set, indicator))) break;
      solve(objective, null);
    }
    for (const { set, indicator } of pairs) {
      if (!isAsked(set, indicator)) continue;
      const [state, asked] = [states[set], indicators[indicator]];
      const groups = sets[set]?.groups ?? [];
      if (state === undefined || asked === undefined) continue;
      const goesOn = () => left > 0 && isAsked(set, indicator);
      const beyondLevel = (level: number) => above(groups, asked, level);
      const isCertain = widen(state, indicator, asked, scale, program.columns, beyondLevel, goesOn, solve);
      if (faultOf(set, indicator) !== null && !isCertain) unknown.add(`${set} ${indicator}`);
    }
  });
  return {
    rules: new Map(
      sets.map((_, set) => [
        set,
        indicators.map((_, place) => (unknown.has(`${set} ${place}`) ? undefined : faultOf(set, place))),
      ]),
    ),
    freedom,
  };
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

/** Answers in which many sets at once are far from what they are: all in one range of answers, in another, or each group in one by chance. */
function* far(sets: readonly JudgedSet[], { program, people, bins }: FittingAnswers): Generator<Float64Array> {
  const draw = generator(0x2c1b3c6d);
  const groups = [...new Set(sets.flatMap((each) => each.groups))].sort((a, b) => a - b);
  for (let drawn = 0; drawn < bins.length + explorations; drawn += 1) {
    const objective = new Float64Array(program.columns);
    for (const group of groups) {
      const wanted = drawn < bins.length ? drawn : draw() % bins.length;
      for (const bin of bins.keys()) objective[group * bins.length + bin] = bin === wanted ? 0.4 : -0.6;
    }
    const sign = draw() > prime / 2 ? 0.05 : -0.05;
    for (let column = people; column < program.columns; column += 1) objective[column] = sign / 10;
    yield objective;
  }
}
