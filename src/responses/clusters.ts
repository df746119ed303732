/** An opened response file -> its clusters, numbered, and how much of a cell's weight each has. */
import { type ClusterWeights, plainCode, type ResponseMapping, type StratumKey } from "../domain/index.ts";
import { type OpenedFile, stratumOf } from "./openedFile.ts";
import { sqlName } from "./sqlNames.ts";

export interface Clusters {
  readonly count: number;
  /** How many clusters each stratum has. */
  readonly byStratum: ReadonlyMap<StratumKey, number>;
  /** Lists of keys and of weights, as a query gives them for a cell. */
  readonly inCell: (keys: unknown, weights: unknown) => readonly { readonly number: number; readonly weight: number }[];
}

/** Gives null where single respondents were drawn. A cluster lies in one stratum: the same code in another one is another cluster, as with R's svydesign(nest = TRUE), since bureaus number the classes of each faculty from 1. */
export async function readClusters({ responses, mapping }: OpenedFile): Promise<Clusters | null> {
  const { cluster, strata } = mapping;
  if (cluster === undefined) return null;
  const columns = [...strata, cluster].map(({ column }) => column);
  const texts = columns.map((column, place) => `CAST(${sqlName(column)} AS VARCHAR) AS k${place}`);
  const found = await responses.query(
    `SELECT ${clusterKeyOf(mapping)} AS key, ${texts.join(", ")} FROM responses GROUP BY ALL ORDER BY ALL`,
  );
  const seen = found.map((row) => {
    const values = Object.fromEntries(columns.map((column, place) => [column, String(row[`k${place}`] ?? "")]));
    const stratum = stratumOf(mapping, values);
    return { key: row.key, stratum, identity: JSON.stringify([stratum, plainCode(values[cluster.column] ?? "")]) };
  });
  const numbers = new Map([...new Set(seen.map(({ identity }) => identity))].sort().map((each, at) => [each, at]));
  const numberOf = new Map(seen.map(({ key, identity }) => [key, numbers.get(identity) ?? 0]));
  const byStratum = new Map<StratumKey, number>();
  for (const { stratum } of new Map(seen.map((each) => [each.identity, each])).values())
    byStratum.set(stratum, (byStratum.get(stratum) ?? 0) + 1);
  return {
    count: numbers.size,
    byStratum,
    inCell: (keys, weights) => {
      const shares = itemsOf(weights);
      return itemsOf(keys).map((key, place) => {
        const number = numberOf.get(key);
        if (number === undefined) throw new Error("a cluster that was not there before");
        return { number, weight: Number(shares[place]) };
      });
    },
  };
}

/** SQL for a key that every query can compute for itself. */
export function clusterKeyOf({ strata, cluster }: ResponseMapping): string {
  const columns = [...strata, ...(cluster === undefined ? [] : [cluster])].map(({ column }) => sqlName(column));
  return `hash(${columns.join(", ")})`;
}

/** Makes the columns of entries, by cell and cluster. A cluster that is in a cell twice, since its code is spelt in two ways, has one entry. */
export function clusterWeights(
  cells: readonly (readonly { readonly number: number; readonly weight: number }[])[],
  count: number,
): ClusterWeights {
  const entries = cells.flatMap((own, cell) => {
    const sums = new Map<number, number>();
    for (const { number, weight } of own.toSorted((a, b) => a.number - b.number || a.weight - b.weight))
      sums.set(number, (sums.get(number) ?? 0) + weight);
    return [...sums].map(([number, weight]) => ({ cell, number, weight }));
  });
  return {
    cells: Uint32Array.from(entries, ({ cell }) => cell),
    clusters: Uint32Array.from(entries, ({ number }) => number),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    count,
  };
}

/** What a list of DuckDB holds. */
export function itemsOf(list: unknown): readonly unknown[] {
  return typeof list === "object" && list !== null && "items" in list && Array.isArray(list.items) ? list.items : [];
}
