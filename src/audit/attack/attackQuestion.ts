/** All that is printed of one question -> few people whose answers follow from it, with the rows that tell them, so that one of these can be hidden.
 *
 * That such people exist may be known. What they answered may not: their share can differ by a third of 100 points, their mean by a quarter of the scale; neither everybody nor nobody of them follows; of sensitive answers it stays possible that nobody gave one; and nobody who is alone is known to be it while something of the answer is. */
import type { CellName } from "../cellName.ts";
import { type AnswerBounds, boundsOfGroups } from "./hiddenAnswers.ts";
import { mergedAtoms } from "./mergedAtoms.ts";
import { narrowBases } from "./narrowBases.ts";
import { type Possible, possibleAnswers } from "./openAnswers.ts";
import { peopleAtRisk } from "./peopleAtRisk.ts";
import type { AskedIndicator, PeopleAtRisk, Question, Range } from "./question.ts";
import { severalQuestions } from "./severalQuestions.ts";

export type Rule = "alone" | "narrow share" | "narrow mean" | "everybody" | "nobody" | "somebody";

export interface Told {
  readonly survey: string;
  readonly wave: number;
  readonly item: string;
  readonly indicator: string;
  readonly rule: Rule;
  /** How many they are. For the analyst only. */
  readonly people: number;
  /** The printed rows that tell it: hiding any one of them ends this way. */
  readonly rows: readonly { readonly cell: CellName; readonly key: string; readonly times: number }[];
}

const [leastShare, leastMean] = [1 / 3, 1 / 4];
/** Of sensitive answers, everybody or nobody is told of larger sets, too: of those with up to so many times the minimum. */
const sensitiveTimes = 5;

export function attackQuestion(question: Question): readonly Told[] {
  const { survey, wave, item, indicators, rows, minimum } = question;
  const isSensitive = indicators.some(({ sensitive }) => sensitive);
  const atRisk = peopleAtRisk({ ...question, minimum: isSensitive ? minimum * sensitiveTimes : minimum });
  const bases = narrowBases(rows);
  const own = isSensitive ? rows.map((_, row) => alone(question, row)) : [];
  const inRows = [...atRisk, ...own].flatMap((people) => {
    const possible = new Map(indicators.map((each) => [each.id, possibleAnswers(people, each, question, bases)]));
    const known = severalQuestions(possible, indicators, question.scale);
    return indicators.flatMap((indicator): readonly Told[] => {
      const rule = ruleBroken(known.get(indicator.id) ?? new Map(), indicator, question.scale, people.size < minimum);
      if (rule === null) return [];
      const terms = people.terms.map(({ row, times }) => {
        const { cell, key } = rows[row] ?? { cell: "" as CellName, key: "" };
        return { cell, key, times };
      });
      return [{ survey, wave, item, indicator: indicator.id, rule, people: people.size, rows: terms }];
    });
  });
  return [...inRows, ...toldByLimits(question, bases)];
}

/** Hidden sets that follow from no combination of rows, and of which the limits of rows tell that all or none of them gave an answer. */
function toldByLimits(question: Question, bases: readonly Range[]): readonly Told[] {
  const { survey, wave, item, rows, indicators, unprinted, atomCounts, minimum, scale } = question;
  const { groups, counts, members } = mergedAtoms(
    rows.map(({ atoms }) => atoms),
    atomCounts,
  );
  const groupOf = new Map(groups.flatMap((atoms, group) => atoms.map((atom) => [atom, group] as const)));
  const sizeOf = (set: readonly number[]) => set.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const sets = unprinted.flatMap((atoms) => {
    const inhabited = new Set(atoms.filter((atom) => (atomCounts[atom] ?? 0) > 0));
    const own = [...new Set([...inhabited].map((atom) => groupOf.get(atom) ?? -1))];
    // A group that is partly outside of it, or that no row counts, tells nothing of it.
    const isWhole = own.every((group) =>
      groups[group]?.every((atom) => inhabited.has(atom) || (atomCounts[atom] ?? 0) === 0),
    );
    return isWhole && sizeOf(own) > 0 && sizeOf(own) < minimum ? [own] : [];
  });
  if (sets.length === 0) return [];
  return indicators
    .filter(({ kind }) => kind === "share")
    .flatMap((indicator) => {
      const bounds = boundsOfGroups(rows, members, counts.length, indicator, bases);
      return sets.flatMap((set): readonly Told[] => {
        const rule = ruleBroken(possibleOf(set, bounds), indicator, scale, true);
        // How far a share may differ is asked of sets that follow from rows; these don't.
        if (rule === null || rule === "narrow share" || rule === "alone") return [];
        const around = rows.flatMap(({ cell, key }, row) =>
          members[row]?.some((group) => set.includes(group)) ? [{ cell, key, times: 1 }] : [],
        );
        return [{ survey, wave, item, indicator: indicator.id, rule, people: sizeOf(set), rows: around }];
      });
    });
}

/** By their number; where that has no bound, nothing is told. */
function possibleOf(set: readonly number[], bounds: readonly AnswerBounds[]): Possible {
  const sum = (which: keyof AnswerBounds, end: keyof Range) =>
    set.reduce((total, group) => total + (bounds[group]?.[which][end] ?? 0), 0);
  const [answered, others] = (["answered", "others"] as const).map((which) => ({
    lo: sum(which, "lo"),
    hi: sum(which, "hi"),
  }));
  const possible = new Map<number, Range>();
  if (answered === undefined || others === undefined || !Number.isFinite(answered.hi + others.hi)) return possible;
  for (let size = Math.max(1, answered.lo + others.lo); size <= answered.hi + others.hi; size += 1)
    possible.set(size, { lo: Math.max(answered.lo, size - others.hi), hi: Math.min(answered.hi, size - others.lo) });
  return possible;
}

/** A printed row by itself. */
function alone({ rows, atomCounts }: Question, row: number): PeopleAtRisk {
  const atoms = rows[row]?.atoms ?? [];
  return { atoms, size: atoms.reduce((sum, atom) => sum + (atomCounts[atom] ?? 0), 0), terms: [{ row, times: 1 }] };
}

function ruleBroken(
  possible: Possible,
  { kind, sensitive }: AskedIndicator,
  scale: Range,
  areFew: boolean,
): Rule | null {
  if (possible.size === 0) return null;
  const all = [...possible];
  if (kind === "share") {
    if ((areFew || sensitive) && all.every(([size, { lo }]) => lo >= size)) return "everybody";
    if ((areFew || sensitive) && all.every(([, { hi }]) => hi <= 0)) return "nobody";
    if (!areFew) return null;
    if (sensitive && all.every(([, { lo }]) => lo > 0)) return "somebody";
  }
  if (!areFew) return null;
  const lowest = Math.min(...all.map(([size, { lo }]) => lo / size));
  const highest = Math.max(...all.map(([size, { hi }]) => hi / size));
  const [whole, least] = kind === "share" ? [1, leastShare] : [scale.hi - scale.lo, leastMean * (scale.hi - scale.lo)];
  if (highest - lowest < least - 1e-9) return kind === "share" ? "narrow share" : "narrow mean";
  const isAlone = all.length === 1 && all[0]?.[0] === 1;
  return isAlone && highest - lowest < whole - 1e-9 ? "alone" : null;
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
