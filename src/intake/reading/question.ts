/** A column that may be a question -> what kind of question, by its labels and values; or what only a person can tell. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";
import { labelSetOf, type NoAnswer, noAnswerOf, pointOf, type Step } from "../labels/labelSet.ts";
import { plainName } from "../labels/plainLabel.ts";
import { knownWords } from "../words/index.ts";
import { codesOf, declaredCodes, hasFewWords, isMissingIn, shownCodes } from "./codesOf.ts";
import { labelOf, labelsOf } from "./columnWords.ts";
import type { Context } from "./context.ts";
import { type Doubt, doubted, leftOut, type ReadColumn, type Reading, sure } from "./reading.ts";

export function questionOf(column: DescribedColumn, { contradicted }: Context): ReadColumn {
  const codes = column.codes.length > 0 ? declaredCodes(column) : hasFewWords(column) ? codesOf(column) : [];
  const read = codes.length > 0 && !areNumbersOnly(codes) ? labelled(column, codes) : numbered(column);
  const isRead = read.doubt === null && read.reading.as !== "left-out";
  if (isRead && contradicted.has(column.name))
    return doubted(
      {
        kind: "contradicted",
        key: `contradicted ${shownCodes(codes)}`,
        shown: shownCodes(codes),
        codes,
        proposed: read.reading,
      },
      read.noAnswers,
    );
  if (isRead && labelOf(column) === "")
    return doubted(
      { kind: "unlabelled", key: "unlabelled", shown: "", codes: [], proposed: read.reading },
      read.noAnswers,
    );
  return read;
}

/** Labels only of codes that are no answer: the numbers themselves are the answers. */
function areNumbersOnly(codes: readonly CodeLabel[]): boolean {
  return codes.every(({ label, code }) => labelSetOf([{ label, code }], () => false).noAnswers.length > 0);
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
      const { min, max, steps } = answers;
      const areNumbers = steps.every(({ code }) => /^-?\d+([.,]0+)?$/.test(code));
      const reading: Reading = { as: "scale", min, max, steps: areNumbers ? null : pointsOf(steps) };
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
      const isSure = answers.isSure || says(column, "single");
      if (!isSure)
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

function pointsOf(steps: readonly Step[]): readonly Step[] {
  const points = steps.map(({ code }) => pointOf(code));
  return steps.map((step, place) => ({ ...step, point: points[place] ?? step.point }));
}

function isWithin(code: string, min: number, max: number): boolean {
  const number = Number(code.replace(",", "."));
  return number >= min && number <= max;
}

/** What stands in rows, and is neither a known answer nor declared to be none. */
function oddCodes(
  column: DescribedColumn,
  noAnswers: readonly NoAnswer[],
  isKnown: (code: string) => boolean,
): readonly string[] {
  const isMissing = isMissingIn(column);
  const none = new Set(noAnswers.map(({ code }) => plainCode(code)));
  return column.values
    .map(({ value }) => value)
    .filter((value) => !isKnown(value) && !isMissing(value) && !none.has(plainCode(value)));
}

function strangeCodes(codes: readonly string[], proposed: Reading): Doubt {
  const listed = codes.toSorted((a, b) => Number(a) - Number(b));
  const labels = listed.map((code) => ({ code, label: "" }));
  return {
    kind: "no-answer",
    key: `no-answer ${listed.slice(0, 8).join(",")}`,
    shown: shownCodes(labels),
    codes: labels,
    proposed,
  };
}

function says({ type }: DescribedColumn, kind: "scale" | "number" | "single" | "open" | "yesNo"): boolean {
  return type !== null && knownWords.some(({ types }) => types[kind].test(plainName(type)));
}

/** Numbers without labels: what they lie on is known where somebody says so. */
function numbered(column: DescribedColumn): ReadColumn {
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
function missingInRows(column: DescribedColumn, labelledNone: readonly NoAnswer[]): readonly NoAnswer[] {
  const isMissing = isMissingIn(column);
  return column.values
    .filter(({ value }) => isMissing(value) && !labelledNone.some(({ code }) => plainCode(code) === plainCode(value)))
    .map(({ value }) => noAnswerOf({ code: value, label: value }));
}

/** The ends of the scale, as the codebook, the question or its type says: "from 1 to 10", "(0-10)", "1 = bad, 10 = good". */
function saidRange(column: DescribedColumn): { readonly min: number; readonly max: number } | null {
  if (column.range !== null) return column.range;
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
    if (min < max && max - min <= 100) return { min, max };
  }
  const points = /\b(\d{1,2})[- ]?(?:point|punts?|stufig)/.exec((column.type ?? "").toLowerCase());
  const many = Number(points?.[1] ?? 0);
  const own = /\b(-?\d+)\s*(?:[-–]|to|tot|bis)\s*(\d+)\b/.exec(column.type ?? "");
  if (own !== null && Number(own[1]) < Number(own[2])) return { min: Number(own[1]), max: Number(own[2]) };
  if (many < 3 || column.numbers === null) return null;
  return column.numbers.min >= 1 && column.numbers.max <= many ? { min: 1, max: many } : null;
}
