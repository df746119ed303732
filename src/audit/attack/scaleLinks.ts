/** A scale made of items, and the programs of the questions that are printed of it -> what holds between their answers. */
import { type FittingAnswers, inequality, type Sum } from "./fittingAnswers.ts";
import type { Inequality } from "./linearPrograms.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";
import type { AskedIndicator, Question } from "./question.ts";

/** How a scale's points follow from its items' points. */
export interface ScaleOfItems {
  readonly survey: string;
  /** The scale itself, as a question. */
  readonly item: string;
  /** What one point of an item adds to the scale's own. */
  readonly factor: number;
  /** Who answered fewer of the items has no score; the mean of those answered stands for the others. */
  readonly least: number;
  readonly parts: readonly { readonly item: string; readonly isReversed: boolean; readonly width: number }[];
}

/** A question's part of the program of all. */
export interface Block {
  readonly question: Question;
  readonly fitting: FittingAnswers;
  /** The same in the columns of all programs together. */
  readonly shifted: Omit<FittingAnswers, "program">;
  readonly inequalities: readonly Inequality[];
  /** How many of each common group answered it. */
  readonly counts: readonly number[];
  /** Measures points above the least of its scale, whether or not a mean is printed. */
  readonly points: AskedIndicator;
}

/** The scale's total is at most that of its items, and what it lacks to its end at most what they lack to theirs: of people who all answered everything, both come to the same. Where somebody left out items, an answer counts up to `most` times, as it stands for those, too. Items of which nothing is printed may add anything that they can. */
export function scaleLinks(scale: ScaleOfItems, blocks: readonly Block[], common: MergedAtoms): readonly Inequality[] {
  const [whole, ...others] = blocks;
  if (whole === undefined) return [];
  const parts = scale.parts.map((part) => ({
    ...part,
    block: others.find(({ question }) => question.item === part.item) ?? null,
  }));
  const unknown = parts.reduce((sum, { block, width }) => sum + (block === null ? width : 0), 0);
  const full = scale.factor * parts.reduce((sum, { width }) => sum + width, 0);
  return common.counts.flatMap((_, group): readonly Inequality[] => {
    const people = whole.counts[group] ?? 0;
    if (people === 0) return [];
    const groups = [group];
    const isFull = others.every(({ counts }) => counts[group] === people);
    const most = isFull ? 1 : parts.length / scale.least;
    const over = new Map(whole.shifted.above(groups, whole.points, whole.question.scale.lo));
    const under = new Map<number, number>();
    add(under, over, -1);
    add(under, whole.shifted.weightOf(groups), full);
    for (const { block, isReversed, width } of parts) {
      if (block === null) continue;
      const points = block.shifted.above(groups, block.points, block.question.scale.lo);
      const lacking = new Map<number, number>();
      add(lacking, block.shifted.weightOf(groups), width);
      add(lacking, points, -1);
      add(over, isReversed ? lacking : points, -most * scale.factor);
      add(under, isReversed ? points : lacking, -most * scale.factor);
    }
    for (const sum of [over, under]) add(sum, whole.shifted.weightOf(groups), -most * scale.factor * unknown);
    const [lowest, highest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    // Who has a score need not have answered each of the items where some may be left out.
    const isIn = isFull || scale.least === parts.length;
    return [
      inequality(over, lowest, 0),
      inequality(under, lowest, 0),
      ...(isIn ? others : []).flatMap(({ shifted }) =>
        [whole.shifted.peopleIn(groups), whole.shifted.weightOf(groups)].map((own, place) => {
          const more = new Map(place === 0 ? shifted.peopleIn(groups) : shifted.weightOf(groups));
          add(more, own, -1);
          return inequality(more, 0, isFull ? 0 : highest);
        }),
      ),
    ];
  });
}

function add(to: Map<number, number>, sum: Sum, times: number): void {
  for (const [column, factor] of sum) to.set(column, (to.get(column) ?? 0) + times * factor);
}
