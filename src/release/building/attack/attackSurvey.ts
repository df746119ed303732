/** What is decided on one survey's figures -> the same with those hidden besides from which the attack finds that answers of few people follow.
 *
 * Question by question: what is printed of one tells nothing of another's answers, but for scales and the items that they are made of, which are attacked together afterwards. Where the attack had rows hidden, it is decided once more without them, since what was hidden for their sake may be printed then; the attack reads that, too, and what costs readers less is kept. */
import { type AttackKnowledge, rowName } from "../../../audit/index.ts";
import {
  type DecidedItem,
  type DecidedWave,
  type FigureRow,
  type FromResponses,
  hideMore,
  lossOfHidden,
  protectEstimates,
} from "../../../disclosure/index.ts";
import { type Estimate, type Indicator, notebookOf, type SealedNotebook, type Survey } from "../../../domain/index.ts";
import type { EarlierRows } from "../../editions/index.ts";
import { attackScales } from "./attackScales.ts";
import { type QuestionToAttack, questionsToAttack } from "./questionsToAttack.ts";
import { rowsToHide } from "./rowsToHide.ts";

export interface SurveyToAttack {
  readonly survey: Survey;
  readonly decided: readonly DecidedWave[];
  /** As they are protected by it. */
  readonly estimates: readonly Estimate[];
  /** Decided without rows that are hidden whatever follows: of their questions alone. */
  readonly decideAgain: (without: readonly FigureRow[]) => readonly DecidedWave[];
  /** Exact, of all cells. */
  readonly computed: readonly FromResponses[];
  readonly indicators: readonly Indicator[];
  readonly knowledge: AttackKnowledge;
  readonly earlier: readonly EarlierRows[];
  /** Of what was found in the same answers. */
  readonly sealed: SealedNotebook;
}

export interface AttackTold {
  /** Questions with their waves that were attacked. */
  readonly questions: number;
  /** Rows of figures that were read. */
  readonly rows: number;
  /** Rows that were hidden because the attack found a way. */
  readonly hidden: number;
  /** Printed rows of which not every sum with others was looked at, since there are very many. */
  readonly cut: number;
}

export interface AttackedSurvey extends AttackTold {
  readonly decided: readonly DecidedWave[];
  /** Names of rows that were attacked together and told nothing. */
  readonly judged: readonly string[];
}

interface AttackedItem {
  readonly item: DecidedItem;
  readonly rows: number;
  readonly hidden: readonly FigureRow[];
  readonly cut: number;
  readonly judged: readonly string[];
}

export function attackSurvey(input: SurveyToAttack): AttackedSurvey {
  const { survey, decided } = input;
  const found = attackDecided(decided, input.estimates, input);
  const hidden = [...found.values()].filter(({ rows }) => rows <= mostRows).flatMap((each) => each.hidden);
  const again = hidden.length === 0 ? new Map<string, AttackedItem>() : attackAgain(input.decideAgain(hidden), input);
  const kept = new Map(
    [...found].map(([question, first]) => {
      const second = again.get(question);
      const isBetter =
        second !== undefined &&
        lossOfHidden(second.item, survey.privacy) < lossOfHidden(first.item, survey.privacy) - tolerance;
      return [question, isBetter ? { ...second, hidden: [...first.hidden, ...second.hidden] } : first] as const;
    }),
  );
  const all = [...kept.values()];
  const alone = decided.map((wave) => ({
    ...wave,
    items: wave.items.map((each) => kept.get(nameOf(wave, each))?.item ?? each),
  }));
  const scales = attackScales(alone, input);
  return {
    decided: scales.decided,
    questions: all.length,
    rows: [...found.values()].reduce((sum, { rows }) => sum + rows, 0),
    hidden: all.reduce((sum, each) => sum + each.hidden.length, scales.hidden),
    cut: all.reduce((sum, { cut }) => sum + cut, scales.cut),
    judged: all.flatMap(({ judged }) => judged),
  };
}

export function sumOfTold(surveys: readonly AttackTold[]): AttackTold {
  const sum = (of: keyof AttackTold) => surveys.reduce((total, each) => total + each[of], 0);
  return { questions: sum("questions"), rows: sum("rows"), hidden: sum("hidden"), cut: sum("cut") };
}

const tolerance = 1e-6;

/** Questions with more rows are decided on once: there it takes long, and hardly anything would be printed again. */
const mostRows = 500;

function nameOf({ wave }: Pick<DecidedWave, "wave">, { item }: Pick<DecidedItem, "item">): string {
  return `${wave} ${item}`;
}

/** `decided`: of some questions only. */
function attackAgain(decided: readonly DecidedWave[], input: SurveyToAttack): ReadonlyMap<string, AttackedItem> {
  const { computed, indicators } = input;
  const itemOf = new Map(indicators.map(({ id, item }) => [id, item]));
  const asked = new Set(decided.flatMap((wave) => wave.items.map((each) => nameOf(wave, each))));
  const own = computed.filter(({ indicator, wave }) => asked.has(`${wave} ${itemOf.get(indicator)}`));
  return attackDecided(decided, protectEstimates(own, decided, indicators), input);
}

/** By question. */
function attackDecided(
  decided: readonly DecidedWave[],
  estimates: readonly Estimate[],
  input: SurveyToAttack,
): ReadonlyMap<string, AttackedItem> {
  const questions = questionsToAttack(decided, estimates, input);
  return new Map(questions.map((question) => [nameOf(question.wave, question.item), attackItem(question, input)]));
}

function attackItem(
  { wave, item, rows, made }: QuestionToAttack,
  { survey: { id: survey }, sealed }: Pick<SurveyToAttack, "survey" | "sealed">,
): AttackedItem {
  const found = rowsToHide(rows, notebookOf(made, sealed.ofWave(survey, wave.wave)));
  const hidden = [...found.hidden].map((key): FigureRow => ({ survey, wave: wave.wave, item: item.item, key }));
  const [now] = hidden.reduce<readonly DecidedWave[]>(hideMore, [{ ...wave, items: [item] }]);
  return {
    item: now?.items[0] ?? item,
    rows: rows.printed.length,
    hidden,
    cut: found.cut,
    judged: rows.printed.filter(({ domain }) => found.shown.has(domain)).map(rowName),
  };
}
