/** A column that may be a question -> what kind of question, by its labels and values; or what only a person can tell. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";
import { type Direction, labelSetOf, pointOf, type Step } from "../labels/labelSet.ts";
import { isNone, type NoAnswer } from "../labels/noAnswers.ts";
import { plainLabel } from "../labels/plainLabel.ts";
import { areBothEnds } from "../labels/rankOf.ts";
import { codesOf, declaredCodes, hasFewWords, isMissingIn, shownCodes } from "./codesOf.ts";
import { labelOf } from "./columnWords.ts";
import { missingInRows, numbered } from "./numbered.ts";
import { isWithin, oddCodes, says, strangeCodes } from "./oddCodes.ts";
import { doubted, leftOut, type ReadColumn, type Reading, sure } from "./reading.ts";

export function questionOf(column: DescribedColumn): ReadColumn {
  const codes = column.codes.length > 0 ? declaredCodes(column) : hasFewWords(column) ? codesOf(column) : [];
  const read = codes.length > 0 && !areNumbersOnly(codes) ? labelled(column, codes) : numbered(column);
  const isRead = read.doubt === null && read.reading.as !== "left-out";
  return isRead && labelOf(column) === ""
    ? doubted({ kind: "unlabelled", key: "unlabelled", shown: "", codes: [], proposed: read.reading }, read.noAnswers)
    : read;
}

/** No code has words but those that are no answer: the numbers themselves are the answers. */
function areNumbersOnly(codes: readonly CodeLabel[]): boolean {
  return codes.every(({ label, code }) => (label === "" && pointOf(code) !== null) || isNone({ label, code }));
}

function labelled(column: DescribedColumn, codes: readonly CodeLabel[]): ReadColumn {
  const isMissing = isMissingIn(column);
  const { answers, noAnswers: labelledNone } = labelSetOf(codes, isMissing);
  const noAnswers = [...labelledNone, ...missingInRows(column, labelledNone)];
  const shown = shownCodes(codes);
  const odd = (isKnown: (code: string) => boolean) => oddCodes(column, noAnswers, isKnown);
  const finished = (reading: Reading, strange: readonly string[]): ReadColumn =>
    strange.length === 0 ? sure(reading, noAnswers) : doubted(strangeCodes(strange, reading), noAnswers);
  switch (answers.kind) {
    case "scale": {
      const { min, max, steps, direction } = answers;
      const areNumbers = steps.every(({ code }) => /^-?\d+([.,]0+)?$/.test(code));
      const points = turnedRound(pointsOf(steps), direction);
      const isAsNumbered = areNumbers && direction !== "falling pair" && direction !== "falling ladder";
      const reading: Reading = { as: "scale", min, max, steps: isAsNumbered ? null : points };
      if (direction === "falling ladder" || isGuessed(column, answers))
        return doubted({ kind: "order", key: `order ${shown}`, shown, codes: points, proposed: reading }, noAnswers);
      return finished(
        reading,
        odd((code) =>
          areNumbers ? isWithin(code, min, max) : steps.some((step) => plainCode(step.code) === plainCode(code)),
        ),
      );
    }
    case "yes-no":
    case "ticks": {
      const { yes, no } = answers;
      if (no.length === 0)
        return doubted({ kind: "two", key: `two ${shown}`, shown, codes, proposed: null }, noAnswers);
      return finished(
        { as: "yes-no", yes, no },
        odd((code) => [...yes, ...no].some((each) => plainCode(each) === plainCode(code))),
      );
    }
    case "kinds": {
      const reading: Reading = { as: "kinds", codes: answers.codes };
      if (says(column, "scale")) return likert(column, answers.codes, noAnswers);
      if (!answers.isSure)
        return doubted(
          { kind: "kinds", key: `kinds ${shown}`, shown, codes: answers.codes, proposed: reading },
          noAnswers,
        );
      return finished(
        reading,
        odd((code) => answers.codes.some((each) => plainCode(each.code) === plainCode(code))),
      );
    }
    case "unknown": {
      if (answers.codes.length === 0) return numbered(column);
      if (column.distinct <= 1 && column.codes.length === 0) return leftOut("constant");
      if (says(column, "scale") && answers.codes.length > 2) return likert(column, answers.codes, noAnswers);
      const beyond = codeBeyond(answers.codes);
      if (beyond !== null) {
        const { min, max } = beyond.scale;
        return doubted(
          {
            kind: "no-answer",
            key: `no-answer ${shownCodes(beyond.others)}`,
            shown: shownCodes(beyond.others),
            codes: beyond.others,
            proposed: { as: "scale", min, max, steps: null },
          },
          noAnswers,
        );
      }
      return doubted(
        {
          kind: answers.codes.length <= 2 ? "two" : "answers",
          key: `answers ${shown}`,
          shown,
          codes: answers.codes,
          proposed: null,
        },
        noAnswers,
      );
    }
  }
}

/** Agreement has the higher point, whichever code it has; steps between the ends that have no words are turned round with them. */
function turnedRound(steps: readonly Step[], direction: Direction): readonly Step[] {
  if (direction !== "falling pair" && direction !== "falling ladder") return steps;
  const points = steps.map(({ point }) => point);
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const areNumbers = steps.every(({ code, point }) => Number(code.replace(",", ".")) === point);
  const known = new Map(steps.map((step) => [step.point, step]));
  const all = areNumbers
    ? Array.from({ length: high - low + 1 }, (_, at) => known.get(low + at) ?? numberStep(low + at))
    : steps;
  return all.map((step) => ({ ...step, point: low + high - step.point })).toSorted((a, b) => a.point - b.point);
}

function numberStep(point: number): Step {
  return { code: String(point), label: "", point };
}

/** So many answers a step, and no step is lacking because nobody chose it. */
const manyAnswers = 10;

/** Words that stand in rows alone, or behind codes that stand there: a step that nobody chose is lacking, and all others have other points. */
function isGuessed(column: DescribedColumn, { steps }: { readonly steps: readonly Step[] }): boolean {
  if (column.codes.length > 0 && !column.areCodesSeen) return false;
  const plain = steps.map(({ label }) => plainLabel(label));
  return !areBothEnds(plain) || column.filled < manyAnswers * steps.length;
}

/** The codebook calls it a scale, in whichever words its steps are. */
function likert(column: DescribedColumn, codes: readonly CodeLabel[], noAnswers: readonly NoAnswer[]): ReadColumn {
  const points = codes.map(({ code }) => pointOf(code)).filter((point) => point !== null);
  const [min, max] = [Math.min(...points), Math.max(...points)];
  const shown = shownCodes(codes);
  const isGapless =
    points.length === codes.length &&
    max - min + 1 === new Set(points).size &&
    codes.every(({ code }) => /^-?\d+$/.test(code));
  if (!isGapless) return doubted({ kind: "answers", key: `answers ${shown}`, shown, codes, proposed: null }, noAnswers);
  const reading: Reading = { as: "scale", min, max, steps: null };
  const strange = oddCodes(column, noAnswers, (code) => isWithin(code, min, max));
  return strange.length === 0 ? sure(reading, noAnswers) : doubted(strangeCodes(strange, reading), noAnswers);
}

/** A scale with one code more at an end, whose words are no step of it: "I don't use it". */
function codeBeyond(codes: readonly CodeLabel[]) {
  for (const left of [codes.at(-1), codes[0]]) {
    if (left === undefined || codes.length < 4) continue;
    const { answers } = labelSetOf(
      codes.filter((each) => each !== left),
      () => false,
    );
    if (answers.kind === "scale" && answers.steps.every(({ code }) => /^-?\d+$/.test(code)))
      return { scale: answers, others: [left] };
  }
  return null;
}

function pointsOf(steps: readonly Step[]): readonly Step[] {
  const points = steps.map(({ code }) => pointOf(code));
  return steps.map((step, place) => ({ ...step, point: points[place] ?? step.point }));
}
