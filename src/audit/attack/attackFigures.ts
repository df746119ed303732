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
        const value = rangeOf(row, kind === "share" ? 100 : 1);
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
  const step = Number(row.base_step || baseStep);
  const base = Number(row.base);
  const half = Math.floor(step / 2);
  const lowest = base >= minimum && base - half - minimum < step / 2 ? minimum : base - half;
  return { lo: Math.max(1, lowest), hi: base + half };
}

/** Without a step of its own, a value is as exact as its digits say. */
function rangeOf(row: CsvRow, unit: number): Range {
  const text = row.value ?? "";
  const value = Number(text);
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const half = Number(row.value_step || 10 ** -decimals) / 2;
  // What is told together at an end are rounded values: with steps of 5, "5 or less" holds all below 7.5.
  const lastBelow = (end: number) => Math.max(end, (Math.floor(end / (2 * half) + 1e-9) + 0.5) * 2 * half);
  if (row.bound === "at_most") return { lo: 0, hi: lastBelow(value) / unit };
  if (row.bound === "at_least") return { lo: (100 - lastBelow(100 - value)) / unit, hi: 1 };
  return { lo: (value - half) / unit, hi: (value + half) / unit };
}
