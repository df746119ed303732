/** All that is printed of one question -> few people whose answers follow from it, with the rows that tell them, so that one of these can be hidden.
 *
 * That such people exist may be known. What they answered may not: their share can differ by a third of 100 points, their mean by a quarter of the scale; neither everybody nor nobody of them follows; of sensitive answers it stays possible that nobody gave one; and nobody who is alone is known to be it while something of the answer is. */
import type { CellName } from "../cellName.ts";
import { constraintsOf } from "./constraints.ts";
import { type MergedAtoms, mergedAtoms } from "./mergedAtoms.ts";
import { inAll, type Possible, possibleAnswers } from "./openAnswers.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import type { AskedIndicator, Combination, PeopleAtRisk, Question, Range } from "./question.ts";
import { type RowSums, rowSumsOf } from "./rowSums.ts";
import { severalQuestions } from "./severalQuestions.ts";
import { toldByLimits } from "./toldByLimits.ts";
import { type Rule, ruleBroken } from "./whatIsTold.ts";

export interface Told {
  readonly survey: string;
  readonly wave: number;
  readonly item: string;
  readonly indicator: string;
  readonly rule: Rule;
  /** How many they are. For the analyst only. */
  readonly people: number;
  /** The printed rows that tell it. */
  readonly rows: readonly { readonly cell: CellName; readonly key: string; readonly times: number }[];
}

export interface AttackedQuestion {
  readonly told: readonly Told[];
  /** Rows of figures, by their cells' keys, of which there may be more sums than were looked at. */
  readonly cut: readonly string[];
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
  const rowSums = rowSumsOf(rows, indicators, scale, constraintsOf(merged, atRisk));
  const own = isSensitive ? rows.map((_, row) => alone(merged, row)) : [];
  const readings = [rowSums, rowSumsOf(rows, indicators, scale, [])];
  const inRows = [...atRisk.people, ...own].flatMap((people) => toldOf(people, question, readings));
  return {
    told: [...inRows, ...toldByLimits(question, merged, rowSums)],
    cut: atRisk.cut.flatMap((row) => rows[row]?.key ?? []),
  };
}

/** A printed row by itself. */
function alone({ members, counts }: MergedAtoms, row: number): PeopleAtRisk {
  const groups = members[row] ?? [];
  const size = groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  return { groups, size, combinations: [[{ row, times: 1 }]] };
}

/** By one sum of rows where it tells enough, so that hiding one of its rows ends it; otherwise by all of them together. Where figures are weighted, sums may contradict one another when they are read as counts: then each is read by itself, and at last without what other rows say, since a reader may do so too. */
function toldOf({ size, combinations }: PeopleAtRisk, question: Question, readings: readonly RowSums[]): readonly Told[] {
  const { survey, wave, item, indicators, rows, minimum, scale } = question;
  const areFew = size < minimum;
  for (const rowSums of readings) {
    const each = combinations.map((combination) => ({
      combination,
      possible: possibleBy(combination, indicators, scale, rowSums),
    }));
    const together = new Map(
      indicators.map(({ id }) => [id, inAll(each.map(({ possible }) => possible.get(id) ?? new Map()))]),
    );
    const alone = each.map(({ combination, possible }) => ({
      combination,
      broken: brokenBy(possible, indicators, scale, areFew),
    }));
    const joint = brokenBy(together, indicators, scale, areFew);
    const byOne = alone.find(({ broken }) => broken.length > 0);
    const broken = joint.length > 0 ? joint : (byOne?.broken ?? []);
    const terms = byOne?.combination ?? combinations.flat();
    if (broken.length > 0)
      return broken.map((found) => ({ survey, wave, item, ...found, people: size, rows: rowsOf(terms, rows) }));
    if ([...together.values()].every((possible) => possible.size > 0)) return [];
  }
  return [];
}

function possibleBy(
  combination: Combination,
  indicators: readonly AskedIndicator[],
  scale: Range,
  rowSums: RowSums,
): ReadonlyMap<string, Possible> {
  return new Map(indicators.map((each) => [each.id, possibleAnswers(combination, each, scale, rowSums)]));
}

function rowsOf(terms: Combination, rows: Question["rows"]): Told["rows"] {
  return [...new Map(terms.map((term) => [term.row, term])).values()].flatMap(({ row, times }) => {
    const named = rows[row];
    return named === undefined ? [] : [{ cell: named.cell, key: named.key, times }];
  });
}

function brokenBy(
  possible: ReadonlyMap<string, Possible>,
  indicators: readonly AskedIndicator[],
  scale: Range,
  areFew: boolean,
): readonly { readonly indicator: string; readonly rule: Rule }[] {
  const known = severalQuestions(possible, indicators, scale);
  return indicators.flatMap((indicator) => {
    const rule = ruleBroken(known.get(indicator.id) ?? new Map(), indicator, scale, areFew);
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
