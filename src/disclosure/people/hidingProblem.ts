/** What must be known to decide which rows are hidden. */
import type { Finding } from "./isOpen.ts";
import type { Measure, RowReading } from "./ranges.ts";
import type { Combination, PeopleAtRisk, Relation, Universe } from "./universe.ts";

export interface HidingProblem {
  readonly universe: Universe;
  readonly relations: readonly Relation[];
  readonly measures: readonly Measure[];
  /** Ways to read the figures: as counts of people, and, where they are weighted, as they are printed. */
  readonly readings: readonly (readonly RowReading[])[];
  /** Of each sensitive measure, by atom: who said so. */
  readonly said: readonly (readonly number[])[];
  /** Groups of any size that nobody may tell about. */
  readonly groups: readonly ProtectedGroup[];
  /** Of what is sensitive: groups of any size of which everybody or nobody said it. */
  readonly allOrNone: readonly (readonly number[])[];
  /** Printed in an earlier edition: known, whatever is hidden now. */
  readonly knownBefore: ReadonlySet<number>;
  /** A row of an earlier edition less today's row of the same group, or the other way round: who left, or joined. */
  readonly across: readonly Combination[];
  /** By row: another, beside which alone it is printed. */
  readonly needs: readonly (number | null)[];
  /** What readers lose with a row. */
  readonly loss: readonly number[];
  /** Sets of fewer people are at risk. */
  readonly limit: number;
}

export interface ProtectedGroup {
  readonly atoms: readonly number[];
  /** By measure: so far apart what its answers can be must lie, as a share of its people or a part of the scale. */
  readonly widths: readonly number[];
}

export interface Leak {
  readonly people: PeopleAtRisk;
  readonly finding: Finding;
}
