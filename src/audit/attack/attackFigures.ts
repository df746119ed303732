/** Rows of data files, as every audience gets them -> what an attacker makes of all of them together. */
import { type CellName, cellName } from "../cellName.ts";
import { type CsvRow, idOfRow } from "../readData.ts";
import { attackQuestion, type Told } from "./attackQuestion.ts";
import type { AskedIndicator, PrintedRow, Question, Range } from "./question.ts";

/** An indicator, and the question that it is a figure of. */
export interface Asked extends AskedIndicator {
  readonly survey: string;
  readonly item: string;
  readonly scale: Range;
}

export interface AttackKnowledge {
  readonly asked: readonly Asked[];
  /** What public sets of people consist of. */
  readonly atomsOf: ReadonlyMap<CellName, readonly number[]>;
  /** How many of each atom answered, by question: whom it must not find. */
  readonly answered: readonly {
    readonly survey: string;
    readonly wave: number;
    readonly item: string;
    readonly atomCounts: readonly number[];
  }[];
  /** By survey. */
  readonly policies: ReadonlyMap<string, AttackedPolicy>;
}

/** What is public of how a survey's figures are protected. */
export interface AttackedPolicy {
  /** Fewer are never printed. */
  readonly minimum: number;
  /** Steps of bases where a row does not say its own. */
  readonly baseStep: number;
}

export function attackFigures(rows: readonly CsvRow[], knowledge: AttackKnowledge): readonly Told[] {
  return questionsOf(rows, knowledge).flatMap(attackQuestion);
}

function questionsOf(rows: readonly CsvRow[], knowledge: AttackKnowledge): readonly Question[] {
  const byIndicator = Map.groupBy(
    rows.filter((row) => idOfRow(row) !== null && row.value !== "" && row.status !== "published"),
    ({ indicator = "" }) => indicator,
  );
  return knowledge.answered.map(({ survey, wave, item, atomCounts }) => {
    const policy = knowledge.policies.get(survey) ?? { minimum: 1, baseStep: 1 };
    const indicators = knowledge.asked.filter((each) => each.survey === survey && each.item === item);
    const printed = new Map<CellName, { key: string; base: Range; values: Map<string, Range> }>();
    for (const { id, kind } of indicators)
      for (const row of byIndicator.get(id) ?? []) {
        if (Number(row.wave) !== wave) continue;
        const key = row.domain ?? "";
        const cell = cellName(survey, wave, key);
        const before = printed.get(cell) ?? { key, base: everything, values: new Map<string, Range>() };
        const value = kind === "share" ? shareOf(row) : meanOf(row);
        before.values.set(id, both(before.values.get(id) ?? everything, value));
        printed.set(cell, { ...before, base: both(before.base, baseOf(row, policy)) });
      }
    const own = [...printed].flatMap(([cell, { key, base, values }]): PrintedRow[] => {
      const atoms = knowledge.atomsOf.get(cell);
      return atoms === undefined ? [] : [{ cell, key, atoms, base, values }];
    });
    const shown = new Set(own.map(({ cell }) => cell));
    const unprinted = [...knowledge.atomsOf]
      .filter(([cell]) => cell.startsWith(cellName(survey, wave, "")) && !shown.has(cell))
      .map(([, atoms]) => atoms);
    const scale = indicators[0]?.scale ?? { lo: 0, hi: 1 };
    return { survey, wave, item, rows: own, unprinted, indicators, scale, atomCounts, minimum: policy.minimum };
  });
}

const everything: Range = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** What files say of one figure holds together: who has several knows what all of them say. */
function both(one: Range, other: Range): Range {
  return { lo: Math.max(one.lo, other.lo), hi: Math.min(one.hi, other.hi) };
}

/** A count in the middle between two steps may have been rounded either way. Fewer than the minimum are never printed; where it leaves few numbers for the step below, these stand with the lowest one. */
function baseOf(row: CsvRow, { minimum, baseStep }: AttackedPolicy): Range {
  // The lowest printed number may be told in a wider step than the others: it holds fewer people, and no more.
  const told = Number(row.base_step || baseStep);
  const step = baseStep > 1 ? Math.min(told, baseStep) : told;
  const base = Number(row.base);
  const half = Math.floor(step / 2);
  const lowest = base >= minimum && base - half - minimum < step / 2 ? minimum : base - half;
  return { lo: Math.max(1, lowest), hi: base + half };
}

/** A share from 0 to 1. Near its ends shares are told together, where their steps are ones within 1 point, otherwise within 5. What comes beside an end in one that is told in steps of 2 or 10 holds all from the end to the next value. */
function shareOf(row: CsvRow): Range {
  const value = Number(row.value);
  if (row.bound === "at_most") return { lo: 0, hi: value / 100 };
  if (row.bound === "at_least") return { lo: value / 100, hi: 1 };
  const { lo, hi } = meanOf(row);
  const step = Number(row.value_step);
  const finer = (step === 2 && Number(row.base) >= 98) || (step === 10 && Number(row.base) >= 20);
  return {
    lo: (finer && value === 100 - step ? value - step / 4 : lo) / 100,
    hi: (finer && value === step ? value + step / 4 : hi) / 100,
  };
}

/** Without a step of its own, a value is as exact as its digits say. */
function meanOf(row: CsvRow): Range {
  const text = row.value ?? "";
  const value = Number(text);
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const half = Number(row.value_step || 10 ** -decimals) / 2;
  return { lo: value - half, hi: value + half };
}
