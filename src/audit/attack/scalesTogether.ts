/** A scale made of items, and the items that are printed beside it -> few people whose answers follow from all of them together, though no question tells them by itself.
 *
 * The scale's total of any people who answered everything is the sum of their items' totals, turned around where an item is reversed; where items were left out, it lies between bounds. So the programs of all these questions become one, with an equation a group of people that no row tells apart. What was left open of each question must stay open in it. */
import type { AttackedQuestion, Told } from "./attackQuestion.ts";
import { fittingAnswers, inequality, type Sum } from "./fittingAnswers.ts";
import { leftOpenOfAll } from "./leftOpen.ts";
import { type MergedAtoms, mergedAtoms } from "./mergedAtoms.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import type { AskedIndicator, Combination, Question } from "./question.ts";
import { type Block, type ScaleOfItems, scaleLinks } from "./scaleLinks.ts";

/** The most programs that are solved for one scale in one wave, and the most factors of one: beyond them it is said that not all was looked at. */
const [mostSolves, mostEntries] = [1200, 120_000];

/** Of people of whom a question prints nothing anything may be true: as many as this stand for any number, since a program without a bound has no answers to learn from. */
const manyPeople = 10_000;

/** Questions that belong together, the scale first; empty where there is nothing to read together. */
export function familyOf(scale: ScaleOfItems, wave: number, questions: readonly Question[]): readonly Question[] {
  const own = questions.filter((each) => each.survey === scale.survey && each.wave === wave);
  const family = [scale.item, ...scale.parts.map(({ item }) => item)].flatMap(
    (item) => own.find((each) => each.item === item) ?? [],
  );
  return family[0]?.item === scale.item && family.length > 1 ? family : [];
}

export function attackScale(scale: ScaleOfItems, family: readonly Question[]): AttackedQuestion {
  const common = mergedAtoms(
    family.flatMap(({ rows }) => rows.map(({ atoms }) => atoms)),
    (family[0]?.atomCounts ?? []).map((_, atom) => Math.max(...family.map((each) => each.atomCounts[atom] ?? 0))),
  );
  const blocks = blocksOf(family, common);
  const program = {
    columns: blocks.reduce((sum, { fitting }) => sum + fitting.program.columns, 0),
    inequalities: [...blocks.flatMap(({ inequalities }) => inequalities), ...scaleLinks(scale, blocks, common)],
  };
  const sets = setsOf(family, common);
  if (sets.length === 0) return { told: [], cut: [] };
  const entries = program.inequalities.reduce((sum, { columns }) => sum + columns.length, 0);
  if (entries > mostEntries)
    return { told: [], cut: [...new Set(family.flatMap(({ rows }) => rows.map(({ key }) => key)))] };
  const cut: string[] = [];
  const asked = blocks.map(({ question, counts }) =>
    sets
      .map((set) => ({ ...set, size: sizeOf(set.groups, counts) }))
      .filter(({ size }) => size > 0 && size < question.minimum),
  );
  const parts = blocks.map(({ question: { indicators, scale }, shifted }, place) => ({
    sets: (asked[place] ?? []).map(({ groups }) => ({ groups, isFew: true })),
    fitting: shifted,
    indicators,
    scale,
  }));
  const open = leftOpenOfAll(program, parts, { whole: "no", solves: mostSolves });
  const told = blocks.flatMap(({ question: { survey, wave, item, indicators } }, block): readonly Told[] =>
    (asked[block] ?? []).flatMap(({ size, rows }, place) =>
      indicators.flatMap((indicator, at): readonly Told[] => {
        const rule = open[block]?.rules.get(place)?.[at];
        if (rule === undefined) cut.push(...rows.slice(0, 1).map(({ key }) => key));
        return rule === undefined || rule === null
          ? []
          : [{ survey, wave, item, indicator: indicator.id, rule, people: size, rows }];
      }),
    ),
  );
  return { told, cut: [...new Set(cut)] };
}

function blocksOf(family: readonly Question[], common: MergedAtoms): readonly Block[] {
  let columns = 0;
  return family.map((question): Block => {
    const { indicators, scale, atomCounts, rows, wholeAnswers: whole } = question;
    const counts = common.counts.map(() => 0);
    common.groupOf.forEach((group, atom) => {
      if (group >= 0) counts[group] = (counts[group] ?? 0) + (atomCounts[atom] ?? 0);
    });
    const members = rows.map(({ atoms }) => groupsOf(atoms, common));
    const points: AskedIndicator = { id: "", kind: "mean", from: scale.lo, to: scale.hi, whole, sensitive: false };
    const asked = { ...question, indicators: [...indicators, points] };
    const fitting = fittingAnswers(asked, rows, { groupOf: common.groupOf, counts, members });
    const printed = new Set(members.flat());
    const unprinted = common.counts.flatMap((_, group) => (printed.has(group) ? [] : [group]));
    const start = columns;
    columns += fitting.program.columns;
    const shift = (sum: Sum): Sum => new Map([...sum].map(([column, factor]) => [column + start, factor]));
    return {
      question,
      fitting,
      shifted: {
        people: fitting.people,
        bins: fitting.bins,
        peopleIn: (groups) => shift(fitting.peopleIn(groups)),
        weightOf: (groups) => shift(fitting.weightOf(groups)),
        above: (groups, indicator, level) => shift(fitting.above(groups, indicator, level)),
      },
      inequalities: [
        ...fitting.program.inequalities,
        ...unprinted.map((group) => inequality(fitting.peopleIn([group]), 0, manyPeople)),
      ].map((each) => ({ ...each, columns: each.columns.map((column) => column + start) })),
      counts,
      points,
    };
  });
}

/** Few people who follow from the rows of any of the questions, in common groups, each once, with rows that give them. */
function setsOf(family: readonly Question[], common: MergedAtoms) {
  const found = new Map<string, { readonly groups: readonly number[]; readonly rows: Told["rows"] }>();
  for (const { rows, atomCounts, minimum } of family) {
    const own = mergedAtoms(
      rows.map(({ atoms }) => atoms),
      atomCounts,
    );
    for (const { groups, combinations } of peopleAtRisk(own, minimum).people) {
      const inside = new Set(groups);
      const atoms = own.groupOf.flatMap((group, atom) => (inside.has(group) ? [atom] : []));
      const set = groupsOf(atoms, common);
      found.set(set.join(), { groups: set, rows: rowsOf(combinations[0] ?? [], rows) });
    }
  }
  return [...found.values()];
}

function rowsOf(terms: Combination, rows: Question["rows"]): Told["rows"] {
  return terms.flatMap(({ row, times }) => {
    const named = rows[row];
    return named === undefined ? [] : [{ cell: named.cell, key: named.key, times }];
  });
}

function groupsOf(atoms: readonly number[], { groupOf }: MergedAtoms): readonly number[] {
  const groups = new Set(atoms.map((atom) => groupOf[atom] ?? -1));
  return [...groups].filter((group) => group >= 0).sort((a, b) => a - b);
}

function sizeOf(groups: readonly number[], counts: readonly number[]): number {
  return groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
}
