/** What an attacker knows before reading, and what an audit says of what was read. */
import type { Directory } from "./foreignFigures.ts";

/** A way in which a hidden cell can get out, or a figure to somebody who may not have it. */
export type Channel =
  | "figure"
  | "not theirs"
  | "derivation"
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
  /** The key of its domain, as it stands in estimate ids. */
  readonly key: string;
  /** Cells that are listed beside one another: programmes of one faculty, faculties, categories of a group. */
  readonly family: string;
  /** Words that together name it, in each language. */
  readonly names: readonly (readonly string[])[];
  /** Words that stand only at the head of its row, in a table of its family: "Other programmes" in the table of a faculty. */
  readonly heads?: readonly string[];
  /** Whether nothing is printed of it. */
  readonly hidden: boolean;
}

export interface Knowledge {
  readonly cells: readonly KnownCell[];
  /** What is public of the university's structure, and what is printed of whom. */
  readonly directory: Directory;
  /** The survey that each indicator comes from: an estimate's id names its indicator, and with it a cell of that survey. */
  readonly surveyOf: ReadonlyMap<string, string>;
  /** Estimates that are hidden: of one cell, one question may be printed and another not. */
  readonly hiddenFigures: ReadonlySet<string>;
  /** Texts of the data in which numbers may stand: names of indicators, wordings. */
  readonly harmless: readonly string[];
  /** Single words that the program labels its tables with: a name that equals one of them is known by its mark only. */
  readonly labels: readonly string[];
  /** What the university calls its faculties, where it has a word of its own. */
  readonly facultyNouns: readonly string[];
  /** The words that are printed instead of a hidden figure, in each language. */
  readonly hiddenWords: readonly string[];
}
