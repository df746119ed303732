/** A described file -> whether it holds no answers at all: figures of groups, or the key of who is who. */
import type { DescribedColumn, DescribedFile } from "../domain/index.ts";
import { plainName } from "./labels/plainLabel.ts";
import { knownWords } from "./words/index.ts";

export type Refusal =
  /** Figures of institutions or programmes, a row each. */
  | { readonly kind: "figures"; readonly counts: string; readonly figures: string }
  /** Who has which key. */
  | { readonly kind: "keys"; readonly columns: readonly string[] }
  | { readonly kind: "nothing" };

const says = (pattern: (words: (typeof knownWords)[number]) => RegExp) => (head: string) =>
  knownWords.some((words) => pattern(words).test(head));
const isCount = says(({ figures }) => figures.count);
const isFigure = says(({ figures }) => figures.figure);
const isKey = says(({ key }) => key);

export function refusalOf(file: DescribedFile): Refusal | null {
  const { columns, rows } = file;
  if (rows === 0 || columns.length === 0) return { kind: "nothing" };
  return figuresIn(columns, rows) ?? keysIn(columns, rows);
}

function figuresIn(columns: readonly DescribedColumn[], rows: number): Refusal | null {
  const named = (is: (head: string) => boolean) =>
    columns.filter(({ name, numbers, codes }) => numbers !== null && codes.length === 0 && is(plainName(name)));
  const counts = named(isCount).filter(
    ({ numbers, distinct }) => numbers?.areWhole === true && (distinct > 2 || rows < 5),
  );
  const figures = named(isFigure).filter(({ numbers }) => numbers !== null && (!numbers.areWhole || numbers.max > 10));
  const [count, figure] = [counts[0], figures[0]];
  if (count === undefined || figure === undefined) return null;
  return { kind: "figures", counts: count.name, figures: figure.name };
}

/** Few columns, nearly all different in each row, one of which says who somebody is. */
function keysIn(columns: readonly DescribedColumn[], rows: number): Refusal | null {
  const own = columns.filter(
    ({ distinct, filled }) => filled >= 0.8 * rows && distinct >= 0.9 * Math.min(filled, 5000),
  );
  const persons = columns.filter(({ personal }) => personal !== null);
  const keys = own.filter(({ name }) => isKey(plainName(name)));
  const others = columns.filter((column) => !own.includes(column) && column.personal === null);
  const isKeyFile = rows > 1 && persons.length > 0 && own.length >= 2 && others.length <= 3 && columns.length <= 12;
  return isKeyFile && (keys.length > 0 || others.length === 0)
    ? { kind: "keys", columns: columns.map(({ name }) => name) }
    : null;
}
