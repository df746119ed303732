/** A small suppression problem -> the cheapest set of cells to hide, exactly; null where that takes too long.
 *
 * As long as a protected cell can be derived, one of the printed cells that it is derived from must be hidden: the search branches on these, and gives up a branch that costs as much as the best answer so far. */
import { areProportional, emptySpan, type Row, rowOf } from "./span.ts";
import type { Suppression } from "./suppressSecondary.ts";

/** Sets of hidden cells that are looked at before the search gives up. */
const mostLooks = 4_000;
/** The most wanted cell costs this much more to hide than the least wanted: with it, the answer has never more than 1.2 times as many cells as the fewest. */
const wantedCost = 0.19;

/** `start`: an answer that is known already. */
export function fewestHidden(problem: Suppression, start: ReadonlySet<number>): ReadonlySet<number> | null {
  const { candidates } = problem;
  const costs = new Map(
    candidates.map((cell, place) => [cell, 1 + (wantedCost * (candidates.length - place)) / candidates.length]),
  );
  const costOf = (hidden: Iterable<number>) => [...hidden].reduce((sum, cell) => sum + (costs.get(cell) ?? 1), 0);
  let best = start;
  let bestCost = costOf(start);
  let looks = 0;
  const search = (hidden: ReadonlySet<number>, cost: number, kept: ReadonlySet<number>): void => {
    looks += 1;
    if (looks > mostLooks) return;
    const support = derivation(problem, hidden);
    if (support === null) {
      best = hidden;
      bestCost = cost;
      return;
    }
    if (cost + fewestMore(problem, hidden, support, bestCost - cost) >= bestCost - 1e-9) return;
    const choices = support.filter((cell) => costs.has(cell) && !kept.has(cell));
    const stays = new Set(kept);
    for (const cell of choices.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0) || a - b)) {
      const next = cost + (costs.get(cell) ?? 1);
      if (next < bestCost - 1e-9) search(new Set([...hidden, cell]), next, stays);
      stays.add(cell);
    }
  };
  search(new Set(), 0, new Set());
  return looks > mostLooks ? null : best;
}

/** At least so many cells must be hidden besides: derivations that have no cell in common each take one. Ends when it reaches `enough`. */
function fewestMore(
  problem: Suppression,
  hidden: ReadonlySet<number>,
  first: readonly number[],
  enough: number,
): number {
  const gone = new Set(hidden);
  let count = 0;
  for (let support: readonly number[] | null = first; support !== null && count < enough; ) {
    count += 1;
    const before = gone.size;
    for (const cell of support) gone.add(cell);
    if (gone.size === before) break;
    support = derivation(problem, gone);
  }
  return count;
}

/** The printed cells that a protected one can be derived from; null where none can. */
function derivation(problem: Suppression, hidden: ReadonlySet<number>): readonly number[] | null {
  const { cells, primary, singletons, unions, printed, candidates } = problem;
  const shown = [...printed, ...candidates.filter((cell) => !hidden.has(cell))];
  const targets = [
    ...[...primary].map((cell) => ({ atoms: cells[cell] ?? [], cell })),
    ...unions.map((atoms) => ({ atoms, cell: -1 })),
  ];
  // Beyond the atoms, each printed cell has a column of its own: what remains there says which were used.
  const tags = 1 + Math.max(0, ...cells.flat(), ...unions.flat());
  const tagged = (atoms: readonly number[], cell: number): Row => new Map([...rowOf(atoms), [tags + cell, 1]]);
  const span = emptySpan(tags);
  for (const cell of shown) {
    const reduced = span.reduce(tagged(cells[cell] ?? [], cell));
    if (!onlyTags(reduced, tags)) span.add(reduced);
  }
  const rests = targets.map(({ atoms, cell }) => ({ cell, rest: span.reduce(rowOf(atoms)) }));
  const used = (rest: Row) => [...rest.keys()].filter((column) => column >= tags).map((column) => column - tags);
  const smallest = (found: readonly (readonly number[])[]) => found.toSorted((a, b) => a.length - b.length)[0] ?? null;
  const given = smallest(rests.filter(({ rest }) => onlyTags(rest, tags)).map(({ rest }) => used(rest)));
  if (given !== null) return given;
  const atomsOf = (rest: Row): Row => new Map([...rest].filter(([column]) => column < tags));
  return smallest(
    rests
      .filter(({ cell }) => singletons.has(cell))
      .flatMap((single) =>
        rests
          .filter((each) => each !== single && areProportional(atomsOf(each.rest), atomsOf(single.rest)))
          .map((each) => [...new Set([...used(each.rest), ...used(single.rest)])]),
      ),
  );
}

function onlyTags(row: Row, tags: number): boolean {
  return [...row.keys()].every((column) => column >= tags);
}
