/** Rows of data files, as every audience gets them -> what an attacker makes of all of them together. */
import { type Notebook, noNotebook } from "../../domain/index.ts";
import { type CellName, cellName, waveName, waveOf } from "../cellName.ts";
import { type CsvRow, idOfRow } from "../readData.ts";
import { attackQuestion, isAttackedQuestion, type Told } from "./attackQuestion.ts";
import {
  type AttackedPolicy,
  baseOf,
  both,
  everything,
  inPoints,
  type Points,
  printedRange,
  shareOf,
} from "./printedRanges.ts";
import type { AskedIndicator, PrintedRow, Question, Range } from "./question.ts";
import type { ScaleOfItems } from "./scaleLinks.ts";
import { attackScale, familyOf } from "./scalesTogether.ts";

/** An indicator, and the question that it is a figure of. */
export interface Asked extends AskedIndicator {
  readonly survey: string;
  readonly item: string;
  /** In points, as its answers are: a figure is `origin` and so many steps. */
  readonly scale: Range;
  readonly points: Points;
  /** Of the question's answers, in points. */
  readonly wholeAnswers: boolean;
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
  /** Questions whose answers are made of those to others. */
  readonly scales: readonly ScaleOfItems[];
  /** By survey. */
  readonly policies: ReadonlyMap<string, AttackedPolicy>;
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

/** Whether a row tells of people of this university, so that an attack can make anything of it; one of other institutions does not. */
export function tellsOfPeople(row: CsvRow, { asked, atomsOf }: AttackKnowledge): boolean {
  if (idOfRow(row) === null || row.value === "" || row.status === "published" || row.status === "counted") return false;
  const { indicator, wave, domain = "" } = row;
  return asked.some(({ id, survey }) => id === indicator && atomsOf.has(cellName(survey, Number(wave), domain)));
}

export function attackFigures(rows: readonly CsvRow[], knowledge: AttackKnowledge): readonly Told[] {
  return searchFigures(rows, knowledge).told;
}

/** What it finds depends neither on the order of rows nor on anything else: two attacks on the same figures find the same, and `sealed`, which tells of people, says what an earlier one found. */
export function searchFigures(
  rows: readonly CsvRow[],
  knowledge: AttackKnowledge,
  sealed: Notebook = noNotebook,
): Attacked {
  const questions = questionsOf(rows, knowledge);
  const alone = questions.map((question) => ({
    question,
    ...sealed.found("attack", question, isAttackedQuestion, () => attackQuestion(question)),
  }));
  const together = knowledge.scales.flatMap((scale) =>
    questions
      .filter(({ survey, item }) => survey === scale.survey && item === scale.item)
      .flatMap((question) => {
        const family = familyOf(scale, question.wave, questions);
        if (family.length === 0) return [];
        return [
          { question, ...sealed.found("scale", [scale, family], isAttackedQuestion, () => attackScale(scale, family)) },
        ];
      }),
  );
  const attacked = [...alone, ...together];
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
    const wholeAnswers = indicators.every((each) => each.wholeAnswers);
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
      wholeAnswers,
      atomCounts,
      minimum: policy.minimum,
      ...(weights === undefined ? {} : { weights }),
    };
    return [{ ...common, rows: samePeopleOnce(own), unprinted }];
  });
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
