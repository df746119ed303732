/** Sums over respondents: all that estimates need of a response file, without any respondent in it. */
import type { FacultyId, GroupId, ItemId, ProgrammeId, SurveyId, Year } from "./ids.ts";
import type { StratumKey } from "./stratum.ts";

/** Kinds of no answer, which differ in who counts as asked: the question was not put; it was put and not answered, with the reason as the survey file names it; or nothing is filled in, and nobody says why. */
export type Missing =
  | { readonly kind: "not-asked"; readonly reason: string }
  | { readonly kind: "no-answer"; readonly reason: string }
  | { readonly kind: "system-missing" };

/** The respondents of one stratum, programme, level and groups who gave one answer. */
export interface TallyCell {
  readonly stratum: StratumKey;
  /** Null where the file has no faculties. */
  readonly faculty: FacultyId | null;
  /** Null where the file has no programmes. */
  readonly programme: ProgrammeId | null;
  readonly level: string | null;
  /** Category of each group that the respondents belong to. */
  readonly groups: Readonly<Record<GroupId, string>>;
  /** The answer on the item's scale; null where there is no valid one. Respondents without an answer stay in the design, so they stay in the tally. */
  readonly answer: number | null;
  /** Why there is none; null where there is one. */
  readonly missing: Missing | null;
  /** Respondents. */
  readonly count: number;
  /** Sum of their weights, and of the squares of these. */
  readonly weight: number;
  readonly squaredWeight: number;
}

/** Which cluster gave how much of each cell's weight: one entry for each cluster that is in the cell. Columns, since there can be as many entries as respondents. */
export interface ClusterWeights {
  /** Indices into the tally's cells, rising. */
  readonly cells: Uint32Array;
  /** Numbers of the clusters, from 0. */
  readonly clusters: Uint32Array;
  readonly weights: Float64Array;
  /** How many clusters the wave has, whoever of them answered this item. */
  readonly count: number;
}

/** All answers to one item in one wave. */
export interface ItemTally {
  readonly survey: SurveyId;
  readonly item: ItemId;
  readonly wave: Year;
  /** The file says of itself that its respondents are made up. */
  readonly synthetic: boolean;
  /** Share of each stratum's population that answered, or of its clusters that were drawn, where the survey declares a finite population correction. */
  readonly fractions: Readonly<Record<StratumKey, number>>;
  /** Rows that were left out by a declared rule, in the order of the rules; a row counts for the first that fits. */
  readonly excluded: readonly number[];
  readonly cells: readonly TallyCell[];
  /** Null where single respondents were drawn. A cluster lies in one stratum, so each of its cells is of that stratum. */
  readonly clusters: ClusterWeights | null;
}
