/** A table -> the rows of a codebook: one a variable, or one a value. */
import type { Cell, Column } from "../column.ts";
import type { Table } from "../delivery.ts";
import type { Option } from "../truth.ts";

export function valuesOf({ values, scale }: Column): readonly Option[] {
  return [...values, ...(scale?.options ?? []), ...(scale?.noAnswer ?? []), ...(scale?.notAsked ?? [])];
}

const missingOf = ({ scale }: Column) =>
  [...(scale?.noAnswer ?? []), ...(scale?.notAsked ?? [])].map(({ code }) => code).join(", ");

/** "1 = Never; 2 = Sometimes", as people type it. */
export function rowAVariable({ columns }: Table, head: readonly string[]): readonly (readonly Cell[])[] {
  const rows = columns.map((column, at) => [
    at + 1,
    column.name,
    column.label,
    valuesOf(column)
      .map(({ code, label }) => `${code} = ${label}`)
      .join("; ") || rangeWords(column),
    missingOf(column),
    column.asked === null ? "" : `${column.asked.column} = ${column.asked.codes.join(", ")}`,
  ]);
  return [head, ...rows];
}

const rangeWords = ({ scale }: Column) => (scale?.range ? `${scale.range[0]}–${scale.range[1]}` : "");

/** The name and the wording stand in the first row of a variable only, as in merged cells. */
export function rowAValue({ columns }: Table, head: readonly string[]): readonly (readonly Cell[])[] {
  const rows = columns.flatMap((column) => {
    const { name, label, scale } = column;
    const values = valuesOf(column);
    if (values.length === 0) return [[name, label, rangeWords(column), null, null]];
    const missing = new Set([...(scale?.noAnswer ?? []), ...(scale?.notAsked ?? [])].map(({ code }) => code));
    return values.map((value, at) => [
      at === 0 ? name : null,
      at === 0 ? label : null,
      value.code,
      value.label,
      missing.has(value.code) ? "x" : null,
    ]);
  });
  return [head, ...rows];
}
