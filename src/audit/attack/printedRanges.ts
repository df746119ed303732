/** What a row of a data file prints -> between which numbers the truth lies. */
import type { CsvRow } from "../readData.ts";
import type { Range } from "./question.ts";

/** What is public of how a survey's figures are protected. */
export interface AttackedPolicy {
  /** Fewer respondents than this are never printed. */
  readonly minimum: number;
  /** Steps of bases where a row does not say its own. */
  readonly baseStep: number;
}

/** A figure is `origin` and so many steps. */
export interface Points {
  readonly origin: number;
  readonly step: number;
}

export function inPoints({ lo, hi }: Range, { origin, step }: Points): Range {
  return { lo: (lo - origin) / step, hi: (hi - origin) / step };
}

export const everything: Range = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** What files say of one figure holds together: who has several knows what all of them say. */
export function both(one: Range, other: Range): Range {
  return { lo: Math.max(one.lo, other.lo), hi: Math.min(one.hi, other.hi) };
}

/** A count in the middle between two steps may have been rounded either way. Fewer than the minimum are never printed; where it leaves few numbers for the step below, these stand with the lowest one. */
export function baseOf(row: CsvRow, { minimum, baseStep }: AttackedPolicy): Range {
  // The lowest printed number may be told in a wider step than the others: it holds fewer people, and no more.
  const told = Number(row.base_step || baseStep);
  const step = baseStep > 1 ? Math.min(told, baseStep) : told;
  const base = Number(row.base);
  const half = Math.floor(step / 2);
  const lowest = base >= minimum && base - half - minimum < step / 2 ? minimum : base - half;
  return { lo: Math.max(1, lowest), hi: base + half };
}

/** A share from 0 to 1. Near its ends shares are told together, where their steps are ones within 1 point, otherwise within 5: what comes beside an end is more than it. Where that is told in steps of 2 or 10 though the base carries finer ones, it holds all from the end to the next value. A tie goes up. */
export function shareOf(row: CsvRow, policy: AttackedPolicy): Range {
  const value = Number(row.value);
  if (row.bound === "at_most") return { lo: 0, hi: value / 100 };
  if (row.bound === "at_least") return { lo: value / 100, hi: 1 };
  const step = Number(row.value_step);
  const { lo, hi } = printedRange(row, 100);
  const { lo: fewest } = baseOf(row, policy);
  const isFiner = (step === 2 && fewest >= 100) || (step === 10 && fewest >= 20);
  const end = step === 1 || (step === 2 && isFiner) ? 1 : 5;
  const isBesideLow = step >= 1 && value > end && value - step / 2 <= end;
  const isBesideHigh = step >= 1 && value < 100 - end && value + step / 2 >= 100 - end;
  return {
    lo: isBesideLow ? end / 100 + beyond : (isBesideHigh && isFiner ? value - step / 4 : lo) / 100,
    hi: isBesideHigh ? 1 - end / 100 - beyond : isBesideLow && isFiner ? (value + step / 4) / 100 - beyond : hi / 100,
  };
}

/** A margin so small that one person of some hundred thousand is more. */
const beyond = 2e-6;

/** Without a step of its own, a value is as exact as its digits say. `most`: of the scale, which holds its end. */
export function printedRange(row: CsvRow, most: number): Range {
  const text = row.value ?? "";
  const value = Number(text);
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const half = Number(row.value_step || 10 ** -decimals) / 2;
  const isOpen = row.value_step !== undefined && row.value_step !== "" && value + half < most;
  return { lo: value - half, hi: value + half - (isOpen ? beyond * most : 0) };
}
