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
  /** For each sensitive measure, how many people of each atom said so. */
  readonly said: readonly (readonly number[])[];
  /** Groups of any size that nobody may tell about. */
  readonly groups: readonly ProtectedGroup[];
  /** Groups of any size of which everybody or nobody gave a sensitive answer. */
  readonly allOrNone: readonly (readonly number[])[];
  /** Rows that an earlier edition printed: they are known, whatever is hidden now. */
  readonly knownBefore: ReadonlySet<number>;
  /** A row of an earlier edition less today's row of the same group, or the other way round: who left, or joined. */
  readonly across: readonly Combination[];
  /** For each row, the other row without which it is not printed. */
  readonly needs: readonly (number | null)[];
  /** How much readers lose with each row. */
  readonly loss: readonly number[];
  /** Sets of fewer people than this are at risk. */
  readonly limit: number;
}

export interface ProtectedGroup {
  readonly atoms: readonly number[];
  /** How uncertain its answers must stay, by measure: a share of its people, or a part of the scale. */
  readonly widths: readonly number[];
}

export interface Leak {
  readonly people: PeopleAtRisk;
  readonly finding: Finding;
}
