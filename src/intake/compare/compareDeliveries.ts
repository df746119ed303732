/** Last year's delivery and this year's, each with how its columns are read -> everything that changed, by kind. */
import { type DescribedColumn, type DescribedFile, plainCode } from "../../domain/index.ts";
import { labelOf, labelsOf } from "../reading/columnWords.ts";
import type { ReadColumns } from "../reading/readColumns.ts";
import type { ReadColumn } from "../reading/reading.ts";
import { bareWords } from "./alike.ts";
import type { Change } from "./change.ts";
import { compareCodes } from "./compareCodes.ts";
import { matters } from "./matters.ts";
import { type Pair, pairColumns } from "./pairColumns.ts";

export interface Delivery {
  readonly file: DescribedFile;
  readonly columns: ReadColumns;
}

export interface Compared {
  readonly changes: readonly Change[];
  /** What this year's columns were called, where that is something else. */
  readonly renamed: ReadonlyMap<string, string>;
}

export function compareDeliveries(before: Delivery, after: Delivery): Compared {
  const told = (delivery: Delivery) => delivery.file.columns.filter(({ name }) => matters(delivery.columns.get(name)));
  const { pairs, dropped, added } = pairColumns(told(before), told(after));
  const renamed = pairs.filter((pair) => pair.before.name !== pair.after.name);
  const changes = [
    ...pairs.flatMap((pair) => comparePair(pair, before, after)),
    ...renamed.map(
      ({ before: one, after: other }): Change => ({
        kind: "renamed",
        column: other.name,
        before: one.name,
        after: other.name,
      }),
    ),
    ...goneAndNew(pairs, dropped, added, before, after),
  ];
  return { changes, renamed: new Map(renamed.map(({ before: one, after: other }) => [other.name, one.name])) };
}

function comparePair(pair: Pair, before: Delivery, after: Delivery): readonly Change[] {
  const [one, other] = [before.columns.get(pair.before.name), after.columns.get(pair.after.name)];
  if (other?.reading.as === "weight" || one?.reading.as === "weight") return weightChange(pair);
  const codes = compareCodes(pair, one, other);
  const isUnit = [one, other].some(
    (read) => read !== undefined && ["faculty", "programme", "level"].includes(read.reading.as),
  );
  if (isUnit) return unitChange(pair, codes);
  return [...wordingChange(pair), ...codes, ...fewerAsked(pair, before, after, one, other, codes)];
}

/** A faculty, programme or level that comes or goes tells that others were asked, whether its code is still declared or not. */
function unitChange({ before, after }: Pair, codes: readonly Change[]): readonly Change[] {
  const answers = codes.map(
    (change): Change => (change.kind === "options" ? { ...change, kind: "population" } : change),
  );
  if (answers.length > 0) return answers;
  const held = ({ values }: DescribedColumn) =>
    values
      .map(({ value }) => plainCode(value))
      .toSorted()
      .join(", ");
  const [one, other] = [held(before), held(after)];
  const areFew = before.distinct <= 60 && after.distinct <= 60;
  return one === other || !areFew ? [] : [{ kind: "population", column: after.name, before: one, after: other }];
}

/** In any language that both have. */
function wordingChange({ before, after }: Pair): readonly Change[] {
  const [one, other] = [labelsOf(before), labelsOf(after)];
  const languages = [...one.keys()].filter((language) => other.has(language));
  const compared =
    languages.length > 0
      ? languages.map((each) => [one.get(each) ?? "", other.get(each) ?? ""] as const)
      : [[labelOf(before), labelOf(after)] as const];
  const found = compared.find(([a, b]) => a !== "" && b !== "" && bareWords(a) !== bareWords(b));
  return found === undefined ? [] : [{ kind: "wording", column: after.name, before: found[0], after: found[1] }];
}

/** Another weight has another mean: one that adds up to students, say. */
function weightChange({ before, after }: Pair): readonly Change[] {
  const [one, other] = [before.numbers?.mean ?? 0, after.numbers?.mean ?? 0];
  const isOther = one > 0 && other > 0 && (other / one > 1.5 || one / other > 1.5);
  return isOther ? [{ kind: "weight", column: after.name, before: one.toFixed(2), after: other.toFixed(2) }] : [];
}

/** Most answered it, and now few do: it is put to others. */
function fewerAsked(
  pair: Pair,
  before: Delivery,
  after: Delivery,
  one: ReadColumn | undefined,
  other: ReadColumn | undefined,
  codes: readonly Change[],
): readonly Change[] {
  if (one === undefined || other === undefined || one.reading.as === "option" || other.reading.as === "option")
    return [];
  if (codes.some(({ kind }) => kind === "denominator") || before.file.rows < 50 || after.file.rows < 50) return [];
  const share = ({ filled }: DescribedColumn, { rows }: DescribedFile) => filled / rows;
  const [a, b] = [share(pair.before, before.file), share(pair.after, after.file)];
  if (a === 0 || b === 0 || Math.abs(a - b) < 0.25) return [];
  const percent = (part: number) => `${Math.round(20 * part) * 5} %`;
  return [{ kind: "denominator", column: pair.after.name, before: percent(a), after: percent(b) }];
}

/** An option that comes or goes is a change of its question. */
function goneAndNew(
  pairs: readonly Pair[],
  dropped: readonly DescribedColumn[],
  added: readonly DescribedColumn[],
  before: Delivery,
  after: Delivery,
): readonly Change[] {
  const kept = {
    before: new Set(pairs.map((pair) => pair.before.name)),
    after: new Set(pairs.map((pair) => pair.after.name)),
  };
  const inSet = (column: DescribedColumn, { columns }: Delivery, others: ReadonlySet<string>) => {
    const reading = columns.get(column.name)?.reading;
    return reading?.as === "option" && reading.among.some((name) => others.has(name));
  };
  const weightOf = ({ columns }: Delivery, { name }: DescribedColumn) => columns.get(name)?.reading.as === "weight";
  const gone = dropped.map(
    (column): Change => ({
      kind: weightOf(before, column) ? "weight" : inSet(column, before, kept.before) ? "options" : "dropped",
      column: column.name,
      before: labelOf(column) || column.name,
      after: "",
    }),
  );
  const fresh = added.map(
    (column): Change => ({
      kind: weightOf(after, column) ? "weight" : inSet(column, after, kept.after) ? "options" : "new",
      column: column.name,
      before: "",
      after: labelOf(column) || column.name,
    }),
  );
  return [...gone, ...fresh];
}
