/** A column that is no question, by its name, its label and what stands in it -> what it is for; null where it may be a question. */
import type { CodeLabel, DescribedColumn } from "../../domain/index.ts";
import { labelSetOf } from "../labels/labelSet.ts";
import { isNoAnswer, isNotAsked, noAnswerOf } from "../labels/noAnswers.ts";
import { plainLabel, plainName } from "../labels/plainLabel.ts";
import { type BackgroundRole, knownWords } from "../words/index.ts";
import { codesOf, isMissingIn, shownCodes } from "./codesOf.ts";
import { labelOf, labelsOf } from "./columnWords.ts";
import type { Context } from "./context.ts";
import { doubted, leftOut, type ReadColumn, type Reading, sure } from "./reading.ts";
import { levelsOf, matchUnits, type Unit } from "./unitIds.ts";

/** More categories make people recognisable, and are no group of a report. */
const mostCategories = 12;

interface Asked {
  readonly column: DescribedColumn;
  readonly context: Context;
  /** Name and label, as role words are compared. */
  readonly texts: readonly string[];
}

export function backgroundOf(column: DescribedColumn, context: Context): ReadColumn | null {
  const texts = [column.name, labelOf(column)]
    .map((text) => plainName(text).replace(/ (optional|optioneel|facultatief|niet verplicht|freiwillig)$/, ""))
    .filter((each) => each !== "");
  const asked = { column, context, texts };
  return unitOf(asked) ?? specialOf(column) ?? numbersOf(asked) ?? groupOf(asked);
}

function is(texts: readonly string[], role: Exclude<BackgroundRole, "group">): boolean {
  return knownWords.some(({ roles }) => texts.some((text) => roles[role].test(text)));
}

/** Faculties and programmes are known by the university's own names, wherever they stand. */
function unitOf({ column, context, texts }: Asked): ReadColumn | null {
  if (column.filled === 0 || column.distinct > 300) return null;
  const { faculties, programmes } = context.university;
  const { codes, none } = answering(column, [...faculties, ...programmes]);
  if (codes.length === 0) return null;
  const noAnswers = none.map(noAnswerOf);
  for (const [as, units] of [
    ["faculty", faculties],
    ["programme", programmes],
  ] as const) {
    const { ids, without } = matchUnits(codes, units);
    const known = new Set(ids.values()).size;
    const isNamed = is(texts, as);
    if (!isNamed && !(known >= 2 && known >= 0.7 * codes.length)) continue;
    // A programme may have the name of its faculty.
    if (!isNamed && as === "faculty" && matchUnits(codes, programmes).ids.size > ids.size) continue;
    if (without.length === 0) return sure({ as, ids }, noAnswers);
    return doubted(
      { kind: as, key: as, shown: shownCodes(without), codes: without, proposed: ids.size === 0 ? null : { as, ids } },
      noAnswers,
    );
  }
  const levels = levelsOf(codes);
  const own = new Set(programmes.map(({ level }) => String(level)));
  // Levels are those of programmes: without them, bachelor's and master's are a group like others.
  if (
    levels.without.length === 0 &&
    codes.length === 2 &&
    is(texts, "level") &&
    [...levels.ids.values()].some((id) => !own.has(id))
  )
    return sure({ as: "group", id: "phase", name: labelOf(column) || column.name, categories: codes }, noAnswers);

  if (
    levels.without.length === 0 &&
    codes.length >= 1 &&
    codes.length <= 6 &&
    (is(texts, "level") || codes.every(({ label }) => label.length < 30))
  )
    return sure({ as: "level", ids: levels.ids }, noAnswers);
  if (is(texts, "level") && levels.ids.size > 0)
    return doubted(
      { kind: "level", key: "level", shown: shownCodes(levels.without), codes: levels.without, proposed: null },
      noAnswers,
    );
  return null;
}

/** Codes that are answers, and those that are none. A faculty that is called "NA" is one of the university's. */
function answering(column: DescribedColumn, units: readonly Unit[] = []) {
  const isMissing = isMissingIn(column);
  const isNone = (each: CodeLabel) => {
    const plain = plainLabel(each.label, each.code);
    if (units.length > 0 && matchUnits([each], units).ids.size > 0) return false;
    return isMissing(each.code) || isNoAnswer(plain) || isNotAsked(plain);
  };
  const all = codesOf(column);
  return { codes: all.filter((each) => !isNone(each)), none: all.filter(isNone) };
}

/** Special categories of personal data, by the column's name or its question in any language. */
export function specialOf(column: DescribedColumn): ReadColumn | null {
  const texts = [column.name, ...labelsOf(column).values()].map(plainName);
  const isSpecial = knownWords.some(({ special }) => texts.some((text) => special.test(text)));
  if (!isSpecial) return null;
  const { codes } = answering(column);
  return doubted({
    kind: "special",
    key: "special",
    shown: shownCodes(codes),
    codes,
    proposed: { as: "left-out", why: "special" },
  });
}

/** Weights, keys and what the design of the sample needs. */
function numbersOf({ column, context, texts }: Asked): ReadColumn | null {
  const { numbers, name, filled, distinct } = column;
  const { rows, weightedBy } = context.file;
  if (knownWords.some(({ birth }) => texts.some((text) => birth.test(text)))) return leftOut("birth");
  const isWhole = filled === rows && numbers !== null && numbers.min > 0;
  if (name === weightedBy) return isWhole ? sure({ as: "weight" }) : weightDoubt(column);
  if (is(texts, "weight") && numbers !== null && column.codes.length === 0) {
    const isUsual = isWhole && !numbers.areWhole && numbers.mean > 0.5 && numbers.mean < 2;
    return isUsual ? sure({ as: "weight" }) : weightDoubt(column);
  }
  if (is(texts, "respondent") && distinct >= 0.98 * Math.min(filled, 5000) && filled >= 0.98 * rows && rows > 1)
    return sure({ as: "respondent" });
  if (is(texts, "population") && numbers?.areWhole === true && numbers.min > 0 && filled === rows)
    return sure({ as: "population" });
  if (is(texts, "stratum") && filled === rows) return sure({ as: "stratum" });
  if (is(texts, "cluster") && filled === rows && distinct > 12 && column.codes.length === 0)
    return sure({ as: "cluster" });
  if (
    numbers?.areWhole === true &&
    distinct === 1 &&
    filled === rows &&
    numbers.min > 1989 &&
    numbers.min < 2101 &&
    is(texts, "wave")
  )
    return sure({ as: "wave" });
  return null;
}

function weightDoubt({ name }: DescribedColumn): ReadColumn {
  return doubted({ kind: "weight", key: `weight ${name}`, shown: "", codes: [], proposed: null });
}

function groupOf({ column, texts }: Asked): ReadColumn | null {
  const { codes, none } = answering(column);
  const all = knownWords.flatMap(({ groups }) => groups);
  const named = all.find(({ words }) => texts.some((text) => words.test(text)));
  const found = named ?? all.find(({ answers }) => answers !== undefined && countOf(codes, answers) > 1);
  if (found === undefined) return null;
  const { id, name } = found;
  const declared = new Set(column.codes.map(({ code }) => code));
  if (codes.length > mostCategories || codes.length < 2)
    return codes.length < 2 ? leftOut("constant") : leftOut("too-many");
  const isNumbered = column.numbers?.areWhole === true && column.codes.length === 0;
  const ownNames = ["year-of-study", "age"].includes(id);
  if (isNumbered && ownNames && id === "age") return leftOut("too-many");
  if (isNumbered && !ownNames)
    return doubted({ kind: "group", key: `group ${id}`, shown: shownCodes(codes), codes, proposed: null });
  const nameless = codes.filter(({ code, label }) => label === "" && declared.size > 0 && !declared.has(code));
  if (nameless.length > 0)
    return doubted({
      kind: "no-answer",
      key: `no-answer ${nameless.map(({ code }) => code).join(",")}`,
      shown: shownCodes(nameless),
      codes: nameless,
      proposed: { as: "group", id, name, categories: withWords(codes.filter((each) => !nameless.includes(each))) },
    });
  const asAnswers = labelSetOf(codes, () => false).answers.kind;
  const reading: Reading = { as: "group", id, name, categories: withWords(codes) };
  // Steps of a scale, or yes and no: it may be a question about what the group is called by.
  if (named === undefined || (id !== "year-of-study" && ["scale", "yes-no", "ticks"].includes(asAnswers)))
    return doubted(
      { kind: "group-or-question", key: `group-or-question ${id}`, shown: shownCodes(codes), codes, proposed: reading },
      none.map(noAnswerOf),
    );
  return sure(reading, none.map(noAnswerOf));
}

function countOf(codes: readonly CodeLabel[], words: RegExp): number {
  return codes.filter(({ code, label }) => words.test(plainName(plainLabel(label, code)))).length;
}

function withWords(codes: readonly CodeLabel[]): readonly CodeLabel[] {
  return codes.map(({ code, label }) => ({ code, label: label === "" ? code : label }));
}
