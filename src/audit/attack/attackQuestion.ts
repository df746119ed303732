/** All that is printed of one question -> few people whose answers follow from it, with the rows that tell them, so that one of these can be hidden.
 *
 * That such people exist may be known. What they answered may not: their share can differ by a third of 100 points, their mean by a quarter of the scale; neither everybody nor nobody of them follows; of sensitive answers it stays possible that nobody gave one; and nobody who is alone is known to be it while something of the answer is. */
import type { CellName } from "../cellName.ts";
import { constraintsOf } from "./constraints.ts";
import { type MergedAtoms, mergedAtoms } from "./mergedAtoms.ts";
import { oneAnswerEach } from "./oneAnswerEach.ts";
import { type Asked, inAll, type Possible, possibleAnswers } from "./openAnswers.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import type { Combination, PeopleAtRisk, Question } from "./question.ts";
import { type RowSums, rowSumsOf } from "./rowSums.ts";
import { toldByLimits } from "./toldByLimits.ts";
import { toldTogether } from "./toldTogether.ts";
import { twoTogether } from "./twoTogether.ts";
import { narrowest, type Rule, ruleBroken } from "./whatIsTold.ts";

export interface Told {
  readonly survey: string;
  readonly wave: number;
  readonly item: string;
  readonly indicator: string;
  readonly rule: Rule;
  /** The number of these people. For the analyst only. */
  readonly people: number;
  /** The printed rows that tell it. */
  readonly rows: readonly { readonly cell: CellName; readonly key: string; readonly times: number }[];
}

export interface AttackedQuestion {
  readonly told: readonly Told[];
  /** Rows of figures, by their cells' keys, of which there may be more sums than were looked at. */
  readonly cut: readonly string[];
}

export function isAttackedQuestion(found: unknown): found is AttackedQuestion {
  if (found === null || typeof found !== "object" || !("told" in found) || !("cut" in found)) return false;
  return Array.isArray(found.told) && Array.isArray(found.cut);
}

/** Of sensitive answers, everybody or nobody is told of larger sets, too: of those with up to so many times the minimum. */
const sensitiveTimes = 5;

export function attackQuestion(question: Question): AttackedQuestion {
  const { indicators, rows, minimum, scale } = question;
  if (rows.length === 0 || indicators.length === 0) return { told: [], cut: [] };
  const merged = mergedAtoms(
    rows.map(({ atoms }) => atoms),
    question.atomCounts,
  );
  const isSensitive = indicators.some(({ sensitive }) => sensitive);
  const atRisk = peopleAtRisk(merged, isSensitive ? minimum * sensitiveTimes : minimum);
  const asked: Asked = { indicators, scale, together: oneAnswerEach(question) };
  const rowSums = rowSumsOf(rows, indicators, scale, constraintsOf(merged, atRisk), asked.together);
  const alone = rowSumsOf(rows, indicators, scale, [], oneAnswerEach({ ...question, indicators: [] }));
  const own = isSensitive ? rows.map((_, row) => oneRow(merged, row)) : [];
  const judged = [...atRisk.people, ...own].map((people) => ({
    people,
    told: toldOf(people, question, asked, [rowSums, alone]),
  }));
  const open = judged.flatMap(({ people, told }) => (told.length === 0 ? [people] : []));
  const pairs = twoTogether(open, minimum);
  const together = toldTogether([...open, ...pairs], question, merged, {
    isTold: open.length < judged.length,
    sumsOf: atRisk.sumsOf,
    byIntervals: (sum) => freedomOf(possibleAnswers(sum, asked, rowSums), asked),
  });
  return {
    told: [
      ...judged.flatMap(({ told }) => told),
      ...together.told.map(({ people, ...found }) =>
        toldBy(found, people.size, people.combinations[0] ?? [], question),
      ),
      ...toldByLimits(question, merged, rowSums),
    ],
    cut: [...new Set([...atRisk.cut, ...together.unknown.flatMap(rowOf)])].flatMap((row) => rows[row]?.key ?? []),
  };
}

/** Where it is not known whether all rows together tell of some people: the first row that they follow from. */
function rowOf({ combinations: [first] }: PeopleAtRisk): readonly number[] {
  return first?.slice(0, 1).map(({ row }) => row) ?? [];
}

function toldBy(found: Broken, people: number, terms: Combination, { survey, wave, item, rows }: Question): Told {
  return { survey, wave, item, ...found, people, rows: rowsOf(terms, rows) };
}

/** A printed row by itself. */
function oneRow({ members, counts }: MergedAtoms, row: number): PeopleAtRisk {
  const groups = members[row] ?? [];
  const size = groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  return { groups, size, combinations: [[{ row, times: 1 }]] };
}

/** By one sum of rows where it tells enough, so that hiding one of its rows ends it; otherwise by all of them together. Where figures are weighted, sums may contradict one another when they are read as counts: then each is read by itself, and at last without what other rows say, since a reader may do so too. */
function toldOf(
  { size, combinations }: PeopleAtRisk,
  question: Question,
  asked: Asked,
  readings: readonly RowSums[],
): readonly Told[] {
  const areFew = size < question.minimum;
  const told = (broken: readonly Broken[], terms: Combination) =>
    broken.map((found) => toldBy(found, size, terms, question));
  for (const rowSums of readings) {
    const each = combinations.map((combination) => possibleAnswers(combination, asked, rowSums));
    const together = inAll(each, asked.together);
    const joint = brokenBy(together, asked, areFew);
    const alone = each.map((possible) => brokenBy(possible, asked, areFew));
    const one = alone.findIndex((broken) => broken.length > 0);
    const broken = joint.length > 0 ? joint : (alone[one] ?? []);
    if (broken.length > 0) return told(broken, combinations[one] ?? combinations.flat());
    if (together.size > 0) return [];
  }
  // Nothing fits: what is beyond an end of the scale is taken for the end.
  for (const combination of combinations) {
    const broken = brokenBy(possibleAnswers(combination, asked, readings.at(-1) ?? noSums, true), asked, areFew);
    if (broken.length > 0) return told(broken, combination);
  }
  return [];
}

/** By indicator: how far their share or mean may differ, in what it must at least. */
function freedomOf(possible: Possible, { indicators, scale }: Asked): readonly number[] {
  return indicators.map((indicator, place) => {
    let [lo, hi] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [size, ranges] of possible) {
      lo = Math.min(lo, (ranges[place]?.lo ?? lo) / size);
      hi = Math.max(hi, (ranges[place]?.hi ?? hi) / size);
    }
    // Where nothing fits, figures contradict one another when they are read as counts: nothing is known.
    return lo > hi ? Number.POSITIVE_INFINITY : (hi - lo) / narrowest(indicator, scale);
  });
}

const noSums: RowSums = () => [];

function rowsOf(terms: Combination, rows: Question["rows"]): Told["rows"] {
  return [...new Map(terms.map((term) => [term.row, term])).values()].flatMap(({ row, times }) => {
    const named = rows[row];
    return named === undefined ? [] : [{ cell: named.cell, key: named.key, times }];
  });
}

interface Broken {
  readonly indicator: string;
  readonly rule: Rule;
}

function brokenBy(possible: Possible, { indicators, scale }: Asked, areFew: boolean): readonly Broken[] {
  return indicators.flatMap((indicator, place) => {
    const own = new Map([...possible].flatMap(([size, ranges]) => (ranges[place] ? [[size, ranges[place]]] : [])));
    const rule = ruleBroken(own, indicator, scale, areFew);
    return rule === null ? [] : [{ indicator: indicator.id, rule }];
  });
}

export function sayTold({ indicator, wave, rule, people, rows }: Told): string {
  const way = rows
    .map(
      ({ key, times }, place) =>
        `${times < 0 ? "less " : place === 0 ? "" : "and "}${Math.abs(times) === 1 ? "" : `${Math.abs(times)} times `}${key}`,
    )
    .join(" ");
  return `${indicator} in ${wave}: of ${people === 1 ? "one person" : `${people} people`} (${way}), ${sayings[rule]}`;
}

const sayings = {
  alone: "it follows that there is one alone, and something of the answer",
  "narrow share": "the share follows within a third of 100 points",
  "narrow mean": "the mean follows within a quarter of the scale",
  everybody: "it follows that all gave this answer",
  nobody: "it follows that none gave this answer",
  somebody: "it follows that somebody gave this answer",
} satisfies Record<Rule, string>;
