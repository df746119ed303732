/** Printed rows -> what is left of each when any number of printed rows within it are taken away: of its parts, or of the parts of its parts.
 *
 * A printed row has as many people as the limit, or more. So what is left is fewer only where every part is taken away that is printed, or that its own parts cover but for a few. */
import type { Combination, Relation, Universe } from "./universe.ts";

/** Ways of covering one row that are kept, those that leave fewest first: more are only found where a row has many hidden parts. */
const mostWays = 12;

/** Something that must not come to nothing: the people themselves below the limit, or, of what is sensitive, those who said so and those who did not. */
export interface Weights {
  /** The weight of each atom. */
  readonly of: readonly number[];
  /** The people who are left are at risk where they weigh less than this. */
  readonly below: number;
}

export interface Remainder {
  readonly atoms: readonly number[];
  readonly combination: Combination;
}

interface Way {
  readonly rows: readonly number[];
  readonly left: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

export interface RemainderFinder {
  readonly remaindersOf: (isPrinted: (row: number) => boolean) => readonly Remainder[];
}

export function remainderFinder(
  universe: Universe,
  relations: readonly Relation[],
  weights: readonly Weights[],
): RemainderFinder {
  const weigh = (atoms: readonly number[]) =>
    weights.map(({ of }) => {
      let sum = 0;
      for (const atom of atoms) sum += of[atom] ?? 0;
      return sum;
    });
  const left = (atoms: readonly number[]): Way => ({
    rows: [],
    left: atoms.length === 0 ? [] : [atoms],
    weights: weigh(atoms),
  });
  const whole = universe.rows.map(({ atoms }) => left(atoms));
  const byWhole = Map.groupBy(
    relations.map((relation) => ({ ...relation, rest: left(restOf(universe, relation)) })),
    (relation) => relation.whole,
  );
  const isAtRisk = (way: Way) => weights.some(({ below }, place) => (way.weights[place] ?? 0) < below);
  const togetherAtRisk = (way: Way, others: readonly Way[]) =>
    others.flatMap((next) => {
      const isFew = weights.some(({ below }, at) => (way.weights[at] ?? 0) + (next.weights[at] ?? 0) < below);
      return isFew ? [both(way, next)] : [];
    });
  return {
    remaindersOf: (isPrinted) => {
      const known = new Map<number, readonly Way[]>();
      const inside = new Map<number, readonly Way[]>();
      const waysInside = (row: number): readonly Way[] => {
        const found = inside.get(row);
        if (found !== undefined) return found;
        const ways = fewestFirst(
          (byWhole.get(row) ?? []).flatMap(({ parts, rest }) =>
            parts.reduce<readonly Way[]>(
              (before, part) => fewestFirst(before.flatMap((way) => togetherAtRisk(way, waysOf(part)))),
              isAtRisk(rest) ? [rest] : [],
            ),
          ),
        );
        inside.set(row, ways);
        return ways;
      };
      const waysOf = (row: number): readonly Way[] => {
        const found = known.get(row);
        if (found !== undefined) return found;
        const own: Way = isPrinted(row)
          ? { rows: [row], left: [], weights: weights.map(() => 0) }
          : (whole[row] ?? left([]));
        const ways = [own, ...waysInside(row).filter(({ rows }) => rows.length > 0)];
        known.set(row, ways);
        return ways;
      };
      return [...byWhole.keys()].filter(isPrinted).flatMap((row) =>
        waysInside(row)
          .filter((way) => way.rows.length > 0 && way.left.length > 0)
          .map((way) => ({
            atoms: way.left.flat().toSorted((a, b) => a - b),
            combination: { plus: [row], minus: way.rows },
          })),
      );
    },
  };
}

function both(a: Way, b: Way): Way {
  return {
    rows: b.rows.length === 0 ? a.rows : [...a.rows, ...b.rows],
    left: b.left.length === 0 ? a.left : [...a.left, ...b.left],
    weights: a.weights.map((weight, place) => weight + (b.weights[place] ?? 0)),
  };
}

function fewestFirst(ways: readonly Way[]): readonly Way[] {
  if (ways.length <= mostWays) return ways;
  return ways
    .toSorted((a, b) => Math.min(...a.weights) - Math.min(...b.weights) || a.rows.length - b.rows.length)
    .slice(0, mostWays);
}

function restOf({ rows, sizes }: Universe, { whole, parts }: Relation): readonly number[] {
  const gone = new Uint8Array(sizes.length);
  for (const part of parts) for (const atom of rows[part]?.atoms ?? []) gone[atom] = 1;
  return (rows[whole]?.atoms ?? []).filter((atom) => gone[atom] === 0);
}
