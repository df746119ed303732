/** All that is printed of one question in one wave, over all audiences together: what an attacker has of it. */
import type { CellName } from "../cellName.ts";

/** Whole numbers or values between which the truth lies, both included. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** What an indicator counts of the answers to the question. */
export interface AskedIndicator {
  readonly id: string;
  /** A share is of answers `from` to `to`; a mean is on all of them. */
  readonly kind: "share" | "mean";
  readonly from: number;
  readonly to: number;
  /** What it sums up is a whole number: people who gave an answer, or answers that are whole. */
  readonly whole: boolean;
  readonly sensitive: boolean;
}

export interface PrintedRow {
  readonly cell: CellName;
  /** Of its domain, for people to read. */
  readonly key: string;
  /** Finest groups of respondents that it consists of. */
  readonly atoms: readonly number[];
  /** How many may have answered. */
  readonly base: Range;
  /** By indicator: shares from 0 to 1, means on the scale. */
  readonly values: ReadonlyMap<string, Range>;
}

export interface Question {
  readonly survey: string;
  readonly wave: number;
  readonly item: string;
  /** No two of them hold the same people. */
  readonly rows: readonly PrintedRow[];
  /** Public sets of which nothing is printed here. */
  readonly unprinted: readonly (readonly number[])[];
  readonly indicators: readonly AskedIndicator[];
  /** The ends of the question's scale. */
  readonly scale: Range;
  /** No answer lies between two whole numbers; it may in a scale made of items, also where only shares of it are printed. */
  readonly wholeAnswers: boolean;
  /** How many of each atom answered: the attacker uses it to know whom it must not find, and for nothing else. */
  readonly atomCounts: readonly number[];
  /** Between what one of each atom weighs: students of a faculty stand for about as many each, and readers know for how many. Left out where all weigh the same. */
  readonly weights?: readonly Range[];
  /** Sets of fewer people are protected. */
  readonly minimum: number;
}

/** How far apart two answers are at least: of fractions, as far as they are told apart. */
export function grainOf({ wholeAnswers }: Pick<Question, "wholeAnswers">): number {
  return wholeAnswers ? 1 : 1e-6;
}

/** Numbers from the least on, each once: what differs by less than any two answers is one. */
export function risingOnce(numbers: readonly number[], grain: number): readonly number[] {
  const rising = [...numbers].sort((a, b) => a - b);
  return rising.filter((number, place) => place === 0 || number - (rising[place - 1] ?? 0) > grain / 2);
}

/** A printed row, and how many times it is added; taken away where that is negative. */
export interface Term {
  readonly row: number;
  readonly times: number;
}

/** A signed sum of printed rows. */
export type Combination = readonly Term[];

/** A few people who follow from printed rows. */
export interface PeopleAtRisk {
  /** That no row tells apart, as `mergedAtoms` numbers them. */
  readonly groups: readonly number[];
  readonly size: number;
  /** Each gives these people by itself. */
  readonly combinations: readonly Combination[];
}
