/** The kinds of change that somebody makes to a survey between two years. */
import type { Column, Scale } from "../column.ts";
import type { ChangeTruth, ItemTruth, Option } from "../truth.ts";
import { type Planted, replaced, scaled } from "./change.ts";

type Kind = ChangeTruth["kind"];

const onColumn = (kind: Kind, name: string, isBreak: boolean, by: (column: Column) => Column): Planted => ({
  truth: { kind, before: [name], after: [name], isBreak },
  apply: (columns) => replaced(columns, [name], by),
});

export const wording = (name: string, label: string): Planted =>
  onColumn("wording", name, true, (column) => ({ ...column, label }));

/** Another spelling of the same words: no break. */
export const spelling = (name: string, from: string, to: string): Planted =>
  onColumn("spelling", name, false, (column) => {
    if (!column.label.includes(from)) throw new Error(`${name} does not say ${from}`);
    return { ...column, label: column.label.replace(from, to) };
  });

export const scale = (name: string, now: Scale): Planted =>
  onColumn("scale", name, true, (column) => ({ ...column, scale: now }));

/** The same options under other codes. The statistic follows the labels. */
export const codes = (name: string, to: (code: number, at: number) => number | string): Planted =>
  onColumn("codes", name, true, (column) =>
    scaled(column, (own) =>
      recoded(
        own,
        own.options.map(({ code, label }, at) => ({ code: to(Number(code), at), label })),
      ),
    ),
  );

function recoded(own: Scale, options: readonly Option[]): Scale {
  const now = new Map(own.options.map(({ code }, at) => [code, options[at]?.code ?? code]));
  const moved = <T extends ItemTruth["first"]>(statistic: T): T =>
    statistic.kind === "share"
      ? { ...statistic, codes: statistic.codes.map((code) => now.get(code) ?? code) }
      : statistic;
  return { ...own, options, first: moved(own.first), alsoRight: own.alsoRight.map(moved) };
}

/** The same codes and labels in another order on the page. It may change answers where options have no order of their own. */
export const order = (name: string, isBreak: boolean): Planted =>
  onColumn("order of options", name, isBreak, (column) =>
    scaled(column, (own) => ({ ...own, options: own.options.toReversed() })),
  );

export const optionAdded = (name: string, option: Option, isBreak: boolean): Planted =>
  onColumn("option added", name, isBreak, (column) =>
    column.scale === null
      ? withValues(column, [...column.values, option])
      : scaled(column, (own) => ({ ...own, options: [...own.options, option] })),
  );

export const optionRemoved = (name: string, code: Option["code"], isBreak: boolean): Planted =>
  onColumn("option removed", name, isBreak, (column) => scaled(column, (own) => without(own, [code])));

export const optionsMerged = (name: string, gone: readonly Option["code"][], into: Option): Planted =>
  onColumn("options merged", name, true, (column) =>
    scaled(column, (own) => {
      const left = without(own, gone);
      return { ...left, options: left.options.map((each) => (each.code === into.code ? into : each)) };
    }),
  );

function without(own: Scale, gone: readonly Option["code"][]): Scale {
  const kept = (statistic: ItemTruth["first"]) =>
    statistic.kind === "share"
      ? { ...statistic, codes: statistic.codes.filter((code) => !gone.includes(code)) }
      : statistic;
  const told = [own.first, ...own.alsoRight].map(kept).filter((each) => each.kind !== "share" || each.codes.length > 0);
  const [first = own.first, ...alsoRight] = told;
  return { ...own, options: own.options.filter(({ code }) => !gone.includes(code)), first, alsoRight };
}

export const missingCodes = (name: string, noAnswer: readonly Option[], isBreak = false): Planted =>
  onColumn("missing codes", name, isBreak, (column) => scaled(column, (own) => ({ ...own, noAnswer })));

/** Others are asked than last year: the label or the codebook says so where it can, and the answers do. */
export const population = (name: string, asked: ItemTruth["asked"], label?: string): Planted =>
  onColumn("population", name, true, (column) => ({ ...column, label: label ?? column.label, asked }));

export const renamed = (name: string, now: string): Planted => ({
  truth: { kind: "renamed", before: [name], after: [now], isBreak: false },
  apply: (columns) => replaced(columns, [name], (column) => ({ ...column, name: now })),
});

export const dropped = (name: string): Planted => ({
  truth: { kind: "dropped", before: [name], after: [], isBreak: true },
  apply: (columns) => {
    replaced(columns, [name], (column) => column);
    return columns.filter((column) => column.name !== name);
  },
});

/** After the column that is named. */
export const added = (after: string, column: Column, kind: "new" | "weight added" = "new"): Planted => ({
  truth: { kind, before: [], after: [column.name], isBreak: kind === "weight added" },
  apply: (columns) => columns.flatMap((each) => (each.name === after ? [each, column] : [each])),
});

export const facultyMerged = (name: string, gone: readonly Option["code"][], into: Option): Planted =>
  onColumn("faculty merged", name, true, (column) =>
    withValues(column, [...column.values.filter(({ code }) => !gone.includes(code) && code !== into.code), into]),
  );

export const facultyRenamed = (name: string, code: Option["code"], label: string): Planted =>
  onColumn("faculty renamed", name, false, (column) =>
    withValues(
      column,
      column.values.map((each) => (each.code === code ? { code, label } : each)),
    ),
  );

const withValues = (column: Column, values: readonly Option[]): Column => ({
  ...column,
  values,
  draw: ({ random }) => random.pick(values).code,
});

/** The same options in another language: no break where they mean the same. */
export const language = (name: string, labels: readonly string[]): Planted =>
  onColumn("language of labels", name, false, (column) =>
    scaled(column, (own) => ({
      ...own,
      options: own.options.map(({ code }, at) => ({ code, label: labels[at] ?? "" })),
    })),
  );
