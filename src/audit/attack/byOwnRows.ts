/** A few people, and the sums of rows that give them -> what the rows of one such sum leave open, first in fractions of people, then in whole numbers. */
import { type FittingAnswers, fittingAnswers } from "./fittingAnswers.ts";
import { type JudgedSet, type Limits, leftOpen } from "./leftOpen.ts";
import { type MergedAtoms, mergedAtoms } from "./mergedAtoms.ts";
import type { Combination, PeopleAtRisk, PrintedRow, Question } from "./question.ts";
import { tiny } from "./shownOpen.ts";
import { narrowest, type Rule } from "./whatIsTold.ts";

/** By indicator: the rule that is broken; null where none is, undefined where it is not known. */
export type Rules = readonly (Rule | null | undefined)[];

const mostOwnSolves = 24;
/** In fractions of people, each end of what some people may have answered lies less than one answer beyond the last that whole people can give; other rows may draw it in a little more. */
const mostBeyond = 3;

/** How far what some people answered may differ, in what it must at least, at the indicator where that is the least; infinite where whole numbers could not tell either. `freedom` is in fractions of people. */
export function nearness(freedom: (indicator: number) => number, size: number, question: AskedOf): number {
  const near = farFrom(size, question).map((far, place) => {
    const own = freedom(place);
    return own < far - 2 * tiny ? own : Number.POSITIVE_INFINITY;
  });
  return Math.min(...near);
}

type AskedOf = Pick<Question, "indicators" | "scale">;

/** By indicator: the freedom of so many people that whole numbers do not narrow to what is told. */
function farFrom(size: number, { indicators, scale }: AskedOf): readonly number[] {
  return indicators.map((asked) => {
    const least = narrowest(asked, scale);
    const whole = asked.kind === "share" ? 1 : scale.hi - scale.lo;
    return Math.min(whole / least, 1 + mostBeyond / (least * size));
  });
}

export interface ClosestSum {
  readonly sum: Combination;
  /** The indices of its rows, or of these and another sum's. */
  readonly places: readonly number[];
  /** In fractions of people: what is told then is told all the more in whole numbers. */
  readonly rules: Rules;
  readonly nearness: number;
}

/** Of these sums of rows that which leaves a set the least, in fractions of people. Null where none leaves so little that whole numbers could tell it. */
export function closestSum(
  people: PeopleAtRisk,
  sums: readonly Combination[],
  question: Question,
  merged: MergedAtoms,
): ClosestSum | null {
  const atoms = atomsIn(people, merged);
  let closest: ClosestSum | null = null;
  for (const [sum, places] of [...sums.map((each) => [each, placesOf(each)] as const), ...bothFirst(sums)]) {
    const least: number = closest?.nearness ?? Number.POSITIVE_INFINITY;
    const left = leftBy(ownRows(places, question.rows), atoms, people.size, question, "no", least);
    if (left.nearness < least - tiny) closest = { ...left, sum, places };
  }
  return closest;
}

export function inWholeNumbers(
  people: PeopleAtRisk,
  { places }: ClosestSum,
  question: Question,
  merged: MergedAtoms,
  isSearched: boolean,
): Rules {
  const own = ownRows(places, question.rows);
  return leftBy(own, atomsIn(people, merged), people.size, question, isSearched ? "searched" : "tried").rules;
}

interface Left extends Pick<ClosestSum, "rules" | "nearness"> {
  /** It was looked at until it was shown that the nearness is no less than this: infinite where it was looked at to the end. */
  readonly upTo: number;
}

/** What a few people's own rows leave open does not depend on others: who hides other rows and attacks again finds the same. By the question's counts. */
const known = new WeakMap<Question["atomCounts"], Map<string, Left>>();

/** `upTo`: whether they leave less than this is asked; how much more is not. */
function leftBy(
  own: readonly PrintedRow[],
  atoms: readonly number[],
  size: number,
  question: Question,
  whole: Limits["whole"],
  upTo = Number.POSITIVE_INFINITY,
): Left {
  const { indicators, scale, minimum, atomCounts } = question;
  const key = `${whole} ${atoms.join()} ${own.map(textOf).join(" ")}`;
  const found = known.get(atomCounts) ?? new Map<string, Left>();
  known.set(atomCounts, found);
  const before = found.get(key);
  if (before !== undefined && before.upTo >= upTo) return before;
  const { sets, fitting } = alone(atoms, size < minimum, own, question);
  const freeEnough = whole === "no" ? farFrom(size, question).map((far) => Math.min(far, upTo)) : [];
  const open = leftOpen(sets, fitting, indicators, scale, { whole, solves: mostOwnSolves, freeEnough });
  const near = nearness((place) => open.freedom(0, place), size, question);
  const left = {
    rules: open.rules.get(0) ?? [],
    nearness: near,
    upTo: near < upTo ? Number.POSITIVE_INFINITY : upTo,
  };
  found.set(key, left);
  return left;
}

const texts = new WeakMap<PrintedRow, string>();

/** All that a row says. */
function textOf(row: PrintedRow): string {
  const text = texts.get(row) ?? JSON.stringify({ ...row, values: [...row.values] });
  texts.set(row, text);
  return text;
}

function atomsIn({ groups }: PeopleAtRisk, { groupOf }: MergedAtoms): readonly number[] {
  const own = new Set(groups);
  return groupOf.flatMap((group, atom) => (group >= 0 && own.has(group) ? [atom] : []));
}

function placesOf(sum: Combination): readonly number[] {
  return sum.map(({ row }) => row);
}

/** The rows of the first two sums, which may leave less together than either. */
function bothFirst([one, other]: readonly Combination[]): readonly (readonly [Combination, readonly number[]])[] {
  if (one === undefined || other === undefined) return [];
  return [[one, [...new Set([...placesOf(one), ...placesOf(other)])]]];
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
