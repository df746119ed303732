/** The answers to one question in one wave -> what is counted in each domain: respondents, and what each indicator makes of their answers. */
import {
  type Domain,
  domainKey,
  type Indicator,
  type ItemTally,
  isAmong,
  rulesOf,
  type Survey,
  scaleOf,
  type TallyCell,
} from "../domain/index.ts";
import { surveyDesign } from "../survey/index.ts";
import { type PrintedScale, shareScale } from "./rounding/index.ts";

/** An indicator that is computed from these answers. */
export interface CountedMeasure {
  readonly indicator: Indicator["id"];
  readonly scale: PrintedScale;
  /** Whether totals are whole numbers. */
  readonly whole: boolean;
  /** Gives how many points above the lower end of the scale an answer adds; for a share that is 1 or 0. */
  readonly points: (answer: number) => number;
  /** The most points that one respondent adds. */
  readonly width: number;
}

export interface Atom {
  readonly example: TallyCell;
  readonly size: number;
  /** For each measure, the points above the lower end of its scale. */
  readonly totals: readonly number[];
  readonly weight: number;
  readonly weightedTotals: readonly number[];
  readonly answers: ReadonlySet<number>;
}

export interface ItemCells {
  readonly measures: readonly CountedMeasure[];
  /** People who answered and can't be told apart by any domain. */
  readonly atoms: readonly Atom[];
  readonly atomsOf: (within: (cell: TallyCell) => boolean) => readonly number[];
  /** The atoms of this question among those of the wave. */
  readonly amongAnswered: (waveAtoms: readonly number[]) => readonly number[];
  /** Whether answers have different weights. */
  readonly weighted: boolean;
}

/** All respondents of a wave who can't be told apart by any domain, numbered by what they are, not by when they came. */
export interface WaveAtoms {
  readonly keys: readonly string[];
  /** Respondents, whether they answered a question or not. */
  readonly sizes: readonly number[];
  readonly atomsOf: (within: (cell: TallyCell) => boolean) => readonly number[];
}

export function waveAtoms(tally: ItemTally | undefined): WaveAtoms {
  const found = new Map<string, { readonly example: TallyCell; size: number }>();
  for (const cell of tally?.cells ?? []) {
    const key = keyOf(cell);
    const atom = found.get(key) ?? { example: cell, size: 0 };
    found.set(key, atom);
    atom.size += cell.count;
  }
  const all = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, atom]) => ({ ...atom, key }));
  return {
    keys: all.map(({ key }) => key),
    sizes: all.map(({ size }) => size),
    atomsOf: (within) => all.flatMap(({ example }, place) => (within(example) ? [place] : [])),
  };
}

function keyOf({ faculty, programme, level, groups }: TallyCell): string {
  return JSON.stringify([faculty, programme, level, groups]);
}

export function itemCells(
  tally: ItemTally,
  survey: Survey,
  indicators: readonly Indicator[],
  { keys }: WaveAtoms,
): ItemCells {
  const measures = measuresOf(tally, survey, indicators);
  const found = new Map<string, MutableAtom>();
  const design = surveyDesign(tally, survey);
  for (const { respondents: cell, weight } of design.cells) {
    const { answer } = cell;
    if (answer === null || cell.count === 0) continue;
    const key = keyOf(cell);
    const atom = found.get(key) ?? emptyAtom(cell, measures.length);
    found.set(key, atom);
    atom.size += cell.count;
    atom.weight += weight;
    atom.answers.add(answer);
    measures.forEach(({ points }, place) => {
      atom.totals[place] = (atom.totals[place] ?? 0) + cell.count * points(answer);
      atom.weightedTotals[place] = (atom.weightedTotals[place] ?? 0) + weight * points(answer);
    });
  }
  const placeOf = new Map<number, number>();
  const atoms = keys.flatMap((key, place): Atom[] => {
    const atom = found.get(key);
    if (atom === undefined) return [];
    placeOf.set(place, placeOf.size);
    return [atom];
  });
  const [first] = atoms;
  const factor = first === undefined ? 1 : first.weight / first.size;
  return {
    measures,
    atoms,
    atomsOf: (within) => atoms.flatMap(({ example }, place) => (within(example) ? [place] : [])),
    amongAnswered: (all) => all.flatMap((atom) => placeOf.get(atom) ?? []),
    weighted: atoms.some(
      (atom) =>
        Math.abs(atom.weight / atom.size / factor - 1) > 1e-9 ||
        atom.totals.some((total, place) => Math.abs((atom.weightedTotals[place] ?? 0) / factor - total) > 1e-6),
    ),
  };
}

interface MutableAtom {
  example: TallyCell;
  size: number;
  totals: number[];
  weight: number;
  weightedTotals: number[];
  answers: Set<number>;
}

function emptyAtom(example: TallyCell, measures: number): MutableAtom {
  const zeros = () => new Array<number>(measures).fill(0);
  return { example, size: 0, totals: zeros(), weight: 0, weightedTotals: zeros(), answers: new Set() };
}

/** What the printed figures of a question tell of its answers: those that give their sum. */
function measuresOf(tally: ItemTally, survey: Survey, indicators: readonly Indicator[]): readonly CountedMeasure[] {
  const whole = tally.cells.every(({ answer }) => answer === null || Number.isInteger(answer));
  return indicators
    .filter((each) => each.survey === survey.id && each.item === tally.item && !each.counted)
    .filter((each) => rulesOf(each).givesSum)
    .flatMap((indicator): CountedMeasure[] => {
      const scale = scaleOf(indicator, survey);
      const { id, answers } = indicator;
      switch (scale.kind) {
        case "count":
          return [];
        case "share": {
          const counts = (answer: number) => (answers === undefined ? answer : Number(isAmong(answers, answer)));
          return [{ indicator: id, scale: shareScale, whole: true, points: counts, width: 1 }];
        }
        default: {
          const { min, max } = scale;
          const printed: PrintedScale = { kind: "range", min, max };
          const isWhole = whole && Number.isInteger(min);
          return [
            { indicator: id, scale: printed, whole: isWhole, points: (answer) => answer - min, width: max - min },
          ];
        }
      }
    });
}

/** A domain, with those of its people who answered. */
export interface DomainCell {
  readonly domain: Domain;
  readonly key: string;
  readonly atoms: readonly number[];
  readonly base: number;
}

/** `waveAtoms` are all respondents of a domain. */
export function cellsIn(
  cells: ItemCells,
  domains: readonly { readonly domain: Domain; readonly waveAtoms: readonly number[] }[],
): readonly DomainCell[] {
  return domains.map(({ domain, waveAtoms }) => {
    const atoms = cells.amongAnswered(waveAtoms);
    return { domain, key: domainKey(domain), atoms, base: sumAt(atoms, (atom) => cells.atoms[atom]?.size ?? 0) };
  });
}

export function sumAt(atoms: readonly number[], of: (atom: number) => number): number {
  return atoms.reduce((sum, atom) => sum + of(atom), 0);
}
