/** Counts that were read back from everything handed out -> hidden cells that can be derived, narrowed down, or worked out by somebody who is in one. */

import { partsOf } from "./cellName.ts";
import { derivable } from "./derivable.ts";
import type { Knowledge, KnownCell, Leak } from "./leak.ts";
import { puzzleOf, type Sum } from "./puzzle.ts";
import { narrowRanges } from "./ranges.ts";
import type { Figure } from "./unit.ts";

export interface CountAudit {
  readonly leaks: readonly Leak[];
  /** How far the best known hidden count can be narrowed down; infinite where nothing is hidden. */
  readonly narrowest: number;
}

export async function countLeaks(
  figures: readonly (Figure & { readonly where: string })[],
  knowledge: Knowledge,
): Promise<CountAudit> {
  const leaks: Leak[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  const waves = Map.groupBy(knowledge.cells, ({ survey, wave }) => `${survey} ${wave}`);
  for (const cells of waves.values()) {
    const hidden = cells.filter((cell) => cell.hidden);
    if (hidden.length === 0) continue;
    for (const [indicator, bases] of basesByIndicator(figures, cells, knowledge)) {
      const { sums, contradictions } = sumsOf(bases, cells, knowledge.rounding);
      leaks.push(...contradictions);
      const secrets = hidden.map(
        (cell): Sum => ({ name: cell.key, groups: cell.groups, atLeast: 0, atMost: Number.POSITIVE_INFINITY }),
      );
      const puzzle = puzzleOf(sums, secrets);
      const where = `${indicator} in ${cells[0]?.wave}`;
      const derived = derivable(puzzle);
      leaks.push(
        ...derived.map(({ name }) => ({
          channel: "derivation" as const,
          where,
          message: `the hidden ${name} follows from printed counts`,
        })),
      );
      if (derived.length > 0) continue;
      const ranges = await narrowRanges(puzzle, knowledge.width);
      narrowest = Math.min(narrowest, ranges.narrowest);
      leaks.push(
        ...ranges.narrow.map(({ sum, lower, upper }) => ({
          channel: "range" as const,
          where,
          message: `the hidden ${sum.name} lies between ${Math.ceil(lower)} and ${Math.floor(upper)}, by what is printed`,
        })),
      );
      leaks.push(...knownRecords(sums, hidden, where, knowledge.width));
    }
  }
  return { leaks, narrowest };
}

/** Somebody who is alone in a hidden cell knows its count: no small one may follow from that. */
function knownRecords(
  sums: readonly Sum[],
  hidden: readonly KnownCell[],
  where: string,
  small: number,
): readonly Leak[] {
  const secret = hidden.filter(({ respondents }) => respondents > 1 && respondents < small);
  return hidden
    .filter(({ respondents }) => respondents === 1)
    .flatMap((single) => {
      const own: Sum = { name: single.key, groups: single.groups, atLeast: 1, atMost: 1 };
      const others = secret.map((cell): Sum => ({ name: cell.key, groups: cell.groups, atLeast: 0, atMost: 1e9 }));
      return derivable(puzzleOf([...sums, own], others)).map(({ name }) => ({
        channel: "known record" as const,
        where,
        message: `who is alone in ${single.key} can work out ${name}`,
      }));
    });
}

interface Base {
  readonly key: string;
  readonly count: number;
  readonly where: string;
}

/** Bases by what they count: the answers to an item, or respondents at all. */
function basesByIndicator(
  figures: readonly (Figure & { readonly where: string })[],
  cells: readonly KnownCell[],
  { respondentCounts, responseRates, publishedByOthers, surveyOf }: Knowledge,
) {
  const [first] = cells;
  const keys = new Set(cells.map(({ key }) => key));
  const bases = new Map<string, Base[]>();
  for (const { id, part, text, where } of figures) {
    const of = partsOf(id);
    if (publishedByOthers.has(id) || of.wave !== first?.wave || !keys.has(of.key)) continue;
    // Another survey of the same year has other respondents.
    if (surveyOf.get(of.indicator) !== first.survey) continue;
    const isCount = respondentCounts.includes(of.indicator) ? part === "value" : part === "base";
    const count = isCount && !responseRates.includes(of.indicator) ? countIn(text) : null;
    if (count === null) continue;
    const known = bases.get(of.indicator) ?? [];
    known.push({ key: of.key, count, where });
    bases.set(of.indicator, known);
  }
  return bases;
}

/** "n = 1,234", "1.234", "(n = 12)": the digits. */
function countIn(text: string): number | null {
  const digits = text.replace(/[^\d]/g, "");
  return digits === "" ? null : Number(digits);
}

function sumsOf(bases: readonly Base[], cells: readonly KnownCell[], rounding: number) {
  const byKey = new Map<string, Base>();
  const contradictions: Leak[] = [];
  for (const base of bases) {
    const before = byKey.get(base.key);
    if (before !== undefined && before.count !== base.count)
      contradictions.push({
        channel: "two counts",
        where: base.where,
        message: `${base.key} is said to have ${before.count} respondents and ${base.count}`,
      });
    else byKey.set(base.key, base);
  }
  // A count in the middle may have been rounded either way.
  const half = Math.floor(rounding / 2);
  const sums = cells.flatMap((cell): Sum[] => {
    const base = byKey.get(cell.key);
    if (base === undefined) return [];
    return [
      { name: cell.key, groups: cell.groups, atLeast: Math.max(0, base.count - half), atMost: base.count + half },
    ];
  });
  return { sums, contradictions };
}
