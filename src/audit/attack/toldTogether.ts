/** A few people who follow from printed rows -> those whose answers all rows of the question tell together, by linear programs; and, of those who come near to it, by whole numbers over the rows that they follow from. */
import { type FittingAnswers, fittingAnswers } from "./fittingAnswers.ts";
import { type JudgedSet, type LeftOpen, type Limits, leftOpen } from "./leftOpen.ts";
import type { LinearProgram } from "./linearPrograms.ts";
import { type MergedAtoms, mergedAtoms } from "./mergedAtoms.ts";
import type { AtRisk } from "./peopleAtRisk.ts";
import type { Combination, PeopleAtRisk, PrintedRow, Question } from "./question.ts";
import type { Rule } from "./whatIsTold.ts";

export interface ToldTogether {
  readonly told: readonly { readonly people: PeopleAtRisk; readonly indicator: string; readonly rule: Rule }[];
  /** People of whom it is not known whether they are told. */
  readonly unknown: readonly PeopleAtRisk[];
}

/** The most programs that are solved for one question. */
const mostSolves = 600;
/** Programs with more factors take too long, one after another: of these questions sums of rows and intervals are all that is read. */
const mostEntries = 25_000;
/** So many sets, those with the least freedom, are looked at in whole numbers; and so many of them, whose freedom is less than so many times what it must be, until the search ends. */
const [mostNear, mostSearched, searchedBelow] = [30, 5, 1.5];

export interface Besides {
  /** Something of this question is told already, so that rows will be hidden and all is asked again: whole numbers wait for that. */
  readonly isTold: boolean;
  /** More sums of rows that give a set. */
  readonly sumsOf: AtRisk["sumsOf"];
}

export function toldTogether(
  people: readonly PeopleAtRisk[],
  question: Question,
  merged: MergedAtoms,
  { isTold, sumsOf }: Besides,
): ToldTogether {
  const { indicators, rows, scale, minimum } = question;
  if (people.length === 0) return { told: [], unknown: [] };
  const sets = people.map(({ groups, size }): JudgedSet => ({ groups, isFew: size < minimum }));
  const fitting = fittingAnswers(question, rows, merged);
  if (entriesOf(fitting.program) > mostEntries) return { told: [], unknown: people };
  const open = leftOpen(sets, fitting, indicators, scale, { whole: "no", solves: mostSolves });
  const told: { people: PeopleAtRisk; indicator: string; rule: Rule }[] = [];
  const unknown: PeopleAtRisk[] = [];
  const tell = (of: PeopleAtRisk, rules: readonly (Rule | null | undefined)[] = []) => {
    for (const [place, rule] of rules.entries()) {
      const indicator = indicators[place]?.id;
      if (rule && indicator !== undefined) told.push({ people: of, indicator, rule });
    }
    return rules.some(Boolean);
  };
  const others = people.flatMap((of, set) => {
    if (open.rules.get(set)?.includes(undefined)) unknown.push(of);
    return tell(of, open.rules.get(set)) ? [] : [{ of, freedom: leastFreedom(open, set, indicators.length) }];
  });
  if (isTold || told.length > 0) return { told, unknown };
  const close = others
    .filter(({ of }) => of.size < minimum)
    .sort((a, b) => a.freedom - b.freedom)
    .slice(0, mostNear);
  for (const [place, { of, freedom }] of close.entries()) {
    const isSearched = place < mostSearched && freedom < searchedBelow;
    if (tell(of, inWholeNumbers(of, shortestSums(of), question, merged, isSearched)) || !isSearched) continue;
    const closest = closestSum(of, sumsOf(of.groups), question, merged);
    // Hiding one of its own rows ends it.
    if (closest !== null)
      tell({ ...of, combinations: [closest] }, inWholeNumbers(of, rowsOf(closest), question, merged, true));
  }
  return { told, unknown };
}

function entriesOf({ inequalities }: LinearProgram): number {
  return inequalities.reduce((sum, { columns }) => sum + columns.length, 0);
}

function leastFreedom(open: LeftOpen, set: number, indicators: number): number {
  return Math.min(...Array.from({ length: indicators }, (_, place) => open.freedom(set, place)));
}

const mostWholeSolves = 24;

type Rules = readonly (Rule | null | undefined)[];

/** What a few people's own rows leave open does not depend on others: who hides other rows and attacks again finds the same. By the question's counts. */
const known = new WeakMap<Question["atomCounts"], Map<string, Rules>>();

function inWholeNumbers(
  people: PeopleAtRisk,
  places: readonly number[],
  question: Question,
  merged: MergedAtoms,
  isSearched: boolean,
): Rules {
  const { rows, minimum, atomCounts } = question;
  const own = ownRows(places, rows);
  const atoms = atomsIn(people, merged);
  const key = JSON.stringify([isSearched, atoms, own.map((row) => ({ ...row, values: [...row.values] }))]);
  const found = known.get(atomCounts) ?? new Map<string, Rules>();
  known.set(atomCounts, found);
  const rules = found.get(key) ?? wholeRules(atoms, people.size < minimum, own, question, isSearched);
  found.set(key, rules);
  return rules;
}

/** The rows of the two shortest sums that give a set. */
function shortestSums({ combinations }: PeopleAtRisk): readonly number[] {
  return [...new Set(combinations.slice(0, 2).flatMap(rowsOf))];
}

function rowsOf(sum: Combination): readonly number[] {
  return sum.map(({ row }) => row);
}

/** The sum of rows which leaves a set the least, in fractions of people: of a sum of more rows it may be less than of the shortest, where these are told more closely. Null where none leaves so little that whole numbers could tell it. */
function closestSum(
  people: PeopleAtRisk,
  sums: readonly Combination[],
  question: Question,
  merged: MergedAtoms,
): Combination | null {
  const { indicators, scale, minimum } = question;
  const atoms = atomsIn(people, merged);
  let [closest, least]: [Combination | null, number] = [null, searchedBelow];
  for (const sum of sums) {
    const own = ownRows(rowsOf(sum), question.rows);
    const { sets, fitting } = alone(atoms, people.size < minimum, own, question);
    const open = leftOpen(sets, fitting, indicators, scale, { whole: "no", solves: mostWholeSolves, toTheEnds: true });
    const freedom = leastFreedom(open, 0, indicators.length);
    if (freedom >= 0 && freedom < least) [closest, least] = [sum, freedom];
  }
  return closest;
}

function atomsIn({ groups }: PeopleAtRisk, { groupOf }: MergedAtoms): readonly number[] {
  const own = new Set(groups);
  return groupOf.flatMap((group, atom) => (group >= 0 && own.has(group) ? [atom] : []));
}

function ownRows(places: readonly number[], rows: Question["rows"]): readonly PrintedRow[] {
  return withSums(
    places.flatMap((place) => rows[place] ?? []),
    rows,
  );
}

/** With all rows that hold the same groups of people, and no others: they cost no number more, and may tell more closely. */
function withSums(own: readonly PrintedRow[], rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const holding = new Map<number, string>();
  for (const [place, { atoms }] of own.entries())
    for (const atom of atoms) holding.set(atom, `${holding.get(atom) ?? ""} ${place}`);
  const sizes = new Map<string, number>();
  for (const group of holding.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const isSum = ({ atoms }: PrintedRow) => {
    const inside = new Map<string, number>();
    for (const atom of atoms) {
      const group = holding.get(atom);
      if (group === undefined) return false;
      inside.set(group, (inside.get(group) ?? 0) + 1);
    }
    return [...inside].every(([group, count]) => sizes.get(group) === count);
  };
  return [...own, ...rows.filter((row) => !own.includes(row) && isSum(row))];
}

function wholeRules(
  atoms: readonly number[],
  isFew: boolean,
  own: Question["rows"],
  question: Question,
  isSearched: boolean,
): Rules {
  const { sets, fitting } = alone(atoms, isFew, own, question);
  const limits: Limits = { whole: isSearched ? "searched" : "tried", solves: mostWholeSolves };
  return leftOpen(sets, fitting, question.indicators, question.scale, limits).rules.get(0) ?? [];
}

/** Some people, and all answers that fit these rows alone. */
function alone(
  atoms: readonly number[],
  isFew: boolean,
  own: Question["rows"],
  question: Question,
): { readonly sets: readonly JudgedSet[]; readonly fitting: FittingAnswers } {
  const merged = mergedAtoms(
    own.map((row) => row.atoms),
    question.atomCounts,
  );
  const groups = new Set(
    atoms.flatMap((atom) => ((merged.groupOf[atom] ?? -1) >= 0 ? [merged.groupOf[atom] ?? 0] : [])),
  );
  return { sets: [{ groups: [...groups], isFew }], fitting: fittingAnswers(question, own, merged) };
}
