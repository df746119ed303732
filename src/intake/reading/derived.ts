/** A column that nobody answered, by its name and its label -> that it is asked about: a score that was computed from questions beside it, a flag that somebody set. */
import type { DescribedColumn } from "../../domain/index.ts";
import { plainName } from "../labels/plainLabel.ts";
import { knownWords } from "../words/index.ts";
import { labelOf } from "./columnWords.ts";
import type { ReadColumns } from "./readColumns.ts";
import { doubted, isItem, type ReadColumn } from "./reading.ts";

/** So many numbered columns of one name are the questions that a score is made of. */
const leastParts = 3;

/** Doubts what was read as a question without one, where others say that it is none. */
export function withoutDerived(columns: readonly DescribedColumn[], read: ReadColumns): ReadColumns {
  const technical = new Set(
    columns.flatMap(({ name }) => {
      const reading = read.get(name)?.reading;
      return reading?.as === "left-out" && reading.why === "technical" ? (numberedBase(name) ?? []) : [];
    }),
  );
  const parts = partsOf(columns);
  return new Map(
    columns.flatMap((column) => {
      const own = read.get(column.name);
      if (own === undefined) return [];
      const isDerived =
        own.doubt === null &&
        isItem(own.reading) &&
        own.reading.as !== "option" &&
        own.reading.as !== "list" &&
        (saysSo(column) || isScoreOf(column, parts) || (technical.has(numberedBase(column.name) ?? "") && isFlag(own)));
      return [[column.name, isDerived ? asked(own) : own] as const];
    }),
  );
}

function saysSo(column: DescribedColumn): boolean {
  const texts = [column.name, labelOf(column)].map(plainName);
  return knownWords.some(({ derived }) => texts.some((text) => derived.test(text)));
}

/** "sleep_1", "sleep_2" and "sleep_3" beside "sleep_sum" and "sleep": by the name that they share. */
function partsOf(columns: readonly DescribedColumn[]): ReadonlyMap<string, number> {
  const bases = columns.flatMap(({ name }) => numberedBase(name) ?? []);
  return new Map([...Map.groupBy(bases, (base) => base)].map(([base, all]) => [base, all.length]));
}

function isScoreOf({ name, codes }: DescribedColumn, parts: ReadonlyMap<string, number>): boolean {
  const found = /^(.+?)[_.\s-]+(\p{L}{2,})$/u.exec(name);
  const base = found?.[1] ?? (codes.length === 0 ? name : "");
  return (parts.get(base) ?? 0) >= leastParts;
}

/** "sleep" of "sleep_1"; null of a name without a number, or of one letter: a part of a questionnaire has such. */
function numberedBase(name: string): string | null {
  const base = /^(.{2,}?)[_.\s-]*\d{1,3}$/u.exec(name)?.[1] ?? "";
  return base.replace(/[_.\s-]+$/, "").length < 2 ? null : base;
}

function isFlag({ reading }: ReadColumn): boolean {
  return reading.as === "yes-no";
}

function asked({ reading, noAnswers }: ReadColumn): ReadColumn {
  return doubted({ kind: "derived", key: "derived", shown: "", codes: [], proposed: reading }, noAnswers);
}
