/** A column of numbers without labels -> the scale that somebody says they lie on, or what only a person can tell. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";
import { labelSetOf } from "../labels/labelSet.ts";
import { type NoAnswer, noAnswerOf } from "../labels/noAnswers.ts";
import { knownWords } from "../words/index.ts";
import { isMissingIn } from "./codesOf.ts";
import { labelOf, labelsOf } from "./columnWords.ts";
import { isWithin, says, strangeCodes } from "./oddCodes.ts";
import { doubted, leftOut, type ReadColumn, type Reading, sure } from "./reading.ts";

/** Numbers without labels: what they lie on is known where somebody says so. */
export function numbered(column: DescribedColumn): ReadColumn {
  const noAnswers = declaredNone(column);
  const none = new Set(noAnswers.map(({ code }) => plainCode(code)));
  const isMissing = isMissingIn(column);
  const values = column.values
    .map(({ value }) => value)
    .filter((value) => !none.has(plainCode(value)) && !isMissing(value));
  const numbers = values.map((value) => Number(value.replace(",", ".")));
  if (column.numbers === null || numbers.some(Number.isNaN)) return leftOut("open");
  if (numbers.length === 0) return leftOut("empty");
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  const areWhole = numbers.every(Number.isInteger);
  const said = saidRange(column);
  if (said !== null) {
    const reading: Reading = { as: "scale", min: said.min, max: said.max, steps: null };
    const strange = values.filter((value) => !isWithin(value, said.min, said.max));
    if (strange.length === 0) return sure(reading, noAnswers);
    return strange.length <= 8 ? doubted(strangeCodes(strange, reading), noAnswers) : quantity();
  }
  if (says(column, "open") || (numbers.length === 1 && column.codes.length === 0))
    return leftOut(numbers.length === 1 ? "constant" : "open");
  if (says(column, "yesNo") && min === 0 && max === 1 && areWhole)
    return sure({ as: "yes-no", yes: ["1"], no: ["0"] }, noAnswers);
  if (areWhole && new Set(numbers).size === 2 && max - min === 1)
    return doubted(
      { kind: "two", key: `two ${min} ${max}`, shown: `${min}, ${max}`, codes: listOf(values), proposed: null },
      noAnswers,
    );
  const label = labelOf(column).toLowerCase();
  const isAmount = knownWords.some((words) => words.quantity.test(label));
  if (!areWhole || max - min > 20 || isAmount) return quantity();
  return doubted(
    { kind: "numbers", key: `numbers ${min} ${max}`, shown: `${min} – ${max}`, codes: listOf(values), proposed: null },
    noAnswers,
  );

  function quantity(): ReadColumn {
    return doubted(
      {
        kind: "quantity",
        key: "quantity",
        shown: `${min} – ${max}`,
        codes: [],
        proposed: { as: "left-out", why: "asked" },
      },
      noAnswers,
    );
  }
}

function listOf(values: readonly string[]): readonly CodeLabel[] {
  return values.map((code) => ({ code, label: "" }));
}

function declaredNone(column: DescribedColumn): readonly NoAnswer[] {
  const isMissing = isMissingIn(column);
  const labelledNone = labelSetOf(column.codes, isMissing).noAnswers;
  return [...labelledNone, ...missingInRows(column, labelledNone)];
}

/** Codes that are no answer, and stand in rows alone. */
export function missingInRows(column: DescribedColumn, labelledNone: readonly NoAnswer[]): readonly NoAnswer[] {
  const isMissing = isMissingIn(column);
  return column.values
    .filter(({ value }) => isMissing(value) && !labelledNone.some(({ code }) => plainCode(code) === plainCode(value)))
    .map(({ value }) => noAnswerOf({ code: value, label: value }));
}

/** "0-1" are two answers. */
function isScale({ min, max }: { readonly min: number; readonly max: number }): boolean {
  return max - min >= 2;
}

/** The ends of the scale, as the codebook, the question or its type says: "from 1 to 10", "(0-10)", "1 = bad, 10 = good". */
function saidRange(column: DescribedColumn): { readonly min: number; readonly max: number } | null {
  if (column.range !== null && isScale(column.range)) return column.range;
  const texts = [...labelsOf(column).values(), column.type ?? ""].map((text) => text.toLowerCase());
  for (const text of texts) {
    const between = knownWords.map((words) => words.between.exec(text)).find((found) => found !== null);
    const bracketed = /[([]\s*(-?\d+)\s*(?:[-–—]|to|tot(?: en met)?|bis|t\/m|\.\.\.?|…)\s*(-?\d+)\s*[)\]]/.exec(text);
    const ends = /(?:^|[\s(])(-?\d+)\s*[=:]\s*[^0-9=]+?[,;–\s-]+(?:(?:to|tot|bis|en|and|und)\s+)?(-?\d+)\s*[=:]/.exec(
      text,
    );
    const endsInWords =
      /\(\s*(-?\d+)\s+(?:is |means )?\p{L}[^0-9()=]*[,;–-]\s*(-?\d+)\s+(?:is |means )?\p{L}[^0-9()=]*\)/u.exec(text);
    const found = between ?? bracketed ?? ends ?? endsInWords;
    if (found === undefined || found === null) continue;
    const [min, max] = [Number(found[1]), Number(found[2])];
    if (isScale({ min, max }) && max - min <= 100) return { min, max };
  }
  const points = /\b(\d{1,2})[- ]?(?:point|punts?|stufig)/.exec((column.type ?? "").toLowerCase());
  const many = Number(points?.[1] ?? 0);
  const own = /\b(-?\d+)\s*(?:[-–]|to|tot|bis)\s*(\d+)\b/.exec(column.type ?? "");
  const type = { min: Number(own?.[1]), max: Number(own?.[2]) };
  if (isScale(type)) return type;
  if (many < 3 || column.numbers === null) return null;
  return column.numbers.min >= 1 && column.numbers.max <= many ? { min: 1, max: many } : null;
}
