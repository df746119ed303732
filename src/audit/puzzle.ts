/** What readers know of how many people answered, as a puzzle: groups of people, sums that were printed, sums that must stay unknown.
 *
 * This room shares no code with `disclosure/`: it is the other side. */

export interface Puzzle {
  /** Groups of people that no printed sum tells apart from one another are one unknown. */
  readonly unknowns: number;
  readonly known: readonly Sum[];
  readonly secret: readonly Sum[];
}

/** A count of people in some groups. */
export interface Sum {
  readonly name: string;
  readonly groups: readonly number[];
  /** Printed values lie within it; of a secret one, what is known beforehand. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** Groups that are in the same sums become one, so that a puzzle is as small as what it asks. */
export function puzzleOf(known: readonly Sum[], secret: readonly Sum[]): Puzzle {
  const signatures = new Map<number, number[]>();
  [...known, ...secret].forEach((sum, place) => {
    for (const group of sum.groups) {
      const signature = signatures.get(group) ?? [];
      signature.push(place);
      signatures.set(group, signature);
    }
  });
  const unknowns = new Map<string, number>();
  const unknownOf = new Map<number, number>();
  for (const [group, signature] of signatures) {
    const key = signature.join();
    const unknown = unknowns.get(key) ?? unknowns.size;
    unknowns.set(key, unknown);
    unknownOf.set(group, unknown);
  }
  const merged = (sum: Sum): Sum => ({
    ...sum,
    groups: [...new Set(sum.groups.map((group) => unknownOf.get(group) ?? -1))].sort((a, b) => a - b),
  });
  return { unknowns: unknowns.size, known: known.map(merged), secret: secret.map(merged) };
}
