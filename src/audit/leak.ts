/** What an attacker knows before reading, and what an audit says of what was read. */
import type { Directory } from "./foreignFigures.ts";

/** A way in which a hidden cell can get out, or a figure to somebody who may not have it. */
export type Channel =
  | "figure"
  | "not theirs"
  | "derivation"
  | "range"
  | "known record"
  | "two counts"
  | "number in words"
  | "ranking"
  | "order"
  | "missing row"
  | "axis"
  | "rounding"
  | "data file"
  | "file name";

export interface Leak {
  readonly channel: Channel;
  /** The artefact, and where in it. */
  readonly where: string;
  readonly message: string;
}

/** A set of respondents that figures are about, and what is public of it: who belongs to it and what it is called. */
export interface KnownCell {
  readonly survey: string;
  readonly wave: number;
  /** As it stands in estimate ids. */
  readonly key: string;
  /** Cells that are listed beside one another: programmes of one faculty, faculties, categories of a group. */
  readonly family: string;
  /** Groups of people that it consists of, numbered within its wave. */
  readonly groups: readonly number[];
  /** Words that together name it, in each language. */
  readonly names: readonly (readonly string[])[];
  readonly hidden: boolean;
  /** How many answered in all. The attacker uses it of the whole university, which is printed, and of cells with one respondent, who knows it. */
  readonly respondents: number;
}

export interface Knowledge {
  readonly cells: readonly KnownCell[];
  /** What is public of the university's structure, and what is printed of whom. */
  readonly directory: Directory;
  /** The survey that each indicator comes from: an estimate's id names its indicator, and with it a cell of that survey. */
  readonly surveyOf: ReadonlyMap<string, string>;
  /** No hidden count may be narrowed down further than this. */
  readonly width: number;
  /** Counts are printed as multiples of it; 1 for as they are. */
  readonly rounding: number;
  /** Indicators whose value is a number of respondents, and those that are a rate of invited students: what these are a part of is public. */
  readonly respondentCounts: readonly string[];
  readonly responseRates: readonly string[];
  /** Estimates that others published: their counts are of their own making. */
  readonly publishedByOthers: ReadonlySet<string>;
  /** Texts of the data in which numbers may stand: names of indicators, wordings. */
  readonly harmless: readonly string[];
}
