/** Everything that is printed of one question -> all answers that agree with it, as inequalities in numbers of people.
 *
 * For each group of people that no row tells apart, and each range of answers that the indicators tell apart, a number says how many gave them; where means are printed, another one how far their answers together are above the range's least. Where students weigh differently within a group, their weight together is a number of its own. A row's base, shares and mean then are inequalities in sums over its groups. */
import type { Inequality, LinearProgram } from "./linearPrograms.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";
import { type AskedIndicator, grainOf, type PrintedRow, type Question, type Range, risingOnce } from "./question.ts";

/** Columns with their factors. */
export type Sum = ReadonlyMap<number, number>;

export interface FittingAnswers {
  readonly program: LinearProgram;
  /** How many columns, the first, are numbers of people: a range of answers after another, group by group. */
  readonly people: number;
  readonly bins: readonly Range[];
  /** How many of these groups there are; what they weigh; and what an indicator measures of them beyond `level` each, by weight. */
  readonly peopleIn: (groups: readonly number[]) => Sum;
  readonly weightOf: (groups: readonly number[]) => Sum;
  readonly above: (groups: readonly number[], indicator: AskedIndicator, level: number) => Sum;
}

/** What one of them may weigh that differs by less is one weight. */
const sameWeight = 1e-9;

export function fittingAnswers(
  question: Pick<Question, "indicators" | "scale" | "weights" | "wholeAnswers">,
  rows: readonly PrintedRow[],
  merged: MergedAtoms,
): FittingAnswers {
  const { indicators, scale, weights: weightsOfAtoms } = question;
  const count = merged.counts.length;
  const grain = grainOf(question);
  const bins = binsOf(indicators, scale, grain);
  const weights = weightsOfGroups(merged, weightsOfAtoms);
  const spread = weights.flatMap(({ lo, hi }, group) => (hi - lo > sameWeight * hi ? [group] : []));
  const hasMean = indicators.some(({ kind }) => kind === "mean");
  const people = count * bins.length;
  const places = columnsOf(count, bins, spread, hasMean);

  /** The weight of a group's people in a range of answers. */
  const weighed = (group: number, bin: number): readonly [number, number] => {
    const own = places.weight(group, bin);
    return own === null ? [places.people(group, bin), weights[group]?.lo ?? 1] : [own, 1];
  };
  const each = (
    groups: readonly number[],
    add: (group: number, bin: number, sum: Map<number, number>) => void,
  ): Sum => {
    const sum = new Map<number, number>();
    for (const group of groups) for (const bin of bins.keys()) add(group, bin, sum);
    return sum;
  };
  const peopleIn = (groups: readonly number[]) =>
    each(groups, (group, bin, sum) => sum.set(places.people(group, bin), 1));
  const weightOf = (groups: readonly number[]) => each(groups, (group, bin, sum) => sum.set(...weighed(group, bin)));
  const above = (groups: readonly number[], indicator: AskedIndicator, level: number) =>
    each(groups, (group, bin, sum) => {
      const [column, weight] = weighed(group, bin);
      const { lo, hi } = bins[bin] ?? scale;
      const isCounted = lo > indicator.from - grain / 2 && hi < indicator.to + grain / 2;
      const measured = indicator.kind === "mean" ? lo : Number(isCounted);
      sum.set(column, weight * (measured - level));
      const excess = places.excess(group, bin);
      if (indicator.kind === "mean" && excess !== null) sum.set(excess, 1);
    });

  const inequalities = rows.flatMap(({ base, values }, row): readonly Inequality[] => {
    const groups = merged.members[row] ?? [];
    return [
      inequality(peopleIn(groups), base.lo, base.hi),
      ...indicators.flatMap((indicator) => {
        const value = values.get(indicator.id);
        return value === undefined
          ? []
          : [
              inequality(above(groups, indicator, value.lo), 0, Number.POSITIVE_INFINITY),
              inequality(above(groups, indicator, value.hi), Number.NEGATIVE_INFINITY, 0),
            ];
      }),
    ];
  });
  const program = { columns: places.columns, inequalities: [...inequalities, ...limitsOf(weights, bins, places)] };
  return { program, people, bins, peopleIn, weightOf, above };
}

/** What so many people may weigh, and how far their answers may be above the least of their range. */
function limitsOf(weights: readonly Range[], bins: readonly Range[], places: Columns): readonly Inequality[] {
  const [most, least] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const sumOf = (...terms: readonly (readonly [number, number])[]) => new Map(terms);
  return weights.flatMap(({ lo: lightest, hi: heaviest }, group) =>
    bins.flatMap(({ lo, hi }, bin): readonly Inequality[] => {
      const people = places.people(group, bin);
      const [weight, excess] = [places.weight(group, bin), places.excess(group, bin)];
      const weighed = weight === null ? ([people, lightest] as const) : ([weight, 1] as const);
      const ofWeight =
        weight === null
          ? []
          : [
              inequality(sumOf([weight, 1], [people, -lightest]), 0, most),
              inequality(sumOf([weight, 1], [people, -heaviest]), least, 0),
            ];
      return excess === null
        ? ofWeight
        : [...ofWeight, inequality(sumOf([excess, 1], [weighed[0], weighed[1] * (lo - hi)]), least, 0)];
    }),
  );
}

export function inequality(sum: Sum, lo: number, hi: number): Inequality {
  const terms = [...sum].filter(([, factor]) => factor !== 0);
  return { columns: terms.map(([column]) => column), factors: terms.map(([, factor]) => factor), lo, hi };
}

/** Answers that no indicator tells apart are one range. */
function binsOf(indicators: readonly AskedIndicator[], scale: Range, grain: number): readonly Range[] {
  const shares = indicators.filter(({ kind }) => kind === "share");
  const cuts = risingOnce([scale.lo, scale.hi + grain, ...shares.flatMap(({ from, to }) => [from, to + grain])], grain);
  return cuts.slice(0, -1).map((lo, place) => ({ lo, hi: (cuts[place + 1] ?? lo + grain) - grain }));
}

function weightsOfGroups({ groupOf, counts }: MergedAtoms, weights: Question["weights"]): readonly Range[] {
  const found = counts.map(() => ({ lo: Number.POSITIVE_INFINITY, hi: 0 }));
  groupOf.forEach((group, atom) => {
    const own = found[group];
    if (own === undefined) return;
    const { lo, hi } = weights?.[atom] ?? { lo: 1, hi: 1 };
    own.lo = Math.min(own.lo, lo);
    own.hi = Math.max(own.hi, hi);
  });
  return found;
}

/** Where each number stands; null where it is not needed. */
interface Columns {
  readonly columns: number;
  readonly people: (group: number, bin: number) => number;
  readonly weight: (group: number, bin: number) => number | null;
  readonly excess: (group: number, bin: number) => number | null;
}

/** People first, then weights of groups in which these differ, then excesses over the least answer of a range. */
function columnsOf(count: number, bins: readonly Range[], spread: readonly number[], hasMean: boolean): Columns {
  const spreadAt = new Map(spread.map((group, place) => [group, place]));
  const wide = hasMean ? bins.flatMap(({ lo, hi }, bin) => (hi > lo ? [bin] : [])) : [];
  const wideAt = new Map(wide.map((bin, place) => [bin, place]));
  const weights = count * bins.length;
  const excesses = weights + spread.length * bins.length;
  return {
    columns: excesses + count * wide.length,
    people: (group, bin) => group * bins.length + bin,
    weight: (group, bin) => {
      const place = spreadAt.get(group);
      return place === undefined ? null : weights + place * bins.length + bin;
    },
    excess: (group, bin) => {
      const place = wideAt.get(bin);
      return place === undefined ? null : excesses + group * wide.length + place;
    },
  };
}
