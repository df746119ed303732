/** A set of people and the printed rows that hold them -> what the rows around them say of them: where nobody in a row said so, nobody of the set who is in it did. */
import type { KnownRow, Measure } from "./ranges.ts";
import type { Universe } from "./universe.ts";

/** The most people that a set can have and, by measure, the most points above the lower end and below the upper. */
export interface Caps {
  readonly people: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

export const noCaps: Caps = { people: Number.POSITIVE_INFINITY, above: [], below: [] };

export type CapsOf = (atoms: readonly number[], printed: ReadonlySet<number>, known: readonly KnownRow[]) => Caps;

export function capsFinder({ sizes, rows, tellable }: Universe, measures: readonly Measure[]): CapsOf {
  const rowsAt: number[][] = sizes.map(() => []);
  for (const row of tellable) for (const atom of rows[row]?.atoms ?? []) rowsAt[atom]?.push(row);
  return (atoms, printed, known) => {
    const holders = atoms.map((atom) => (rowsAt[atom] ?? []).filter((row) => printed.has(row)));
    const [first = [], ...others] = holders;
    const around = first.filter((row) => others.every((rowsOfAtom) => rowsOfAtom.includes(row)));
    const least = (of: (row: KnownRow) => number | undefined) =>
      around.reduce((most, row) => {
        const each = known[row];
        return each === undefined ? most : Math.min(most, of(each) ?? most);
      }, Number.POSITIVE_INFINITY);
    // Each person of the set may be in another row that says so.
    const allIn = (of: (row: KnownRow) => number | undefined) =>
      holders.length > 0 &&
      holders.every((own) =>
        own.some((row) => {
          const each = known[row];
          return each !== undefined && (of(each) ?? 1) < 1e-7;
        }),
      );
    const capped = (of: (row: KnownRow) => number | undefined) => (allIn(of) ? 0 : least(of));
    return {
      people: least(({ bases }) => bases.most),
      above: measures.map((_, place) => capped(({ above }) => above[place]?.most)),
      below: measures.map((_, place) => capped(({ below }) => below[place]?.most)),
    };
  };
}
