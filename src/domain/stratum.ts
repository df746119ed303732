/** What stands in the columns that strata are made of -> the one value that a stratum is known by. */

/** Two strata have the same key only where every part is the same: ("a/b", "c") is not ("a", "b/c"). */
export type StratumKey = string & { readonly __brand: "stratum" };

/** `parts`: plain codes, one a column; none: the whole wave is one stratum. */
export function stratumKey(parts: readonly string[]): StratumKey {
  const isPlain = parts.length === 1 && !(parts[0] ?? "").startsWith("[");
  return (parts.length === 0 ? "all" : isPlain ? parts[0] : JSON.stringify(parts)) as StratumKey;
}

/** As people read it: "law/bachelor". */
export function stratumName(key: StratumKey): string {
  return key.startsWith("[") ? (JSON.parse(key) as string[]).join("/") : key;
}
