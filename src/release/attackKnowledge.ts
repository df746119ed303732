/** (data, tallies, what was composed of them) -> what the attack on figures knows: what public sets consist of, and whom it must not find. */
import { type AttackKnowledge, type CellName, cellName } from "../audit/index.ts";
import { type DecidedWave, roundingOf } from "../disclosure/index.ts";
import {
  type CellComposition,
  type ItemTally,
  levelGroup,
  scaleOf,
  type TallyCell,
  type UniversityData,
} from "../domain/index.ts";

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
  const atoms = new Map<string, { readonly number: number; readonly example: TallyCell }>();
  const keyOf = ({ faculty, programme, level, groups }: TallyCell) =>
    JSON.stringify([faculty, programme, level, groups]);
  for (const { cells } of tallies)
    for (const example of cells) {
      const key = keyOf(example);
      if (!atoms.has(key)) atoms.set(key, { number: atoms.size, example });
    }
  const answered = tallies.map(({ survey, wave, item, cells }) => {
    const atomCounts = new Array<number>(atoms.size).fill(0);
    for (const cell of cells) {
      const number = atoms.get(keyOf(cell))?.number ?? -1;
      if (cell.answer !== null) atomCounts[number] = (atomCounts[number] ?? 0) + cell.count;
    }
    return { survey, wave, item, atomCounts };
  });
  const atomsOf = new Map<CellName, readonly number[]>(
    [...decided.flatMap(({ respondents }) => respondents), ...earlier].map(({ survey, wave, key, of }) => [
      cellName(survey, wave, key),
      [...atoms.values()].filter(({ example }) => isIn(of, example)).map(({ number }) => number),
    ]),
  );
  return {
    asked: askedOf(data, tallies),
    atomsOf,
    answered,
    policies: new Map(
      data.surveys.map(({ survey }) => {
        const { countStep, minimumBase } = roundingOf(survey.privacy);
        return [survey.id, { minimum: minimumBase, baseStep: countStep }];
      }),
    ),
  };
}

/** Everybody answers on the question's scale; a question with shares of its own has the answers 0 and 1. */
function askedOf({ surveys, indicators }: AttackedData, tallies: readonly ItemTally[]): readonly Asked[] {
  const isBroken = new Set(
    tallies.flatMap(({ survey, item, cells }) =>
      cells.every(({ answer }) => answer === null || Number.isInteger(answer)) ? [] : [`${survey} ${item}`],
    ),
  );
  return indicators.indicators.flatMap((indicator): Asked[] => {
    const survey = surveys.find((each) => each.survey.id === indicator.survey)?.survey;
    const item = survey?.items.find(({ id }) => id === indicator.item);
    if (survey === undefined || item === undefined || indicator.counted || item.scale.kind === "count") return [];
    const scale = item.scale.kind === "range" ? { lo: item.scale.min, hi: item.scale.max } : { lo: 0, hi: 1 };
    const kind = scaleOf(indicator, survey).kind === "range" ? "mean" : "share";
    const { from, to } =
      indicator.answers ?? (kind === "share" ? { from: 1, to: 1 } : { from: scale.lo, to: scale.hi });
    const sensitive = survey.privacy.sensitive.includes(item.id);
    const whole = kind === "share" || (Number.isInteger(scale.lo) && !isBroken.has(`${survey.id} ${item.id}`));
    return [{ id: indicator.id, survey: survey.id, item: item.id, kind, from, to, whole, sensitive, scale }];
  });
}

function isIn({ programmes, faculties, group }: CellComposition, cell: TallyCell): boolean {
  if (programmes !== undefined && !programmes.some((each) => each === cell.programme)) return false;
  if (faculties !== undefined && !faculties.includes(cell.faculty)) return false;
  if (group === undefined) return true;
  return group.id === levelGroup
    ? cell.level === group.category
    : Object.entries(cell.groups).some(([id, category]) => id === group.id && category === group.category);
}
