/** Names of columns in two places -> which is which: by the same name first, then but for capitals and signs, where only one can be meant. */
import { columnName } from "../../domain/index.ts";

/** A name without regard to capitals and to signs between its words. */
export function nameKey(name: string): string {
  return columnName(name)
    .toLowerCase()
    .replace(/[\s_.\-[\]()#]+/g, "");
}

/** `columns`: names to be found; `others`: all names by which they are looked for. "q1_1" is not "q11" where either place has both. */
export function columnFinder(columns: readonly string[], others: readonly string[]): (name: string) => string | null {
  const exact = new Set(columns.map(columnName));
  const looked = new Set(others.map(columnName));
  const byKey = Map.groupBy(
    [...exact].filter((name) => !looked.has(name)),
    nameKey,
  );
  const lookedByKey = Map.groupBy(
    [...looked].filter((name) => !exact.has(name)),
    nameKey,
  );
  return (name) => {
    const own = columnName(name);
    if (exact.has(own)) return own;
    const [found, ...more] = byKey.get(nameKey(own)) ?? [];
    const rivals = (lookedByKey.get(nameKey(own)) ?? []).filter((each) => each !== own);
    return found === undefined || more.length > 0 || rivals.length > 0 ? null : found;
  };
}
