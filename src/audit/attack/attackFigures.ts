/** Rows of data files, as every audience gets them -> what an attacker makes of all of them together. */
import { type Notebook, noNotebook } from "../../domain/index.ts";
import { type CellName, cellName, waveName, waveOf } from "../cellName.ts";
import { type CsvRow, idOfRow } from "../readData.ts";
import { attackQuestion, type Told, tellsNothing } from "./attackQuestion.ts";
import type { AskedIndicator, PrintedRow, Question, Range } from "./question.ts";

/** An indicator, and the question that it is a figure of. */
export interface Asked extends AskedIndicator {
  readonly survey: string;
  readonly item: string;
  /** In points, as its answers are: a figure is `origin` and so many steps. */
  readonly scale: Range;
  readonly points: { readonly origin: number; readonly step: number };
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
    /** Between what one of each atom weighs; left out where all weigh the same. */
    readonly weights?: readonly Range[];
  }[];
  /** By survey. */
  readonly policies: ReadonlyMap<string, AttackedPolicy>;
}

/** What is public of how a survey's figures are protected. */
export interface AttackedPolicy {
  /** Fewer respondents than this are never printed. */
  readonly minimum: number;
  /** Steps of bases where a row does not say its own. */
  readonly baseStep: number;
}

export interface Attacked {
  readonly told: readonly Told[];
  /** Rows of which there may be more sums than were looked at. */
  readonly cut: readonly {
    readonly survey: string;
    readonly wave: number;
    readonly item: string;
    readonly key: string;
  }[];
}

export function attackFigures(rows: readonly CsvRow[], knowledge: AttackKnowledge): readonly Told[] {
  return searchFigures(rows, knowledge).told;
}

/** What it finds depends neither on the order of rows nor on anything else: two attacks on the same figures find the same, and `notebook` tells where an earlier one found nothing. */
export function searchFigures(
  rows: readonly CsvRow[],
  knowledge: AttackKnowledge,
  notebook: Notebook = noNotebook,
): Attacked {
  const attacked = questionsOf(rows, knowledge).map((question) => ({
    question,
    ...notebook.found("attack", question, tellsNothing, () => attackQuestion(question)),
  }));
  return {
    told: attacked.flatMap(({ told }) => told),
    cut: attacked.flatMap(({ question: { survey, wave, item }, cut }) =>
      cut.map((key) => ({ survey, wave, item, key })),
    ),
  };
}

function questionsOf(rows: readonly CsvRow[], knowledge: AttackKnowledge): readonly Question[] {
  const byFigures = Map.groupBy(
    rows.filter((row) => idOfRow(row) !== null && row.value !== "" && row.status !== "published"),
    ({ indicator = "", wave = "" }) => `${indicator} ${Number(wave)}`,
  );
  const cellsOf = Map.groupBy(knowledge.atomsOf.keys(), waveOf);
  return knowledge.answered.flatMap((answered): readonly Question[] => {
    const { survey, wave, item, atomCounts, weights } = answered;
    const policy = knowledge.policies.get(survey) ?? { minimum: 1, baseStep: 1 };
    const indicators = knowledge.asked.filter((each) => each.survey === survey && each.item === item);
    const scale = indicators[0]?.scale ?? { lo: 0, hi: 1 };
    const printed = new Map<CellName, { key: string; base: Range; values: Map<string, Range> }>();
    for (const { id, kind, points } of indicators)
      for (const row of byFigures.get(`${id} ${wave}`) ?? []) {
        const key = row.domain ?? "";
        const cell = cellName(survey, wave, key);
        const before = printed.get(cell) ?? { key, base: everything, values: new Map<string, Range>() };
        const value =
          kind === "share"
            ? shareOf(row, policy)
            : inPoints(printedRange(row, points.origin + points.step * scale.hi), points);
        before.values.set(id, both(before.values.get(id) ?? everything, value));
        printed.set(cell, { ...before, base: both(before.base, baseOf(row, policy)) });
      }
    if (printed.size === 0) return [];
    const inhabited = (atoms: readonly number[]) => atoms.filter((atom) => (atomCounts[atom] ?? 0) > 0);
    const own = [...printed].flatMap(([cell, { key, base, values }]): PrintedRow[] => {
      const atoms = knowledge.atomsOf.get(cell);
      return atoms === undefined ? [] : [{ cell, key, atoms: inhabited(atoms), base, values }];
    });
    const unprinted = (cellsOf.get(waveName(survey, wave)) ?? []).flatMap((cell) =>
      printed.has(cell) ? [] : [inhabited(knowledge.atomsOf.get(cell) ?? [])],
    );
    const common = {
      survey,
      wave,
      item,
      indicators,
      scale,
      atomCounts,
      minimum: policy.minimum,
      ...(weights === undefined ? {} : { weights }),
    };
    return [{ ...common, rows: samePeopleOnce(own), unprinted }];
  });
}

function inPoints({ lo, hi }: Range, { origin, step }: Asked["points"]): Range {
  return { lo: (lo - origin) / step, hi: (hi - origin) / step };
}

/** Rows by their cells' names; rows of the same people are one, which says what all of them do. */
function samePeopleOnce(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const byPeople = new Map<string, PrintedRow>();
  for (const row of rows.toSorted((a, b) => (a.cell < b.cell ? -1 : 1))) {
    if (row.atoms.length === 0) continue;
    const people = row.atoms.join();
    const before = byPeople.get(people);
    byPeople.set(people, before === undefined ? row : together(before, row));
  }
  return [...byPeople.values()];
}

function together(one: PrintedRow, other: PrintedRow): PrintedRow {
  const values = new Map(one.values);
  for (const [id, range] of other.values) values.set(id, both(values.get(id) ?? everything, range));
  return { ...one, base: both(one.base, other.base), values };
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

/** A share from 0 to 1. Near its ends shares are told together, where their steps are ones within 1 point, otherwise within 5: what comes beside an end is more than it. Where that is told in steps of 2 or 10 though the base carries finer ones, it holds all from the end to the next value. A tie goes up. */
function shareOf(row: CsvRow, policy: AttackedPolicy): Range {
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
function printedRange(row: CsvRow, most: number): Range {
  const text = row.value ?? "";
  const value = Number(text);
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const half = Number(row.value_step || 10 ** -decimals) / 2;
  const isOpen = row.value_step !== undefined && row.value_step !== "" && value + half < most;
  return { lo: value - half, hi: value + half - (isOpen ? beyond * most : 0) };
}
