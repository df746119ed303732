/** A few people who follow from printed rows -> those whose answers all rows of the question tell together, by linear programs; and, of those who come near to it, by whole numbers over the rows that they follow from. */
import { closestSum, inWholeNumbers, nearness, type Rules } from "./byOwnRows.ts";
import { type FittingAnswers, fittingAnswers } from "./fittingAnswers.ts";
import { type JudgedSet, leftOpen } from "./leftOpen.ts";
import type { LinearProgram } from "./linearPrograms.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";
import type { AtRisk } from "./peopleAtRisk.ts";
import type { Combination, PeopleAtRisk, Question } from "./question.ts";
import type { Rule } from "./whatIsTold.ts";

export interface ToldTogether {
  readonly told: readonly { readonly people: PeopleAtRisk; readonly indicator: string; readonly rule: Rule }[];
  /** People of whom it is not known whether they are told. */
  readonly unknown: readonly PeopleAtRisk[];
}

/** The most programs that are solved for one question. */
const mostSolves = 600;
/** Programs with more factors take too long, one after another: of these questions each set's own rows are all that is read. */
const mostEntries = 25_000;
/** So many sets, those with the least freedom, are looked at by their own rows: by those of so many sums, those that tell the most when they are read as intervals. */
interface Looked {
  readonly mostSets: number;
  readonly mostSums: number;
}
/** Of questions whose rows are read all together before, and of larger ones. */
const [fewSets, manySets]: readonly [Looked, Looked] = [
  { mostSets: 30, mostSums: 16 },
  { mostSets: 16, mostSums: 4 },
];
/** So many of them, those that their own rows leave the least, are looked at in whole numbers; and until the search ends where they are left less than so many times what they must be. */
const [mostInWhole, searchedBelow] = [10, 1.5];

export interface Besides {
  /** Something of this question is told already, so that rows will be hidden and all is asked again: whole numbers wait for that. */
  readonly isTold: boolean;
  /** More sums of rows that give a set. */
  readonly sumsOf: AtRisk["sumsOf"];
  /** How far intervals alone let a set's share or mean differ by one sum, in what it must at least: by indicator. */
  readonly byIntervals: (sum: Combination) => readonly number[];
}

export function toldTogether(
  people: readonly PeopleAtRisk[],
  question: Question,
  merged: MergedAtoms,
  besides: Besides,
): ToldTogether {
  if (people.length === 0) return { told: [], unknown: [] };
  const fitting = fittingAnswers(question, question.rows, merged);
  if (entriesOf(fitting.program) > mostEntries) {
    if (besides.isTold) return { told: [], unknown: people };
    const read = people.map((of) => ({ of, near: nearByIntervals(of, of.combinations[0] ?? [], question, besides) }));
    return { told: toldByOwnRows(read, question, merged, besides, manySets), unknown: people };
  }
  const { told, unknown, open } = toldByAllRows(people, question, fitting);
  if (besides.isTold || told.length > 0) return { told, unknown };
  const near = open.filter((each) => each.near < Number.POSITIVE_INFINITY);
  return { told: toldByOwnRows(near, question, merged, besides, fewSets), unknown };
}

/** Some people, and how near they are to being told. */
interface Near {
  readonly of: PeopleAtRisk;
  readonly near: number;
}

function toldByAllRows(
  people: readonly PeopleAtRisk[],
  question: Question,
  fitting: FittingAnswers,
): ToldTogether & { readonly open: readonly Near[] } {
  const { indicators, scale, minimum } = question;
  const sets = people.map(({ groups, size }): JudgedSet => ({ groups, isFew: size < minimum }));
  const { rules, freedom } = leftOpen(sets, fitting, indicators, scale, { whole: "no", solves: mostSolves });
  const judged = people.map((of, set) => ({ of, set, told: toldOf(of, rules.get(set), question) }));
  return {
    told: judged.flatMap(({ told }) => told),
    unknown: people.filter((_, set) => rules.get(set)?.includes(undefined)),
    open: judged.flatMap(({ of, set, told }) =>
      told.length > 0 ? [] : [{ of, near: nearness((place) => freedom(set, place), of.size, question) }],
    ),
  };
}

/** By the rows of the sum that leaves each set the least: in fractions of people, and in whole numbers where that tells nothing. */
function toldByOwnRows(
  people: readonly Near[],
  question: Question,
  merged: MergedAtoms,
  besides: Besides,
  { mostSets, mostSums }: Looked,
): ToldTogether["told"] {
  const closest = people
    .filter(({ of }) => of.size < question.minimum)
    .sort(nearestFirst)
    .slice(0, mostSets)
    .flatMap(({ of }) => {
      const sums = besides
        .sumsOf(of.groups)
        .map((sum) => ({ sum, near: nearByIntervals(of, sum, question, besides) }))
        .sort(nearestFirst)
        .slice(0, mostSums)
        .map(({ sum }) => sum);
      const left = closestSum(of, sums, question, merged);
      // Hiding one of its own rows ends it.
      return left === null ? [] : [{ left, of: { ...of, combinations: [left.sum] } }];
    })
    .sort((a, b) => a.left.nearness - b.left.nearness);
  const inFractions = closest.flatMap(({ of, left }) => toldOf(of, left.rules, question));
  if (inFractions.length > 0) return inFractions;
  for (const { of, left } of closest.slice(0, mostInWhole)) {
    const told = toldOf(of, inWholeNumbers(of, left, question, merged, left.nearness < searchedBelow), question);
    // Rows will be hidden, and all is asked again.
    if (told.length > 0) return told;
  }
  return [];
}

function toldOf(people: PeopleAtRisk, rules: Rules = [], { indicators }: Question): ToldTogether["told"] {
  return rules.flatMap((rule, place) => {
    const indicator = indicators[place]?.id;
    return rule && indicator !== undefined ? [{ people, indicator, rule }] : [];
  });
}

function nearByIntervals({ size }: PeopleAtRisk, sum: Combination, question: Question, besides: Besides): number {
  const freedom = besides.byIntervals(sum);
  return nearness((place) => freedom[place] ?? 0, size, question);
}

/** Also of what is infinite. */
function nearestFirst(a: Pick<Near, "near">, b: Pick<Near, "near">): number {
  return a.near === b.near ? 0 : a.near - b.near;
}

function entriesOf({ inequalities }: LinearProgram): number {
  return inequalities.reduce((sum, { columns }) => sum + columns.length, 0);
}
