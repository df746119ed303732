/** (data, tallies, what was composed of them) -> what the attack on figures knows: what public sets consist of, and whom it must not find. */
import { type AttackKnowledge, type CellName, cellName, waveName } from "../../../audit/index.ts";
import { type DecidedWave, roundingOf } from "../../../disclosure/index.ts";
import {
  type CellComposition,
  endsOf,
  type FacultyId,
  type Indicator,
  type Item,
  type ItemTally,
  leastOf,
  levelGroup,
  type MadeItem,
  madeItems,
  rulesOf,
  type Survey,
  scaleOf,
  type TallyCell,
  type UniversityData,
} from "../../../domain/index.ts";
import { facultyWeights, type WeightRange } from "./facultyWeights.ts";

type Asked = AttackKnowledge["asked"][number];

interface NamedCell {
  readonly survey: string;
  readonly wave: number;
  readonly key: string;
  readonly of: CellComposition;
}

export type AttackedData = Pick<UniversityData, "surveys" | "indicators">;

export function attackKnowledgeOf(
  data: AttackedData,
  tallies: readonly ItemTally[],
  decided: readonly DecidedWave[],
  /** Rows of earlier editions. */
  earlier: readonly NamedCell[] = [],
): AttackKnowledge {
  const numbers = new Map<string, number>();
  const examples: TallyCell[] = [];
  const numberOf = (cell: TallyCell): number => {
    const { faculty, programme, level, groups } = cell;
    const key = JSON.stringify([faculty, programme, level, groups]);
    const number = numbers.get(key) ?? examples.length;
    numbers.set(key, number);
    examples[number] ??= cell;
    return number;
  };
  // Atoms of other waves are in no cell of this one.
  const inWave = new Map<string, Set<number>>();
  const counted = tallies.map((tally) => {
    const { survey, wave, item, cells } = tally;
    const name = waveName(survey, wave);
    const own = inWave.get(name) ?? new Set();
    inWave.set(name, own);
    const counts = new Map<number, number>();
    for (const cell of cells) {
      const number = numberOf(cell);
      own.add(number);
      if (cell.answer !== null) counts.set(number, (counts.get(number) ?? 0) + cell.count);
    }
    return { survey, wave, item, counts, weights: weightsOf(tally, data) };
  });
  const answered = counted.map(({ counts, weights, ...about }) => ({
    ...about,
    atomCounts: examples.map((_, number) => counts.get(number) ?? 0),
    ...(weights === null ? {} : { weights: examples.map(({ faculty }) => weights.get(faculty) ?? { lo: 1, hi: 1 }) }),
  }));
  const cells = [...decided.flatMap(({ respondents }) => respondents), ...earlier];
  const atomsOf = new Map<CellName, readonly number[]>(
    cells.map(({ survey, wave, key, of }) => {
      const isIn = membershipOf(of);
      const own = [...(inWave.get(waveName(survey, wave)) ?? [])].filter((number) => {
        const example = examples[number];
        return example !== undefined && isIn(example);
      });
      return [cellName(survey, wave, key), own];
    }),
  );
  return {
    asked: askedOf(data, tallies),
    atomsOf,
    answered,
    scales: data.surveys.flatMap(({ survey }) => madeItems(survey).map((item) => scaleOfItems(item, survey))),
    policies: new Map(
      data.surveys.map(({ survey }) => {
        const { countStep, minimumBase } = roundingOf(survey.privacy);
        return [survey.id, { minimum: minimumBase, baseStep: countStep }];
      }),
    ),
  };
}

function weightsOf(tally: ItemTally, { surveys }: AttackedData): ReadonlyMap<FacultyId | null, WeightRange> | null {
  const survey = surveys.find((each) => each.survey.id === tally.survey)?.survey;
  return survey === undefined ? null : facultyWeights(tally, survey);
}

/** Everybody answers on the question's scale; a question with shares of its own has the answers 0 and 1. A score that every item was answered for moves by steps: everybody knows them, so it is told in these. A median gives no sum of answers: of a scale, whose sums are compared with those of its items, it is left out. Of other questions it is looked at as a mean is, so that a group beside a small one is hidden in medians too, as readers expect: that hides more than it must. */
function askedOf({ surveys, indicators }: AttackedData, tallies: readonly ItemTally[]): readonly Asked[] {
  const answersOf = Map.groupBy(tallies, ({ survey, item }) => `${survey} ${item}`);
  return indicators.indicators.flatMap((indicator): Asked[] => {
    const survey = surveys.find((each) => each.survey.id === indicator.survey)?.survey;
    const item = survey?.items.find(({ id }) => id === indicator.item);
    const ends = item === undefined ? null : endsOf(item);
    if (survey === undefined || item === undefined || indicator.counted || ends === null) return [];
    if (!rulesOf(indicator).givesSum && "madeOf" in item) return [];
    const points = pointsOf(item);
    const inPoints = (answer: number) => Number(((answer - points.origin) / points.step).toFixed(pointDecimals));
    const scale = { lo: inPoints(ends.min), hi: inPoints(ends.max) };
    const kind: Asked["kind"] = scaleOf(indicator, survey).kind === "range" ? "mean" : "share";
    const tallied = answersOf.get(`${survey.id} ${item.id}`) ?? [];
    const wholeAnswers =
      Number.isInteger(scale.lo) &&
      tallied.every(({ cells }) => cells.every(({ answer }) => answer === null || Number.isInteger(inPoints(answer))));
    const whole = kind === "share" || wholeAnswers;
    const counted = countedOf(indicator, kind === "share" ? { lo: 1, hi: 1 } : scale, inPoints, wholeAnswers);
    const sensitive = survey.privacy.sensitive.includes(item.id);
    const about = { id: indicator.id, survey: survey.id, item: item.id, kind };
    return [{ ...about, ...counted, whole, wholeAnswers, sensitive, scale, points }];
  });
}

/** Of points, so that a third of a third is a ninth: scores have more. */
const pointDecimals = 6;
const leastPart = 1e-6;

function pointsOf({ madeOf, scale }: Item): Asked["points"] {
  if (madeOf === undefined || scale.kind !== "range" || leastOf(madeOf) < madeOf.items.length)
    return { origin: 0, step: 1 };
  return { origin: scale.min, step: madeOf.by === "sum" ? madeOf.times : madeOf.times / madeOf.items.length };
}

/** In points, as `pointsOf` has them. */
function scaleOfItems(item: MadeItem, survey: Survey): AttackKnowledge["scales"][number] {
  const { items, reversed, by, times } = item.madeOf;
  return {
    survey: survey.id,
    item: item.id,
    factor: (by === "sum" ? times : times / items.length) / pointsOf(item).step,
    least: leastOf(item.madeOf),
    parts: items.map((id) => {
      const part = survey.items.find((each) => each.id === id);
      const ends = part === undefined ? null : endsOf(part);
      return { item: id, isReversed: reversed.includes(id), width: ends === null ? 0 : ends.max - ends.min };
    }),
  };
}

function countedOf(
  { answers }: Indicator,
  all: { readonly lo: number; readonly hi: number },
  inPoints: (answer: number) => number,
  areWhole: boolean,
) {
  if (answers === undefined) return { from: all.lo, to: all.hi };
  const [from, to] = [inPoints(answers.from), inPoints(answers.to ?? answers.below ?? answers.from)];
  const isBelow = answers.to === undefined && answers.below !== undefined;
  if (areWhole) return { from: Math.ceil(from), to: isBelow ? Math.ceil(to) - 1 : Math.floor(to) };
  return { from, to: isBelow ? to - leastPart : to };
}

function membershipOf({ programmes, faculties, group }: CellComposition): (cell: TallyCell) => boolean {
  const [inProgrammes, inFaculties] = [new Set<string | null>(programmes), new Set<string | null>(faculties)];
  return (cell) => {
    if (programmes !== undefined && !inProgrammes.has(cell.programme)) return false;
    if (faculties !== undefined && !inFaculties.has(cell.faculty)) return false;
    if (group === undefined) return true;
    return group.id === levelGroup
      ? cell.level === group.category
      : Object.entries(cell.groups).some(([id, category]) => id === group.id && category === group.category);
  };
}
