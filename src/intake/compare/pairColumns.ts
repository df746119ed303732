/** Last year's columns and this year's -> which is which: by name, by the question where a column was renamed; and which are gone or new. */
import type { DescribedColumn } from "../../domain/index.ts";
import { columnFinder } from "../codebook/columnFinder.ts";
import { labelOf } from "../reading/columnWords.ts";
import { bareWords, likeness } from "./alike.ts";

export interface Pair {
  readonly before: DescribedColumn;
  readonly after: DescribedColumn;
}

export interface Paired {
  readonly pairs: readonly Pair[];
  readonly dropped: readonly DescribedColumn[];
  readonly added: readonly DescribedColumn[];
}

/** So much of a question must be the same where its column has another name: in other words besides, it is another question. */
const leastAlike = 0.85;
/** Under one name, so little in common is another question. */
const leastUnderOneName = 0.3;

export function pairColumns(before: readonly DescribedColumn[], after: readonly DescribedColumn[]): Paired {
  const pairs: Pair[] = [];
  const open = { before: new Set(before), after: new Set(after) };
  const take = (one: DescribedColumn, other: DescribedColumn) => {
    pairs.push({ before: one, after: other });
    open.before.delete(one);
    open.after.delete(other);
  };
  const find = columnFinder(
    after.map(({ name }) => name),
    before.map(({ name }) => name),
  );
  const own = new Map(after.map((column) => [column.name, column]));
  const named = ({ name }: DescribedColumn) => own.get(find(name) ?? "");
  const [labelsBefore, labelsAfter] = [unique(before), unique(after)];
  // The name and the question are the same, or nobody says what the question is.
  for (const one of before) {
    const other = named(one);
    if (
      other !== undefined &&
      open.after.has(other) &&
      (says(one) === "" || says(other) === "" || says(one) === says(other))
    )
      take(one, other);
  }
  // The question is the same, and stands under another name.
  for (const one of [...open.before]) {
    const other = labelsAfter.get(says(one));
    if (other !== undefined && labelsBefore.get(says(one)) === one && open.after.has(other)) take(one, other);
  }
  for (const one of [...open.before]) {
    const other = named(one);
    if (other !== undefined && open.after.has(other) && likeness(labelOf(one), labelOf(other)) >= leastUnderOneName)
      take(one, other);
  }
  for (const { one, other } of closest([...open.before], [...open.after]))
    if (open.before.has(one) && open.after.has(other)) take(one, other);
  return { pairs, dropped: [...open.before], added: [...open.after] };
}

function says(column: DescribedColumn): string {
  return bareWords(labelOf(column));
}

/** Columns by what they ask, where no other asks the same. */
function unique(columns: readonly DescribedColumn[]): ReadonlyMap<string, DescribedColumn> {
  const groups = Map.groupBy(
    columns.filter((column) => says(column) !== ""),
    says,
  );
  return new Map(
    [...groups].flatMap(([label, [first, ...more]]) =>
      first === undefined || more.length > 0 ? [] : [[label, first] as const],
    ),
  );
}

function closest(before: readonly DescribedColumn[], after: readonly DescribedColumn[]) {
  const all = before.flatMap((one) =>
    after.map((other) => ({
      one,
      other,
      alike: labelOf(one) === "" || labelOf(other) === "" ? 0 : likeness(labelOf(one), labelOf(other)),
    })),
  );
  return all.filter(({ alike }) => alike >= leastAlike).sort((a, b) => b.alike - a.alike);
}
