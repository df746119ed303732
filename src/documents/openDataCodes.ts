/** Figures -> every code in the open data of them, with what it means in a language: of columns whose codes are known beforehand all, of the others those that these figures have. What an empty cell of such a column means is told as well. */
import type { Figure, OpenDataRow, ShownFigure, Statistic, Unit } from "../domain/index.ts";
import type { Writing } from "../statements/index.ts";
import type { KeyBelow } from "../wording/index.ts";
import { nameOfWhom } from "./domainNames.ts";
import { csvText, openDataRow, sourcesById } from "./openData.ts";
import { sourceName } from "./sourceLine.ts";

type Status = Exclude<Figure["status"], "not-asked"> | "pooled";
type Precision = Extract<ShownFigure, { status: "published" }>["precision"];
type Bound = NonNullable<ShownFigure["bound"]>;
type Keys<Column extends string, Code extends string> = Readonly<Record<Code, KeyBelow<`openData.code.${Column}`>>>;

/** A code -> the end of its sentence's key. */
const fixedCodes = {
  statistic: { mean: "mean", share: "share", count: "count", median: "median" } satisfies Keys<"statistic", Statistic>,
  unit: { grade: "grade", percent: "percent", count: "count" } satisfies Keys<"unit", Unit>,
  status: {
    published: "published",
    pooled: "pooled",
    computed: "computed",
    counted: "counted",
    suppressed: "suppressed",
  } satisfies Keys<"status", Status>,
  precision: { exact: "exact", about: "about", "more than": "moreThan", "": "none" } satisfies Keys<
    "precision",
    Precision | ""
  >,
  bound: { at_most: "atMost", at_least: "atLeast", "": "none" } satisfies Keys<"bound", Bound | "">,
};

type FixedColumn = keyof typeof fixedCodes;

const names = {
  indicator: (figure, { indicatorOf, surveyOf, text }) => {
    const indicator = indicatorOf(figure);
    return `${text(indicator.name)} (${text(surveyOf(indicator).short)})`;
  },
  wave: ({ wave }, { say }) => say("openData.code.wave", { year: String(wave) }),
  domain: (figure, writing) => nameOfWhom(figure, writing),
  source: (figure, writing) => {
    const { say, text, surveyOf, indicatorOf } = writing;
    if (figure.status === "not-asked") return "";
    if (figure.provenance.kind === "published") return sourceName(figure.provenance.source, writing, "title");
    return figure.provenance.synthetic
      ? say("openData.code.source.synthetic")
      : say("openData.code.source.responses", { survey: text(surveyOf(indicatorOf(figure)).short) });
  },
} satisfies Partial<Record<keyof OpenDataRow, (figure: Figure, writing: Writing) => string>>;

type NamedColumn = keyof typeof names;
export type CodeColumn = FixedColumn | NamedColumn;

/** In the order of the file. */
export const codeColumns = [
  "indicator",
  "wave",
  "domain",
  "statistic",
  "unit",
  "status",
  "source",
  "precision",
  "bound",
] as const satisfies readonly CodeColumn[];

export interface LabelledCode {
  readonly column: CodeColumn;
  /** Empty: of an empty cell. */
  readonly code: string;
  readonly label: string;
}

/** Codes of a column that can hold no others; null where they come from the data. */
export function codesKnown(column: string): readonly string[] | null {
  return isFixed(column) ? Object.keys(fixedCodes[column]).filter((code) => code !== "") : null;
}

/** Column by column, each code once. */
export function codesOf(figures: readonly Figure[], writing: Writing): readonly LabelledCode[] {
  const sources = sourcesById(writing.data);
  const rows = figures.map((figure) => [figure, openDataRow(figure, sources)] as const);
  return codeColumns.flatMap((column): readonly LabelledCode[] => {
    if (isFixed(column)) return fixedLabels(column, writing);
    const found = new Map(rows.map(([figure, row]) => [row[column], figure]));
    return [...found].map(([code, figure]) => ({ column, code, label: names[column](figure, writing) }));
  });
}

/** The list as CSV, for the metadata to point at: a row a code, a column a language. */
export function codesFile(figures: readonly Figure[], writings: readonly Writing[]): string {
  const lists = writings.map((writing) => codesOf(figures, writing));
  return csvText([
    ["column", "code", ...writings.map(({ language }) => labelColumn(language))],
    ...(lists[0] ?? []).map(({ column, code }, place) => [
      column,
      code,
      ...lists.map((list) => list[place]?.label ?? ""),
    ]),
  ]);
}

export function labelColumn(language: string): string {
  return `label_${language}`;
}

function isFixed(column: string): column is FixedColumn {
  return Object.hasOwn(fixedCodes, column);
}

function fixedLabels(column: FixedColumn, { say }: Pick<Writing, "say">): readonly LabelledCode[] {
  const keys: Readonly<Record<string, string>> = fixedCodes[column];
  return Object.entries(keys).map(([code, key]) => ({
    column,
    code,
    label: say(`openData.code.${column}.${key}` as FixedKey),
  }));
}

type FixedKey = {
  [Column in FixedColumn]: `openData.code.${Column}.${KeyBelow<`openData.code.${Column}`>}`;
}[FixedColumn];
